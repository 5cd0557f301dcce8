// The characters that need no look at their neighbours: one UTF-16 unit, one column, one grapheme, its own NFC form.

/**
 * The inside of a regular expression's class, without the space: ASCII, Latin, Cyrillic, Georgian, the letters and
 * digits of the Arabic script, punctuation, arrows, boxes, blocks and the shapes ringtop draws with. No mark, no
 * format character, nothing that an emoji variation or a neighbouring letter could widen or compose.
 */
export const NARROW_LETTERS = [
  '!-~',
  '\\u00a1-\\u00ac\\u00ae-\\u02af',
  '\\u0400-\\u0481\\u048a-\\u052f',
  '\\u10d0-\\u10ff\\u1c90-\\u1cba\\u1cbd-\\u1cbf',
  '\\u0620-\\u063f\\u0641-\\u064a\\u0660-\\u066f\\u0671-\\u06d3\\u06f0-\\u06ff',
  '\\u2010-\\u2027\\u2030-\\u205e\\u2190-\\u2199\\u2500-\\u25cf\\u2713-\\u2718',
].join('');

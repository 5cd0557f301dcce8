// The letters whose every UTF-16 unit is one column, one grapheme and its own NFC form: the fast path's alphabet.

/**
 * The inside of a character class. Latin, Cyrillic, Georgian and Arabic-script letters and digits without any
 * mark, format character or letter that a terminal might widen. Test/lib asks a terminal emulator about each.
 */
export const NARROW_LETTERS = [
  '!-~',
  '\\u00c0-\\u02af',
  '\\u0400-\\u0481\\u048a-\\u052f',
  '\\u10d0-\\u10ff',
  '\\u0621-\\u063a\\u0641-\\u064a\\u0660-\\u0669\\u0671-\\u0674\\u0679-\\u06d3\\u06f0-\\u06f9',
].join('');

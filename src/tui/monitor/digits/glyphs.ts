// The shapes of the big figures: five strokes high, a column of the pattern a stroke wide.

export type Glyph = readonly [string, string, string, string, string];

/** What a wait, a count, a share and a time in hours are written with; `#` is a stroke. */
const GLYPHS: { readonly [letter: string]: Glyph } = {
  0: ['###', '# #', '# #', '# #', '###'],
  1: [' # ', '## ', ' # ', ' # ', '###'],
  2: ['###', '  #', '###', '#  ', '###'],
  3: ['###', '  #', '###', '  #', '###'],
  4: ['# #', '# #', '###', '  #', '  #'],
  5: ['###', '#  ', '###', '  #', '###'],
  6: ['###', '#  ', '###', '# #', '###'],
  7: ['###', '  #', ' # ', ' # ', ' # '],
  8: ['###', '# #', '###', '# #', '###'],
  9: ['###', '# #', '###', '  #', '###'],
  ':': [' ', '#', ' ', '#', ' '],
  '%': ['# #', '  #', ' # ', '#  ', '# #'],
  '(': [' #', '# ', '# ', '# ', ' #'],
  ')': ['# ', ' #', ' #', ' #', '# '],
  '–': ['   ', '   ', '###', '   ', '   '],
  h: ['#  ', '#  ', '###', '# #', '# #'],
  d: ['  #', '  #', '###', '# #', '###'],
  ' ': [' ', ' ', ' ', ' ', ' '],
};

/** Absent where one of the letters has no shape: another language's unit of time. */
export function glyphsOf(text: string): readonly Glyph[] | undefined {
  const glyphs = [...text].flatMap(letter => (Object.hasOwn(GLYPHS, letter) ? [GLYPHS[letter]] : []));
  const found = glyphs.filter(glyph => glyph !== undefined);
  return found.length === [...text].length ? found : undefined;
}

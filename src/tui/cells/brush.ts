// Paints text into cells from left to right, within a stretch of one row; what does not fit is cut at a whole glyph.
import { type Cells, PLAIN, REST, SPACE } from './cells.ts';
import type { Glyphs } from './glyphs.ts';
import type { Styles } from './styles.ts';

export interface Brush {
  /** The next text goes there. */
  begin(cells: Cells, stretch: Stretch): void;
  put(text: string, style: number): void;
  /** What is left of the stretch becomes spaces. */
  finish(): void;
}

export interface Stretch {
  readonly row: number;
  readonly column: number;
  /** Behind its last column. */
  readonly end: number;
}

export function createBrush(glyphs: Glyphs, styles: Styles): Brush {
  let on: Cells = { columns: 0, rows: 0, glyphs: new Uint32Array(), styles: new Uint16Array() };
  let start = 0;
  /** Behind `end` where something did not fit. */
  let at = 0;
  let end = 0;

  const set = (cell: number, glyph: number, style: number): void => {
    on.glyphs[cell] = glyph;
    on.styles[cell] = style;
  };
  const putGlyph = (glyph: number, style: number): void => {
    const width = glyphs.widthOf(glyph);
    if (at + width > end) {
      // Half of a wide glyph is none.
      if (at < end) set(at, SPACE, styles.ofSpace(style));
      at = end + 1;
      return;
    }
    set(at, glyph, glyph === SPACE ? styles.ofSpace(style) : style);
    if (width === 2) set(at + 1, REST, style);
    at += width;
  };
  /** A mark whose letter was painted with another style: as on a terminal, it joins it. */
  const putMark = (mark: number): void => {
    if (at === start || at > end) return;
    const base = on.glyphs[at - 1] === REST ? at - 2 : at - 1;
    on.glyphs[base] = glyphs.withMark(on.glyphs[base] ?? SPACE, mark);
  };
  const putGraphemes = (text: string, style: number): void => {
    for (const glyph of glyphs.numbersOf(text)) {
      if (glyphs.widthOf(glyph) === 0) putMark(glyph);
      else putGlyph(glyph, style);
      if (at > end) return;
    }
  };
  return {
    begin(cells, { row, column, end: endColumn }) {
      on = cells;
      const first = row * cells.columns;
      [start, at, end] = [first + column, first + column, first + Math.min(endColumn, cells.columns)];
      // The left half of a wide glyph whose right half is painted over.
      if (column > 0 && on.glyphs[start] === REST)
        set(start - 1, SPACE, styles.ofSpace(on.styles[start - 1] ?? PLAIN));
      if (end < first + cells.columns && on.glyphs[end] === REST)
        set(end, SPACE, styles.ofSpace(on.styles[end] ?? PLAIN));
    },
    put(text, style) {
      const ofSpace = styles.ofSpace(style);
      for (let unit = 0; unit < text.length; unit += 1) {
        const code = text.charCodeAt(unit);
        if (!glyphs.isPlain(code)) {
          // It may belong to the letter before.
          const from = Math.max(0, unit - 1);
          at -= unit - from;
          putGraphemes(text.slice(from), style);
          return;
        }
        if (at < end) set(at, code, code === SPACE ? ofSpace : style);
        at += 1;
        if (at > end) return;
      }
    },
    finish() {
      on.glyphs.fill(SPACE, at, end);
      on.styles.fill(PLAIN, at, end);
      at = end;
    },
  };
}

// A screen as typed arrays: which glyph stands in each cell, and in which style.

export interface Cells {
  readonly columns: number;
  readonly rows: number;
  /** Numbers of glyphs, row by row; a wide one has `REST` in its right half. */
  readonly glyphs: Uint32Array;
  /** Numbers of styles; of a space only what can be seen of one. */
  readonly styles: Uint16Array;
}

/** The right half of a wide glyph. */
export const REST = 0;
export const SPACE = 0x20;
/** The terminal's own colours, and nothing else. */
export const PLAIN = 0;
/** Is no glyph: what stands in such a cell is not known, and differs from all that may. */
const UNKNOWN = 0xffff_ffff;

/** Empty: spaces in the terminal's own colours. */
export function createCells(columns: number, rows: number): Cells {
  const count = columns * rows;
  return { columns, rows, glyphs: new Uint32Array(count).fill(SPACE), styles: new Uint16Array(count) };
}

export function clearCells({ glyphs, styles }: Cells): void {
  glyphs.fill(SPACE);
  styles.fill(PLAIN);
}

/** Of the same size. */
export function copyCells(from: Cells, to: Cells): void {
  to.glyphs.set(from.glyphs);
  to.styles.set(from.styles);
}

export function forgetCells({ glyphs }: Cells): void {
  glyphs.fill(UNKNOWN);
}

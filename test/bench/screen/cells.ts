// A screen as typed arrays, painted from styled rows: what a renderer without a framework would hold.
import { displayWidth } from '../../../src/lib/display-width.ts';
import type { StyleTable } from './style.ts';

export interface Cells {
  readonly columns: number;
  readonly rows: number;
  /** Numbers of glyphs; 0 is the right half of a wide one. */
  readonly glyphs: Uint32Array;
  readonly styles: Uint16Array;
}

export interface Painter {
  /** Each row is openings of the style table with text between them; the cells are filled from the left. */
  paint(cells: Cells, rows: readonly string[]): void;
  textOf(glyph: number): string;
}

export function createCells(columns: number, rows: number): Cells {
  const count = columns * rows;
  return { columns, rows, glyphs: new Uint32Array(count).fill(SPACE), styles: new Uint16Array(count) };
}

const ESC = 0x1b;
const SPACE = 0x20;
/** Below are code units, numbers from here on are of glyphs that take more than one. */
const CLUSTERS = 0x11_0000;

export function createPainter(table: StyleTable): Painter {
  const clusters: string[] = [];
  const numbers = new Map<string, number>();
  const widths = new Map<number, number>();
  const textOf = (glyph: number): string =>
    glyph === 0 ? '' : glyph < CLUSTERS ? String.fromCodePoint(glyph) : (clusters[glyph - CLUSTERS] ?? '');
  const clusterOf = (text: string): number => {
    const number = numbers.get(text) ?? CLUSTERS + clusters.length;
    if (!numbers.has(text)) clusters.push(text);
    numbers.set(text, number);
    return number;
  };
  const widthOf = (code: number): number => {
    if (code < 0x300) return 1;
    const width = widths.get(code) ?? displayWidth(String.fromCodePoint(code));
    widths.set(code, width);
    return width;
  };
  const paintRow = ({ glyphs, styles, columns }: Cells, row: string, start: number): void => {
    let style = 0;
    let cell = start;
    for (let at = 0; at < row.length; ) {
      const code = row.codePointAt(at) ?? SPACE;
      if (code === ESC) {
        const end = row.indexOf('m', at) + 1;
        style = table.numberOfOpening(row.slice(at, end));
        at = end;
        continue;
      }
      at += code > 0xffff ? 2 : 1;
      const width = widthOf(code);
      if (width === 0) {
        const base = glyphs[cell - 1] === 0 ? cell - 2 : cell - 1;
        glyphs[base] = clusterOf(textOf(glyphs[base] ?? 0) + String.fromCodePoint(code));
        continue;
      }
      glyphs[cell] = code;
      styles[cell] = style;
      if (width === 2) {
        glyphs[cell + 1] = 0;
        styles[cell + 1] = style;
      }
      cell += width;
    }
    glyphs.fill(SPACE, cell, start + columns);
    styles.fill(0, cell, start + columns);
  };
  return {
    textOf,
    paint(cells, rows) {
      for (let row = 0; row < cells.rows; row += 1) paintRow(cells, rows[row] ?? '', row * cells.columns);
    },
  };
}

// Rows of cells as columns: aligned, never cut.
import { displayWidth } from '../../lib/display-width.ts';

export type Align = 'left' | 'right';

/** What is put around a cell's text, and takes no room: `row` and `column` from 0. */
export type PaintCell = (text: string, row: number, column: number) => string;

/** Two cells between columns, nothing behind the last one. */
export function alignRows(
  rows: readonly (readonly string[])[],
  aligns: readonly Align[],
  paint: PaintCell = text => text,
): string {
  const widths = aligns.map((_, index) => widthOf(rows.map(row => row[index] ?? '')));
  const toLine = (row: readonly string[], at: number): string => {
    const end = row.findLastIndex(cell => cell !== '');
    return row
      .slice(0, end + 1)
      .map((cell, column) => {
        const room = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
        const painted = paint(cell, at, column);
        if (aligns[column] === 'right') return room + painted;
        return column === end ? painted : painted + room;
      })
      .join('  ');
  };
  return rows.map((row, at) => `${toLine(row, at)}\n`).join('');
}

/** Of the widest of them, in cells. */
export function widthOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}

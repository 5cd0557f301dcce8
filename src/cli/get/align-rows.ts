// Rows of cells as columns: aligned, never cut.
import { displayWidth } from '../../lib/display-width.ts';

export type Align = 'left' | 'right';

/** Two cells between columns, nothing behind the last one. */
export function alignRows(rows: readonly (readonly string[])[], aligns: readonly Align[]): string {
  const widths = aligns.map((_, index) => Math.max(...rows.map(row => displayWidth(row[index] ?? ''))));
  return rows.map(row => `${alignRow(row, aligns, widths)}\n`).join('');
}

function alignRow(row: readonly string[], aligns: readonly Align[], widths: readonly number[]): string {
  const cells = row.map((cell, index) => {
    const room = ' '.repeat((widths[index] ?? 0) - displayWidth(cell));
    return aligns[index] === 'right' ? room + cell : cell + room;
  });
  return cells.join('  ').trimEnd();
}

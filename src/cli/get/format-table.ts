// A table for people, the same on a terminal and in a pipe: aligned, never cut, without colour.
import { displayWidth } from '../../lib/display-width.ts';
import type { ContractKind } from '../../protocol/index.ts';
import type { Fields } from './as-fields.ts';
import { COLUMNS, type Column } from './columns.ts';
import { tellApart } from './tell-apart.ts';

export function formatTable(kind: ContractKind, items: readonly Fields[]): string {
  const columns = COLUMNS[kind];
  const rows = [
    columns.map(({ title }) => title),
    ...tellApart(items).map(item => columns.map(({ cell }) => cell(item))),
  ];
  const widths = columns.map((_, index) => Math.max(...rows.map(row => displayWidth(row[index] ?? ''))));
  return rows.map(row => `${formatRow(row, columns, widths)}\n`).join('');
}

function formatRow(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  const cells = row.map((cell, index) => {
    const room = ' '.repeat((widths[index] ?? 0) - displayWidth(cell));
    return columns[index]?.align === 'right' ? room + cell : cell + room;
  });
  return cells.join('  ').trimEnd();
}

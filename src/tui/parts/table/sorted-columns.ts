// Shows by which column the rows are sorted, and which way.
import type { Column } from './column.ts';

export interface Sorted {
  readonly column: string;
  /** The most on top. */
  readonly isFalling: boolean;
}

/** What the rows are sorted by is never given up for want of room. */
export function sortedColumns<Row>(
  columns: readonly Column<Row>[],
  sorted: Sorted | undefined,
): readonly Column<Row>[] {
  if (!sorted) return columns;
  return columns.map(column =>
    column.id === sorted.column ? { ...column, title: sortedTitle(column, sorted), dropOrder: 0 } : column,
  );
}

/** `▼longest` above figures, which end together; `name▲` above words, which begin together. */
function sortedTitle<Row>({ title, align }: Column<Row>, { isFalling }: Sorted): string {
  const arrow = isFalling ? '▼' : '▲';
  return align === 'right' ? `${arrow}${title}` : `${title}${arrow}`;
}

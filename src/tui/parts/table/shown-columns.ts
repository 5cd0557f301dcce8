// Which columns of a table are shown, and in which order: the usual ones, those that were chosen, or all of them.
import type { Column } from './column.ts';

export interface Sorted {
  readonly column: string;
  /** The most on top. */
  readonly isFalling: boolean;
}

export interface Shape {
  /** By their ids, in order. @default those that are not extra */
  readonly chosen?: readonly string[] | undefined;
  /** All of them, as many as fit from here on. */
  readonly wideFrom?: number | undefined;
  readonly sorted?: Sorted | undefined;
}

/** What the rows are sorted by is among them, and says so. */
export function shownColumns<Row>(columns: readonly Column<Row>[], shape: Shape): readonly Column<Row>[] {
  const { sorted } = shape;
  const marked = columns.map(column =>
    column.id === sorted?.column ? { ...column, title: sortedTitle(column, sorted), dropOrder: 0 } : column,
  );
  return chooseColumns(marked, shape);
}

function chooseColumns<Row>(
  columns: readonly Column<Row>[],
  { chosen, wideFrom, sorted }: Shape,
): readonly Column<Row>[] {
  const byId = new Map(columns.map(column => [column.id, column]));
  const first = (chosen ?? []).flatMap(id => byId.get(id) ?? []);
  const others = columns.filter(column => !first.includes(column));
  if (wideFrom !== undefined) return [...first, ...others];
  const sortedBy = others.filter(({ id }) => id === sorted?.column);
  if (first.length === 0)
    return columns.filter(({ id, isExtra }) => isExtra !== true || id === sorted?.column);
  // What was put first stays longest where there is no room for all.
  return [...first.map((column, index) => ({ ...column, dropOrder: column.isKey ? 0 : index })), ...sortedBy];
}

/** `▼longest` above figures, which end together; `name▲` above words, which begin together. */
function sortedTitle<Row>({ title, align }: Column<Row>, { isFalling }: Sorted): string {
  const arrow = isFalling ? '▼' : '▲';
  return align === 'right' ? `${arrow}${title}` : `${title}${arrow}`;
}

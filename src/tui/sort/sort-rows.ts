// Puts rows into the order of a column.
import { type Moment, rowOf } from '../moment/moment.ts';
import type { Sort } from '../view-state/index.ts';
import { createRanker } from './rank-texts.ts';
import type { SortTable, SortValue } from './sort-table.ts';

/** Ids of rows that are not there come last. Of a column that the table does not have: as they are. */
export function sortRows<Row>(
  table: SortTable<Row>,
  ids: readonly string[],
  { moment, sort }: { readonly moment: Moment; readonly sort: Sort },
): readonly string[] {
  const column = Object.hasOwn(table.columns, sort.column) ? table.columns[sort.column] : undefined;
  if (!column) return ids;
  const rows = table.rowsOf(moment.document);
  const found = ids.map(id => ({ id, row: rowOf(rows, id) }));
  const values = rankTexts(
    column,
    found.map(({ id, row }) => row && column.valueIn(row, { moment, id })),
  );
  const names = rankTexts(
    table,
    found.map(({ row }) => (row ? table.nameOf(row) : '')),
  );
  const isFalling = (column.first === 'most') !== sort.isReversed;
  return found
    .map(({ id }, index) => ({ id, value: values[index], name: names[index] ?? 0 }))
    .sort((a, b) => compareValues(a.value, b.value, isFalling) || a.name - b.name || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Texts become their places among each other. */
function rankTexts(of: object, values: readonly SortValue[]): readonly (number | undefined)[] {
  const texts = values.filter(value => typeof value === 'string');
  const ranker = RANKERS.get(of) ?? createRanker();
  RANKERS.set(of, ranker);
  const ranks = ranker(texts);
  return values.map(value => (typeof value === 'string' ? ranks.get(value) : value));
}

/** By the table, for its names, and by its columns. */
const RANKERS = new WeakMap<object, ReturnType<typeof createRanker>>();

/** Nothing to compare stands last, whichever way. */
function compareValues(a: number | undefined, b: number | undefined, isFalling: boolean): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return isFalling ? b - a : a - b;
}

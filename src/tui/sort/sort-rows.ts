// Puts rows into the order of a column.
import { type Moment, rowOf } from '../moment/moment.ts';
import type { Sort } from '../view-state/index.ts';
import { compareNames } from './compare-names.ts';
import type { SortTable, SortValue } from './sort-table.ts';

/** Ids of rows that are not there come last. Of a column that the table does not have: as they are. */
export function sortRows<Row>(
  { rowsOf, nameOf, columns }: SortTable<Row>,
  ids: readonly string[],
  { moment, sort }: { readonly moment: Moment; readonly sort: Sort },
): readonly string[] {
  const column = Object.hasOwn(columns, sort.column) ? columns[sort.column] : undefined;
  if (!column) return ids;
  const rows = rowsOf(moment.document);
  const isFalling = (column.first === 'most') !== sort.isReversed;
  return ids
    .map(id => {
      const row = rowOf(rows, id);
      return row
        ? { id, value: column.valueIn(row, { moment, id }), name: nameOf(row) }
        : { id, value: undefined, name: '' };
    })
    .sort(
      (a, b) =>
        compareValues(a.value, b.value, isFalling) || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

/** Nothing to compare stands last, whichever way. */
function compareValues(a: SortValue, b: SortValue, isFalling: boolean): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  const rising = typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));
  return isFalling ? -rising : rising;
}

// By what a list can be sorted: what a row has in each column, and what settles rows that have the same.
import type { FloorDocument } from '../../floor/index.ts';
import type { RowHere } from '../moment/moment.ts';

/** A number or a word; undefined where there is nothing to compare: last, whichever way it is sorted. */
export type SortValue = number | string | undefined;

export interface SortColumn<Row> {
  readonly valueIn: (row: Row, at: RowHere) => SortValue;
  /** What one looks for: the most of most figures, the least of a service level, the first of names. */
  readonly first: 'most' | 'least';
}

export interface SortTable<Row> {
  readonly rowsOf: (document: FloorDocument) => { readonly [id: string]: Row };
  readonly nameOf: (row: Row) => string;
  /** By the ids of the table's columns, in their order. */
  readonly columns: { readonly [column: string]: SortColumn<Row> };
}

export function most<Row>(valueIn: SortColumn<Row>['valueIn']): SortColumn<Row> {
  return { valueIn, first: 'most' };
}

export function least<Row>(valueIn: SortColumn<Row>['valueIn']): SortColumn<Row> {
  return { valueIn, first: 'least' };
}

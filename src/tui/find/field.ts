// A field of the filter: what a row has in it, as free text or as one of a few words.
import type { Words } from '../../i18n/index.ts';
import type { RowHere } from '../moment/moment.ts';

export interface TextField<Row> {
  readonly kind: 'text';
  /** What the value is looked for in; any of them will do. */
  readonly textsOf: (row: Row, at: RowHere) => readonly (string | undefined)[];
}

export interface WordField<Row> {
  readonly kind: 'word';
  readonly wordOf: (row: Row, at: RowHere) => string | undefined;
  /** By the words a row may have, what each of them is called. */
  readonly names: (words: Words) => WordNames;
}

export type WordNames = { readonly [word: string]: readonly string[] };

export type Field<Row> = TextField<Row> | WordField<Row>;

/** Of one list. */
export interface FieldsOf<Row> {
  /** Where a word without a field is looked for. */
  readonly bare: Field<Row>;
  readonly byName: { readonly [name: string]: Field<Row> };
}

export function textField<Row>(textsOf: TextField<Row>['textsOf']): TextField<Row> {
  return { kind: 'text', textsOf };
}

export function wordField<Row>(
  wordOf: WordField<Row>['wordOf'],
  names: WordField<Row>['names'],
): WordField<Row> {
  return { kind: 'word', wordOf, names };
}

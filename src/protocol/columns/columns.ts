// A document by columns: each key once, with everybody's values under it. A large floor is a quarter shorter that way.

/**
 * By kind. `{"1002":{"state":"break"},"1003":{"state":"offline","reason":"tea"}}` is
 * `{"ids":["1002","1003"],"columns":{"state":["break","offline"],"reason":[null,"tea"]}}`
 */
export interface ColumnsDocument {
  readonly [kind: string]: Table | PlainRows;
}

export interface Table {
  readonly ids: readonly string[];
  readonly columns: Columns;
}

/** Where the rows have little in common, columns would be mostly holes. */
export interface PlainRows {
  readonly rows: { readonly [id: string]: object };
}

export interface Columns {
  readonly [key: string]: Column;
}

/**
 * A value for each id, `null` where it has none; or, of a key whose values are objects of much the same keys, their columns
 * in turn. A row has such an object where it has a value in one of these.
 */
export type Column = readonly unknown[] | Columns;

/** Objects within objects are split so deep, and what is deeper than that is read by nobody. */
export const MOST_LEVELS = 8;

// An item as cells of one row: a name for each figure, with the way to it.
import { isFields } from '../../lib/fields.ts';

export type Scalar = string | number | boolean | null;
export type FlatItem = ReadonlyMap<string, Scalar>;

/** `exits.timedOut`, `breaksMs.lunch`. */
export function flattenItem(item: object): FlatItem {
  const cells = new Map<string, Scalar>();
  flattenInto(cells, '', item);
  return cells;
}

function flattenInto(cells: Map<string, Scalar>, path: string, fields: object): void {
  for (const [key, value] of Object.entries(fields)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (isFields(value)) flattenInto(cells, name, value);
    else cells.set(name, isScalar(value) ? value : JSON.stringify(value));
  }
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The figures that any of them has, in the order in which they were first met. */
export function columnsOf(items: readonly FlatItem[]): string[] {
  return [...new Set(items.flatMap(item => [...item.keys()]))];
}

// An item of a report as cells of one row: a name for each figure, with the way to it.
import { isFields } from '../../../lib/fields.ts';
import type { Report } from '../../../protocol/index.ts';

export type FlatItem = ReadonlyMap<string, string | number | boolean | null>;

/** `exits.timedOut`, `breaks.lunch`. */
export function flattenItem(item: Report['items'][number]): FlatItem {
  const cells = new Map<string, string | number | boolean | null>();
  flattenInto(cells, '', item);
  return cells;
}

function flattenInto(
  cells: Map<string, string | number | boolean | null>,
  path: string,
  fields: object,
): void {
  for (const [key, value] of Object.entries(fields)) {
    const name = path === '' ? key : `${path}.${key}`;
    if (isFields(value)) flattenInto(cells, name, value);
    else cells.set(name, isScalar(value) ? value : JSON.stringify(value));
  }
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The figures that any of them has, in the order in which they were first met. */
export function columnsOf(items: readonly FlatItem[]): string[] {
  return [...new Set(items.flatMap(item => [...item.keys()]))];
}

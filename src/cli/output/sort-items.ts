// Items in the order of one of their fields.
import type { Fields } from '../../lib/fields.ts';
import { valueAt } from '../../protocol/index.ts';
import { keysOf, pathOf } from './choose-columns.ts';
import type { ListTable } from './list-table.ts';

/** `-waitMs`: the longest first. What is not known stands last, either way; equal ones stay as they were. */
export function sortItems(table: ListTable, items: readonly Fields[], by: string): readonly Fields[] {
  const isDown = by.startsWith('-');
  const keys = keysOf(table.fields, pathOf(table, isDown ? by.slice(1) : by));
  const found = items.map(item => ({ item, value: sortable(valueAt(item, keys)) }));
  found.sort((one, other) => compare(one.value, other.value, isDown ? -1 : 1));
  return found.map(({ item }) => item);
}

type Sortable = number | string | undefined;

function sortable(value: unknown): Sortable {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (Array.isArray(value)) return value.length;
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}

function compare(one: Sortable, other: Sortable, direction: 1 | -1): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return (one < other ? -1 : 1) * direction;
}

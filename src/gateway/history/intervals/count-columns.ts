// The counters of a row: how they are bound, added up and read back.
import { COUNT_KEYS, type CountKey, type Counts, createCounts } from '../../../floor/index.ts';

export const COLUMN_NAMES = COUNT_KEYS.map(quoted).join(', ');
export const PLACEHOLDERS = COUNT_KEYS.map(() => '?').join(', ');
export const ADD_COLUMNS = COUNT_KEYS.map(
  key => `${quoted(key)} = ${quoted(key)} + excluded.${quoted(key)}`,
).join(', ');
export const SUMMED_COLUMNS = COUNT_KEYS.map(key => `sum(${quoted(key)}) AS ${quoted(key)}`).join(', ');

export function quoted(key: CountKey): string {
  return `"${key}"`;
}

export function valuesOf(counts: Readonly<Counts>): number[] {
  return COUNT_KEYS.map(key => counts[key]);
}

export function isNothing(counts: Readonly<Counts>): boolean {
  return COUNT_KEYS.every(key => counts[key] === 0);
}

export function toCounts(row: Readonly<Record<string, unknown>>): Counts {
  const counts = createCounts();
  for (const key of COUNT_KEYS) counts[key] = Number(row[key] ?? 0);
  return counts;
}

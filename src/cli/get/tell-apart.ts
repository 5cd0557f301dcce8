// Two items of one name from two sources: in a table for people each is followed by the source it is of.
import type { Fields } from '../connect/as-fields.ts';

/** `Support` of north and `Support` of south are `Support (north)` and `Support (south)`; other names stay. */
export function tellApart(items: readonly Fields[]): readonly Fields[] {
  const sources = new Map<unknown, Set<unknown>>();
  for (const { name, source } of items) sources.set(name, (sources.get(name) ?? new Set()).add(source));
  return items.map(item => {
    const { name, source } = item;
    const isShared = (sources.get(name)?.size ?? 0) > 1;
    const canBeTold = typeof name === 'string' && typeof source === 'string';
    return isShared && canBeTold ? { ...item, name: `${name} (${source})` } : item;
  });
}

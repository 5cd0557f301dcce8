// Two items of one name from two sources: in a table for people each is followed by the source it is of.
import type { Fields } from '../../lib/fields.ts';

/** `Support` of north and `Support` of south are `Support (north)` and `Support (south)`; other names stay. */
export function tellApart(items: readonly Fields[], nameOfSource: NameOfSource): readonly Fields[] {
  const shared = sharedNames(items);
  return items.map(item => {
    const { name, source } = item;
    const canBeTold = typeof name === 'string' && typeof source === 'string';
    return canBeTold && shared.has(name) ? { ...item, name: `${name} (${nameOfSource(source)})` } : item;
  });
}

/** As the wall calls it; its id where it has no name. */
export type NameOfSource = (id: string) => string;

export function sharedNames(items: readonly Fields[]): ReadonlySet<unknown> {
  const sources = new Map<unknown, Set<unknown>>();
  for (const { name, source } of items) sources.set(name, (sources.get(name) ?? new Set()).add(source));
  return new Set([...sources].flatMap(([name, of]) => (of.size > 1 && name !== undefined ? [name] : [])));
}

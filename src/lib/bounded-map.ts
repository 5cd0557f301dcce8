// A map that never holds more than so much: what was not asked for longest gives way.

export interface BoundedMap<Key, Value> {
  readonly size: number;
  /** Makes it where there is none. */
  of(key: Key, make: () => Value): Value;
  has(key: Key): boolean;
  delete(key: Key): void;
}

export function createBoundedMap<Key, Value>(most: number): BoundedMap<Key, Value> {
  const entries = new Map<Key, { readonly value: Value }>();
  return {
    get size() {
      return entries.size;
    },
    of(key, make) {
      const entry = entries.get(key) ?? { value: make() };
      // A map remembers the order in which keys were put in: the first is the one that was not asked for longest.
      entries.delete(key);
      entries.set(key, entry);
      if (entries.size > most) for (const oldest of entries.keys()) return forget(oldest, entry.value);
      return entry.value;
    },
    has: key => entries.has(key),
    delete: key => void entries.delete(key),
  };

  function forget(oldest: Key, found: Value): Value {
    entries.delete(oldest);
    return found;
  }
}

// How often each of a few things happened: a map of plain numbers, cheap enough for a hot path.

export interface Counts {
  add(what: string, times?: number): void;
  entries(): Iterable<readonly [what: string, times: number]>;
}

export function createCounts(): Counts {
  const counts = new Map<string, number>();
  return {
    add: (what, times = 1) => void counts.set(what, (counts.get(what) ?? 0) + times),
    entries: () => counts.entries(),
  };
}

// Finds a name among known ones by its bytes, without making a string of it.

export interface NameTable {
  /** The place of `bytes[start..end)` in the list of names, or -1. */
  find(bytes: Uint8Array, start: number, end: number): number;
}

/** The names are ASCII, without doubles. */
export function createNameTable(names: readonly string[]): NameTable {
  const known = names.map(name => new TextEncoder().encode(name));
  const first = new Int16Array(BUCKETS).fill(-1);
  const next = new Int16Array(names.length).fill(-1);
  known.forEach((name, index) => {
    const bucket = bucketOf(name, 0, name.length);
    next[index] = first[bucket] ?? -1;
    first[bucket] = index;
  });
  return {
    find(bytes, start, end) {
      let index = first[bucketOf(bytes, start, end)] ?? -1;
      while (index >= 0 && !isSame(known[index], bytes, start, end)) index = next[index] ?? -1;
      return index;
    },
  };
}

const BUCKETS = 1024;

/** Length and three bytes tell the names of a protocol apart; what collides is compared anyway. */
function bucketOf(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const middle = start + (length >> 1);
  const mixed =
    length * 7 + (bytes[start] ?? 0) * 31 + (bytes[end - 1] ?? 0) * 17 + (bytes[middle] ?? 0) * 59;
  return mixed & (BUCKETS - 1);
}

function isSame(name: Uint8Array | undefined, bytes: Uint8Array, start: number, end: number): boolean {
  if (name === undefined || name.length !== end - start) return false;
  for (let at = 0; at < name.length; at += 1) if (name[at] !== bytes[start + at]) return false;
  return true;
}

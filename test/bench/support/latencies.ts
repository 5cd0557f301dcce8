// How long changes took from their source to each of many walls.

export interface Latencies {
  readonly what: 'latencies';
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Changes that a wall never had. */
  readonly missing: number;
}

export function latenciesOf(
  changes: readonly { readonly atMs: number; readonly offset: number }[],
  timesOfWalls: readonly (readonly number[])[],
): Latencies {
  const latencies = new Float64Array(changes.length * timesOfWalls.length);
  let count = 0;
  for (const times of timesOfWalls)
    for (const { atMs, offset } of changes) {
      const at = times[offset];
      if (at === undefined) continue;
      latencies[count] = at - atMs;
      count += 1;
    }
  const sorted = latencies.subarray(0, count).sort();
  const at = (share: number): number => sorted[Math.floor((count - 1) * share)] ?? Number.NaN;
  return {
    what: 'latencies',
    medianMs: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
    missing: latencies.length - count,
  };
}

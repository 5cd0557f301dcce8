// Of many times the one in the middle, and the one that few are over.

export interface Percentiles {
  readonly medianMs: number;
  readonly p99Ms: number;
}

export function percentilesOf(timesMs: readonly number[]): Percentiles {
  const sorted = timesMs.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { medianMs: at(0.5), p99Ms: at(0.99) };
}

// Whether something grew, over measurements that go up and down.

/** By the line of least squares: how much larger its end is than its start, as a share. */
export function growthOf(values: readonly number[]): number {
  const meanAt = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const rise = values.reduce((sum, value, at) => sum + (at - meanAt) * (value - mean), 0);
  const run = values.reduce((sum, _, at) => sum + (at - meanAt) ** 2, 0);
  const slope = rise / run;
  return (slope * (values.length - 1)) / (mean - slope * meanAt);
}

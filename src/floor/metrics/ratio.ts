// The one rule of every rate: nothing over nothing is no data, neither 0 % nor 100 %.

/** METRICS §2, rule 2. Absent where the denominator is 0: 3 of 4 is 0.75, 0 of 0 is absent. */
export function ratio(numerator: number, denominator: number): number | undefined {
  return denominator > 0 ? numerator / denominator : undefined;
}

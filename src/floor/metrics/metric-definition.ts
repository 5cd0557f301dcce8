// What a figure says of itself: what `explain` prints beside today's numerator and denominator.

export interface MetricDefinition {
  readonly id: string;
  readonly title: string;
  /** In the words of the rows' own keys. */
  readonly formula: string;
  readonly unit: 'contacts' | 'people' | 'ms' | 'rate' | 'range-ms';
  /** Over what: the moment, or the spans that a row has tallies for. */
  readonly window: 'now' | 'today' | 'today, last15m, last30m, last60m' | 'last60m' | 'dropCap.windowMs';
  /** Where the formula comes from. */
  readonly source: string;
}

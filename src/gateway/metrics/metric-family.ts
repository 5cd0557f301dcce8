// A metric as it is declared: its name, its kind, what it means, and where its values are read when somebody asks.

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** By Prometheus' conventions: base units in the name, `_total` of a counter, ratios from 0 to 1. */
export interface MetricFamily {
  readonly name: `ringtop_${string}`;
  readonly type: 'gauge' | 'counter';
  readonly help: string;
  /** The names of all labels that a sample may have. */
  readonly labels?: readonly string[];
  /** At a scrape, and never else. What cannot be computed has no sample: no data is no data. */
  read(): Iterable<Sample>;
}

/** Of one value and no labels. */
export function single(
  type: MetricFamily['type'],
  name: MetricFamily['name'],
  help: string,
  value: () => number,
): MetricFamily {
  return { name, type, help, read: () => [{ value: value() }] };
}

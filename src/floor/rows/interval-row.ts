// The day of one queue in quarters of an hour: what the chart of the day and the trend columns are drawn from.

/** Contacts count in the quarter they entered, with all their outcomes. */
export interface Interval {
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  /** Of the abandoned. */
  readonly shortAbandoned: number;
  readonly serviceLevelMet: number;
  readonly serviceLevelOf: number;
  /** The most that waited at once within the quarter. */
  readonly waitingMax: number;
}

/** Keyed by queue id. */
export interface IntervalRow {
  readonly source: string;
  readonly channel: string;
  /** Keyed by the quarter's start, epoch milliseconds as a decimal string; quarters without a contact are absent. */
  readonly quarters: Readonly<Record<string, Interval>>;
}

export const QUARTER_MS = 15 * 60_000;

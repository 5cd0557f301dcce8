// When a queue is open: stretches of the week in its own zone.

/** One stretch within one day of the week. */
export interface OpenStretch {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Minutes from the day's midnight, 0…1440, on the wall clock of the zone. */
  readonly fromMinute: number;
  readonly untilMinute: number;
}

export type OpeningHours = readonly OpenStretch[];

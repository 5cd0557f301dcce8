// One calendar day of the simulated center, by its own zone's clock: what its people and callers live by.
import type { EpochMs } from '../../../floor/index.ts';
import { createZonedClock } from '../../../lib/zoned-time.ts';

export interface LocalDay {
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  /** `2026-11-23`; names the day's random streams. */
  readonly date: string;
  readonly isWeekend: boolean;
}

const SATURDAY = 6;

export function toLocalDay(at: EpochMs, zone: string): LocalDay {
  const clock = createZonedClock(zone);
  const startsAt = clock.dayStart(at, 0);
  const { year, month, day, weekday } = clock.parts(startsAt);
  return {
    startsAt,
    endsAt: clock.nextDayStart(at, 0),
    date: [year, month, day].map(part => String(part).padStart(2, '0')).join('-'),
    isWeekend: weekday >= SATURDAY,
  };
}

/** The instant at which the clock reads `hour` (more than 24: of the next day). On a day that the clock changes, an hour off. */
export function atHour(day: LocalDay, hour: number): EpochMs {
  return day.startsAt + Math.round(hour * HOUR_MS);
}

/** Hours since the day's start, e.g. 14.5. */
export function hourOf(day: LocalDay, at: EpochMs): number {
  return (at - day.startsAt) / HOUR_MS;
}

export const HOUR_MS = 3_600_000;

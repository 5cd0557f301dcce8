// When a simulated center is looked at first: in the middle of its day, so that there is something to see.
import { dayStart, zonedParts } from '../../lib/zoned-time.ts';
import { DEFAULT_PLAN } from '../../sources/index.ts';

const HOUR_MS = 3_600_000;
/** 14:05, after lunch: the day has figures, and a busy spell is near. */
const INTO_THE_DAY_MS = 14 * HOUR_MS + 5 * 60_000;

/** `2026-11-23`, `yesterday`, `-7d` → that day at 14:05 in the center's zone; without a date, today there. */
export function demoStart(date: string | undefined, now: number): number {
  return demoDay(date, now) + INTO_THE_DAY_MS;
}

/** The instant at which that day starts there. */
export function demoDay(date: string | undefined, now: number): number {
  const { zone } = DEFAULT_PLAN;
  const { year, month, day } = zonedParts(now, zone);
  const daysAgo = toDaysAgo(date);
  // Noon UTC is on the same date from UTC−12 to UTC+11.
  const noon =
    daysAgo === undefined ? Date.parse(`${date}T12:00:00Z`) : Date.UTC(year, month - 1, day - daysAgo, 12);
  return dayStart(noon, zone, 0);
}

/** Undefined: it is a date. */
function toDaysAgo(date: string | undefined): number | undefined {
  if (date === undefined || date === 'today') return 0;
  if (date === 'yesterday') return 1;
  const days = /^-(\d+)d$/.exec(date)?.[1];
  return days === undefined ? undefined : Number(days);
}

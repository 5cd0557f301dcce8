// An instant in a table or a sentence: to the minute or the second, with how far its clock is ahead, so that nobody has to guess whose it is.
import type { ZonedClock } from '../../lib/zoned-time.ts';

/** `2026-12-27 14:00+04:00`; by UTC, and where no clock is said, `2026-12-27 10:00Z`; `–` for none. */
export function formatMinute(at: unknown, clock?: ZonedClock): string {
  return formatTo(MINUTE, at, clock);
}

/** `2026-12-27 14:00:32+04:00` */
export function formatSecond(at: unknown, clock?: ZonedClock): string {
  return formatTo(SECOND, at, clock);
}

/** Letters of RFC 3339 up to there. */
const MINUTE = 16;
const SECOND = 19;

function formatTo(letters: number, at: unknown, clock: ZonedClock | undefined): string {
  const ms = typeof at === 'string' ? Date.parse(at) : at;
  if (typeof ms !== 'number' || !(Math.abs(ms) < 8.64e15)) return '–';
  const aheadMs = clock?.offset(ms) ?? 0;
  const read = new Date(ms + aheadMs).toISOString().slice(0, letters).replace('T', ' ');
  return `${read}${sayAhead(Math.round(aheadMs / 60_000))}`;
}

/** 240 → `+04:00` */
function sayAhead(minutes: number): string {
  if (minutes === 0) return 'Z';
  const of = (value: number): string => String(value).padStart(2, '0');
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${of(Math.floor(ahead / 60))}:${of(ahead % 60)}`;
}

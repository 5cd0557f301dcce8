// From the moments that people give to instants of the floor, by the clock of a place.
//
// What that clock skips is the instant at which it skips it, and what it reads twice is the first of both.
import { UNIT_MS } from '../../lib/duration.ts';
import { createZonedClock, type ZonedClock } from '../../lib/zoned-time.ts';
import type { Here } from '../connect/ask-where.ts';
import type { Moment } from './parse-moment.ts';

interface Said {
  readonly since?: Moment;
  readonly until?: Moment;
}

interface Stretch {
  /** Epoch ms. */
  readonly since?: number;
  readonly until?: number;
}

/** `--since` and `--until` together: of two times of the day the second is the first one after the other. */
export function stretchOf({ since, until }: Said, here: Here): Stretch {
  const from = since === undefined ? undefined : beginOf(since, here);
  const to =
    until === undefined ? undefined : endAfter(until, since?.is === 'clock' ? from : undefined, here);
  return { ...(from === undefined ? {} : { since: from }), ...(to === undefined ? {} : { until: to }) };
}

/** A day from its beginning on; a time of the day is the latest one that has been. */
export function beginOf(moment: Moment, here: Here): number {
  return spanOf(moment, here).start;
}

/** A day to its end. */
export function endOf(moment: Moment, here: Here): number {
  return spanOf(moment, here).end;
}

/** What is to come: a day to its end, a time of the day the next one there is. */
export function comingOf(moment: Moment, here: Here): number {
  return endAfter(moment, here.now, here);
}

/** A time of the day is the first one after `from`. */
export function endAfter(moment: Moment, from: number | undefined, here: Here): number {
  if (moment.is !== 'clock' || from === undefined) return endOf(moment, here);
  const times = timesOfDay(moment.clockMs, from, createZonedClock(here.zone));
  return Math.min(...times.filter(at => at > from));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spanOf(moment: Moment, here: Here): Span {
  if (moment.is === 'day') return dayOf(moment.day, here);
  const at = instantOf(moment, here);
  return { start: at, end: at };
}

function instantOf(moment: Exclude<Moment, { readonly is: 'day' }>, { zone, now }: Here): number {
  switch (moment.is) {
    case 'instant':
      return moment.at;
    case 'ago':
      return now - moment.agoMs;
    case 'reading':
      return createZonedClock(zone).instantOf(moment.wall);
    case 'clock':
      return Math.max(...timesOfDay(moment.clockMs, now, createZonedClock(zone)).filter(at => at <= now));
  }
}

/** When the clock reads it on the days around an instant. */
function timesOfDay(clockMs: number, around: number, clock: ZonedClock): number[] {
  const { year, month, day } = clock.parts(around);
  const midnight = Date.UTC(year, month - 1, day);
  return [-2, -1, 0, 1, 2].map(days => clock.instantOf(midnight + days * UNIT_MS.d + clockMs));
}

function dayOf(day: string, { zone, dayStartHour, now }: Here): Span {
  const clock = createZonedClock(zone);
  if (day === 'today' || day === 'yesterday') {
    const start = clock.dayStart(now, dayStartHour);
    if (day === 'today') return { start, end: clock.nextDayStart(now, dayStartHour) };
    return { start: clock.dayStart(start - 1, dayStartHour), end: start };
  }
  const wall = Date.parse(`${day}T00:00:00Z`) + dayStartHour * UNIT_MS.h;
  return { start: clock.instantOf(wall), end: clock.instantOf(wall + UNIT_MS.d) };
}

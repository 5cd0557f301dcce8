// When, as people write it, for every option that takes a time or a day. What a clock in some place has to say of it
// is asked later (`at-moment.ts`): the center's zone is not known yet.
import { InvalidArgumentError } from 'commander';
import { toDurationMs, UNIT_MS } from '../../lib/duration.ts';

export type Moment =
  | { readonly is: 'instant'; readonly at: number }
  | { readonly is: 'ago'; readonly agoMs: number }
  /** `2026-11-24`, or by name. */
  | { readonly is: 'day'; readonly day: string }
  /** What a clock reads on a day, as if it were UTC. */
  | { readonly is: 'reading'; readonly wall: number }
  /** What a clock reads, on whichever day it last did. */
  | { readonly is: 'clock'; readonly clockMs: number };

export const MOMENTS =
  '09:00, -2h, today, yesterday, 2026-11-24, 2026-11-24T09:00, or 2026-11-24T09:00:00+04:00';

/** `09:00`, `-2h`, `90m`, `now`, `today`, `2026-11-24`, `2026-11-24T09:00`, `2026-11-24T09:00:00+04:00` */
export function parseMoment(text: string): Moment {
  const moment = parseNamed(text) ?? parseAgo(text) ?? parseClock(text) ?? parseDated(text);
  if (moment !== undefined) return moment;
  throw new InvalidArgumentError(`It is a time: ${MOMENTS}.`);
}

/** Of what has no today. */
export function parseDatedMoment(text: string): Moment {
  const moment = parseDated(text);
  if (moment !== undefined) return moment;
  throw new InvalidArgumentError('It is a day and a time: 2026-11-24T09:00, or 2026-11-24T09:00:00+04:00.');
}

/** `2026-11-24`, `today`, `yesterday`, `-7d`: as it was said, for whoever knows which day it is. */
export function parseDay(text: string): string {
  if (parseNamed(text)?.is === 'day' || isDay(text) || /^-\d{1,3}d$/.test(text)) return text;
  throw new InvalidArgumentError('It is a day: 2026-11-24, today, yesterday, or -7d.');
}

/** `2026-11-24`; 2026-02-30 is none, though `Date` reads it as 2 March. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function parseNamed(text: string): Moment | undefined {
  if (text === 'now') return { is: 'ago', agoMs: 0 };
  return text === 'today' || text === 'yesterday' ? { is: 'day', day: text } : undefined;
}

/** `-2h` and `2h` alike: what is asked for has been. */
function parseAgo(text: string): Moment | undefined {
  const agoMs = toDurationMs(text.replace(/^-/, ''));
  return agoMs <= MOST_AGO_MS ? { is: 'ago', agoMs } : undefined;
}

/** More is no date any more. */
const MOST_AGO_MS = 36_525 * UNIT_MS.d;

function parseClock(text: string): Moment | undefined {
  const clockMs = toClockMs(text);
  return clockMs === undefined ? undefined : { is: 'clock', clockMs };
}

/** `9:00`, `09:00`, `09:00:30`, `09:00:30.5` → milliseconds since midnight */
function toClockMs(text: string): number | undefined {
  const [, hour, minute, second = '0'] = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?$/.exec(text) ?? [];
  if (!(Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60)) return undefined;
  return Number(hour) * UNIT_MS.h + Number(minute) * UNIT_MS.m + Math.round(Number(second) * UNIT_MS.s);
}

/** `2026-11-24`, `2026-11-24T09:00`, `2026-11-24T09:00:00Z`, `2026-11-24 09:00:00+04:00` */
function parseDated(text: string): Moment | undefined {
  const [, day = '', clock, offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:[\d:.]+)(Z|[+-]\d{2}:\d{2})?)?$/i.exec(text) ?? [];
  if (!isDay(day)) return undefined;
  if (clock === undefined) return { is: 'day', day };
  const clockMs = toClockMs(clock);
  if (clockMs === undefined) return undefined;
  const wall = Date.parse(`${day}T00:00:00Z`) + clockMs;
  if (offset === undefined) return { is: 'reading', wall };
  const aheadMs = toOffsetMs(offset);
  return aheadMs === undefined ? undefined : { is: 'instant', at: wall - aheadMs };
}

/** `+04:00` → 14400000; `Z` → 0 */
function toOffsetMs(text: string): number | undefined {
  const [, sign = '+', hour = '0', minute = '0'] = /^(?:z|([+-])(\d{2}):(\d{2}))$/i.exec(text) ?? [];
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hour) * UNIT_MS.h + Number(minute) * UNIT_MS.m);
}

// When a queue is open: stretches of the week on its zone's clock, also where that clock is changed.
import type { ZonedClock } from '../lib/zoned-time.ts';
import type { EpochMs } from './ids.ts';

/** One stretch within one day of the week. */
export interface OpenStretch {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Minutes from the day's midnight, 0…1440, on the wall clock of the zone. */
  readonly fromMinute: number;
  readonly untilMinute: number;
}

export type OpeningHours = readonly OpenStretch[];

type ByClock = Pick<ZonedClock, 'offset' | 'offsetChange'>;

/** Open while the zone's clock reads a minute of the hours: on the night it is put back, twice, where it reads it twice. */
export function isOpenAt(hours: OpeningHours, clock: ByClock, at: EpochMs): boolean {
  return isOpenMinute(hours, minuteOfWeek(at + clock.offset(at)));
}

/**
 * The first instant after `at` at which it opens, where it is closed, or closes, where it is open; absent where it
 * never does. Mon–Fri 09:00–18:00, asked on Friday at 19:00: Monday 09:00 of the zone's clock.
 */
export function nextTurn(hours: OpeningHours, clock: ByClock, at: EpochMs): EpochMs | undefined {
  const isOpen = isOpenAt(hours, clock, at);
  const last = at + HORIZON_MS;
  let from = at;
  while (from < last) {
    const to = clock.offsetChange(from, last) ?? last;
    const turn = nextTurnOfWeek(hours, from + clock.offset(from), isOpen);
    if (turn !== undefined && from + turn < to) return from + turn;
    if (to < last && isOpenAt(hours, clock, to) !== isOpen) return to;
    from = to;
  }
  return undefined;
}

/** The row of a queue that is out of its hours, or has none at all. */
export function isClosed(row: { readonly closedUntil?: EpochMs; readonly opensNever?: true }): boolean {
  return row.closedUntil !== undefined || row.opensNever === true;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;
/** Two weeks: each minute of the week is passed, whatever a change of the clock jumps over. */
const HORIZON_MS = 2 * WEEK_MINUTES * MINUTE_MS;
/** 1 January 1970 was a Thursday. */
const MINUTES_BEFORE_1970 = 3 * DAY_MINUTES;

/** How long after `wall` the hours next begin or end, on a clock that is not changed. */
function nextTurnOfWeek(hours: OpeningHours, wall: number, isOpen: boolean): number | undefined {
  const now = minuteOfWeek(wall);
  const turns = hours
    .flatMap(({ weekday, fromMinute, untilMinute }) =>
      [fromMinute, untilMinute].map(minute => (weekday - 1) * DAY_MINUTES + minute),
    )
    .map(minute => ((minute - now + WEEK_MINUTES - 1) % WEEK_MINUTES) + 1)
    .filter(ahead => isOpenMinute(hours, (now + ahead) % WEEK_MINUTES) !== isOpen);
  if (turns.length === 0) return undefined;
  return Math.min(...turns) * MINUTE_MS - (wall - Math.floor(wall / MINUTE_MS) * MINUTE_MS);
}

function isOpenMinute(hours: OpeningHours, minute: number): boolean {
  const weekday = Math.floor(minute / DAY_MINUTES) + 1;
  const ofDay = minute % DAY_MINUTES;
  return hours.some(
    stretch => stretch.weekday === weekday && stretch.fromMinute <= ofDay && ofDay < stretch.untilMinute,
  );
}

/** 0 is Monday's midnight. */
function minuteOfWeek(wall: number): number {
  const minute = (Math.floor(wall / MINUTE_MS) + MINUTES_BEFORE_1970) % WEEK_MINUTES;
  return minute < 0 ? minute + WEEK_MINUTES : minute;
}

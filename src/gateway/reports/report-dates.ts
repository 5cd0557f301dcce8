// The days that a report is of: told as dates or in words, and as instants by the clock of whoever's days they are.
import { createZonedClock, type ZonedClock } from '../../lib/zoned-time.ts';
import { type ReportAsk, RingtopError } from '../../protocol/index.ts';

/** Days since 1970 of a calendar without a clock. */
export type DateNumber = number;

export interface DateRange {
  readonly from: DateNumber;
  /** Included. */
  readonly to: DateNumber;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A month from any day of it, `-7d` the seven days before today, else one day: yesterday. */
export function rangeOf({ report, from, to }: ReportAsk, today: DateNumber): DateRange {
  if (report === 'month') return monthsOf(from, to, today);
  const first = from === undefined ? today - 1 : parseDate(from, today);
  const last = to === undefined ? (from?.startsWith('-') ? today - 1 : first) : parseDate(to, today);
  return checked(first, last);
}

/** Without a word, the last whole month; from any day to the end of its month, else to `to`. */
function monthsOf(from: string | undefined, to: string | undefined, today: DateNumber): DateRange {
  const first = from === undefined ? startOfMonth(startOfMonth(today) - 1) : parseDate(from, today);
  const endOfMonth = startOfMonth(startOfMonth(first) + 32) - 1;
  return checked(first, to === undefined ? endOfMonth : parseDate(to, today));
}

function startOfMonth(date: DateNumber): DateNumber {
  const at = new Date(date * DAY_MS);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1) / DAY_MS;
}

/** More is asked for in parts: a reader must not be kept for minutes. */
const MOST_DAYS = 400;

function checked(from: DateNumber, to: DateNumber): DateRange {
  if (to < from)
    throw refusal(`--to ${formatDateNumber(to)} is before --from ${formatDateNumber(from)}`, WORDS);
  if (to - from >= MOST_DAYS)
    throw refusal(`${to - from + 1} days are too many for one report`, `Ask for ${MOST_DAYS} at most.`);
  return { from, to };
}

const WORDS = 'A day is 2026-11-23, today, yesterday or -7d.';

function parseDate(text: string, today: DateNumber): DateNumber {
  if (text === 'today') return today;
  if (text === 'yesterday') return today - 1;
  const ago = /^-(\d{1,3})d$/u.exec(text)?.[1];
  if (ago !== undefined) return today - Number(ago);
  const at = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 31 February is no day, though a parser may take it for one of March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text)
    throw refusal(`${JSON.stringify(text)} is no day`, WORDS);
  return at / DAY_MS;
}

function refusal(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-arguments', message, hint });
}

export function formatDateNumber(date: DateNumber): string {
  return new Date(date * DAY_MS).toISOString().slice(0, 10);
}

/** The business days of one clock: a zone, and the hour at which its days start. */
export interface DayClock {
  /** The date by which the day around an instant goes. */
  dateOf(at: number): DateNumber;
  startOf(date: DateNumber): number;
}

export function createDayClock(zone: string, startHour: number): DayClock {
  const clock = createZonedClock(zone);
  return {
    dateOf(at) {
      const { year, month, day } = clock.parts(clock.dayStart(at, startHour));
      return Date.UTC(year, month - 1, day) / DAY_MS;
    },
    startOf: date => startOfDate(clock, date, startHour),
  };
}

/** The day around half a day after the date's own start, as near as its offset tells: no change of a clock is as long. */
function startOfDate(clock: ZonedClock, date: DateNumber, startHour: number): number {
  const wall = date * DAY_MS + startHour * HOUR_MS;
  return clock.dayStart(wall - clock.offset(wall) + DAY_MS / 2, startHour);
}

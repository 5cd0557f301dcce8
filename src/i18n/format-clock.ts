// The wall's clock and date, 24 h, from the parts of an instant in the center's zone.
import { twoDigits } from './format-duration.ts';
import type { MessageKey, Words } from './words.ts';

/** The part of `lib/zoned-time`'s answer that is needed here. */
export interface ClockParts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
}

/** `14:05:32` */
export function formatClock({ hour, minute, second }: ClockParts): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
}

/** `14:05` */
export function formatHourMinute({ hour, minute }: ClockParts): string {
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** `Mon 23 Nov` */
export function formatDate(date: DateParts, words: Words): string {
  return `${words.say(weekdayKey(date.weekday))} ${date.day} ${words.say(monthKey(date.month))}`;
}

/** `Mon 23 Nov 2026` */
export function formatLongDate(date: DateParts, words: Words): string {
  return `${formatDate(date, words)} ${date.year}`;
}

/** `Mon` */
export function formatWeekday(weekday: number, words: Words): string {
  return words.say(weekdayKey(weekday));
}

const WEEKDAYS = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
] as const satisfies readonly MessageKey[];
const MONTHS = [
  'month.1',
  'month.2',
  'month.3',
  'month.4',
  'month.5',
  'month.6',
  'month.7',
  'month.8',
  'month.9',
  'month.10',
  'month.11',
  'month.12',
] as const satisfies readonly MessageKey[];

function weekdayKey(weekday: number): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[weekday - 1] ?? 'weekday.1';
}

function monthKey(month: number): (typeof MONTHS)[number] {
  return MONTHS[month - 1] ?? 'month.1';
}

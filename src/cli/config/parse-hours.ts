// Opening hours as people write them, to stretches of the week.
import type { OpeningHours, OpenStretch } from '../../floor/index.ts';
import { DAY_MINUTES, type DailyHours, parseDailyHours } from '../options/daily-hours.ts';

export type ParsedHours =
  | { readonly ok: true; readonly hours: OpeningHours }
  | { readonly ok: false; readonly advice: string };

/**
 * `Mon-Fri 09:00-21:00, Sat 10:00-14:00`. Days before times; times without days are every day's; several times may
 * follow the same days; a time over midnight ends on the next day; `closed` is no time at all. What overlaps is joined.
 *
 *     '00:00-24:00'     → every day, 0…1440
 *     'Fri 22:00-06:00' → Friday 1320…1440, Saturday 0…360
 */
export function parseHours(text: string): ParsedHours {
  const words = text
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter(word => word !== '');
  const stretches: OpenStretch[] = [];
  let days = EVERY_DAY;
  let isNamingDays = false;
  for (const word of words) {
    const named = parseDays(word);
    const time = /^closed$/i.test(word) ? CLOSED : parseDailyHours(word);
    if (named !== undefined) days = isNamingDays ? [...days, ...named] : named;
    else if (time === undefined) return { ok: false, advice: adviceOn(word) };
    else stretches.push(...days.flatMap(day => toStretches(day, time)));
    isNamingDays = named !== undefined;
  }
  if (words.length === 0) return { ok: false, advice: `${WANTED}.` };
  if (isNamingDays) return { ok: false, advice: `No time follows ${words.at(-1)}. ${WANTED}.` };
  return { ok: true, hours: join(stretches) };
}

const WANTED = 'Wanted: opening hours, as in Mon-Fri 09:00-21:00, Sat 10:00-14:00, or closed';
const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
const CLOSED: DailyHours = { from: 0, until: 0 };

/** `Mon` → [1]; `fri-MON` → [5, 6, 7, 1] */
function parseDays(word: string): readonly number[] | undefined {
  const [first = '', last = first, ...more] = word.toLowerCase().split('-');
  const from = weekdayOf(first);
  const until = weekdayOf(last);
  if (from === undefined || until === undefined || more.length > 0) return undefined;
  const length = ((until - from + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => ((from - 1 + index) % 7) + 1);
}

function weekdayOf(word: string): number | undefined {
  const at = word.length < 2 ? -1 : DAY_NAMES.findIndex(name => name.startsWith(word));
  return at < 0 ? undefined : at + 1;
}

function toStretches(weekday: number, { from, until }: DailyHours): OpenStretch[] {
  if (from <= until) return [{ weekday, fromMinute: from, untilMinute: until }];
  return [
    { weekday, fromMinute: from, untilMinute: DAY_MINUTES },
    { weekday: (weekday % 7) + 1, fromMinute: 0, untilMinute: until },
  ];
}

function join(stretches: readonly OpenStretch[]): OpeningHours {
  const joined: OpenStretch[] = [];
  const sorted = stretches
    .filter(({ fromMinute, untilMinute }) => fromMinute < untilMinute)
    .sort((one, other) => one.weekday - other.weekday || one.fromMinute - other.fromMinute);
  for (const next of sorted) {
    const last = joined.at(-1);
    if (last?.weekday !== next.weekday || last.untilMinute < next.fromMinute) joined.push(next);
    else joined.splice(-1, 1, { ...last, untilMinute: Math.max(last.untilMinute, next.untilMinute) });
  }
  return joined;
}

function adviceOn(word: string): string {
  if (/^0?0:00-0?0:00$/.test(word)) return 'All day is 00:00-24:00; none of it is closed.';
  const what = /\d/.test(word) ? 'a time, as in 09:00-21:00' : 'a day, as in Mon or Mon-Fri';
  return `${JSON.stringify(word)} is not ${what}. ${WANTED}.`;
}

// Opening hours as people write them.
import { describe, expect, test } from 'vitest';
import { parseHours } from '../../../src/cli/config/parse-hours.ts';

/** `1 9:00-17:00` for each stretch: the weekday, from 1 for Monday, and its times. */
function told(text: string): string | string[] {
  const parsed = parseHours(text);
  if (!parsed.ok) return parsed.advice;
  const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return parsed.hours.map(
    ({ weekday, fromMinute, untilMinute }) => `${weekday} ${clock(fromMinute)}-${clock(untilMinute)}`,
  );
}

describe('opening hours', () => {
  test.each([
    ['Mon 09:00-17:00', ['1 9:00-17:00']],
    ['tue-WED 9:00 – 17:30', ['2 9:00-17:30', '3 9:00-17:30']],
    ['Mon, Wednesday 09:00-17:00; Sat 10:00-14:00', ['1 9:00-17:00', '3 9:00-17:00', '6 10:00-14:00']],
    ['Fri-Mon 00:00-24:00', ['1 0:00-24:00', '5 0:00-24:00', '6 0:00-24:00', '7 0:00-24:00']],
    ['Mon 09:00-12:00, 13:00-18:00', ['1 9:00-12:00', '1 13:00-18:00']],
    ['Mon 09:00-13:00 12:00-18:00', ['1 9:00-18:00']],
    ['Mon 09:00-12:00 12:00-18:00', ['1 9:00-18:00']],
    ['Sun 22:00-06:00', ['1 0:00-6:00', '7 22:00-24:00']],
    ['Sun 18:00-00:00', ['7 18:00-24:00']],
    ['closed', []],
    ['Sat 10:00-14:00, Sun closed', ['6 10:00-14:00']],
    ['00:00-24:00', [1, 2, 3, 4, 5, 6, 7].map(day => `${day} 0:00-24:00`)],
  ])('%j are these', (text, stretches) => {
    expect(told(text)).toEqual(stretches);
  });

  const WANTED = 'Wanted: opening hours, as in Mon-Fri 09:00-21:00, Sat 10:00-14:00, or closed.';
  test.each([
    ['', WANTED],
    ['Mon-Fri', `No time follows Mon-Fri. ${WANTED}`],
    ['Mon 09:00-17:00, Sat', `No time follows Sat. ${WANTED}`],
    ['Mon-Foo 09:00-17:00', `"Mon-Foo" is not a day, as in Mon or Mon-Fri. ${WANTED}`],
    ['M 09:00-17:00', `"M" is not a day, as in Mon or Mon-Fri. ${WANTED}`],
    ['Mon-Wed-Fri 09:00-17:00', `"Mon-Wed-Fri" is not a day, as in Mon or Mon-Fri. ${WANTED}`],
    ['Mon 9-17', `"9-17" is not a time, as in 09:00-21:00. ${WANTED}`],
    ['Mon 09:00-25:00', `"09:00-25:00" is not a time, as in 09:00-21:00. ${WANTED}`],
    ['Mon 09:00-17:60', `"09:00-17:60" is not a time, as in 09:00-21:00. ${WANTED}`],
    ['Mon 24:00-06:00', `"24:00-06:00" is not a time, as in 09:00-21:00. ${WANTED}`],
    ['Mon 00:00-00:00', 'All day is 00:00-24:00; none of it is closed.'],
  ])('%j are none, and what would do is said', (text, advice) => {
    expect(told(text)).toBe(advice);
  });
});

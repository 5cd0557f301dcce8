// How tables and sentences tell an instant.
import { expect, test } from 'vitest';
import { beginOf } from '../../../src/cli/options/at-moment.ts';
import { parseMoment } from '../../../src/cli/options/parse-moment.ts';
import { formatMinute, formatSecond } from '../../../src/cli/output/format-instant.ts';
import { createZonedClock } from '../../../src/lib/zoned-time.ts';

test.each([
  ['2026-12-27T10:00:59Z', 'Asia/Tbilisi', '2026-12-27 14:00+04:00'],
  ['2026-12-27T10:00:00Z', 'America/St_Johns', '2026-12-27 06:30-03:30'],
  ['2026-12-27T22:00:00Z', 'Asia/Kathmandu', '2026-12-28 03:45+05:45'],
  ['2026-12-27T10:00:00Z', 'UTC', '2026-12-27 10:00Z'],
  // Twice half past three, and each is told apart.
  ['2026-10-25T00:30:00Z', 'Europe/Kyiv', '2026-10-25 03:30+03:00'],
  ['2026-10-25T01:30:00Z', 'Europe/Kyiv', '2026-10-25 03:30+02:00'],
])('%s by the clock of %s is %s, and is read again as that', (at, zone, told) => {
  expect(formatMinute(at, createZonedClock(zone))).toBe(told);
  const read = beginOf(parseMoment(told), { zone: 'UTC', dayStartHour: 0, now: 0 });
  expect(read).toBe(Math.floor(Date.parse(at) / 60_000) * 60_000);
});

test('to the second, by the same clocks', () => {
  const at = '2026-12-27T10:00:59.123Z';
  expect(formatSecond(at, createZonedClock('Asia/Tbilisi'))).toBe('2026-12-27 14:00:59+04:00');
  expect(formatSecond(at)).toBe('2026-12-27 10:00:59Z');
  expect(formatSecond(null)).toBe('–');
});

test('where no clock is said it is by UTC, and nothing where it is none', () => {
  expect(formatMinute(Date.UTC(2026, 11, 27, 10))).toBe('2026-12-27 10:00Z');
  expect([undefined, null, 'soon', Number.NaN].map(at => formatMinute(at))).toEqual(['–', '–', '–', '–']);
});

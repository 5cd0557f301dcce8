// Times and numbers as a supervisor reads them.
import { expect, test } from 'vitest';
import {
  createWords,
  formatClock,
  formatCount,
  formatDate,
  formatDecimal,
  formatDuration,
  formatFinePercent,
  formatHourMinute,
  formatLength,
  formatLongDate,
  formatRough,
  formatSpan,
  formatTicking,
  formatWholePercent,
  SLOW_TICKS,
} from '../../src/i18n/index.ts';

const words = createWords('en');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  [9 * SECOND, '0:09'],
  [12 * MINUTE + 40 * SECOND, '12:40'],
  [59 * MINUTE + 59 * SECOND + 999, '59:59'],
  [HOUR + 5 * MINUTE, '1h05'],
  [23 * HOUR + 59 * MINUTE, '23h59'],
  [2 * DAY + 3 * HOUR, '2d 3h'],
  [0, '0:00'],
  [-400, '0:00'],
])('%d ms are %s', (ms, text) => {
  expect(formatDuration(ms, words)).toBe(text);
});

test.each([
  [9 * MINUTE + 59 * SECOND, '9:59'],
  [10 * MINUTE, '10:00'],
  [10 * MINUTE + 9 * SECOND, '10:00'],
  [10 * MINUTE + 10 * SECOND, '10:10'],
  [HOUR + 5 * MINUTE + 59 * SECOND, '1h05'],
])('a time that goes on ticks each second for ten minutes, then each ten: %d ms are %s', (ms, text) => {
  expect(formatTicking(ms, words)).toBe(text);
});

test.each([
  [4 * SECOND, '0:00'],
  [3 * MINUTE + 14 * SECOND, '3:10'],
  [9 * MINUTE + 59 * SECOND, '9:55'],
  [12 * MINUTE + 40 * SECOND, '12:00'],
  [HOUR + 5 * MINUTE + 59 * SECOND, '1h05'],
])('over a slow line it ticks each five seconds, then each minute: %d ms are %s', (ms, text) => {
  expect(formatTicking(ms, createWords('en', SLOW_TICKS))).toBe(text);
});

test.each([
  [20 * SECOND, '20 s'],
  [90 * SECOND, '90 s'],
  [15 * MINUTE, '15 min'],
  [8 * HOUR, '8 h'],
  [24 * HOUR, '24 h'],
  [30 * DAY, '30 d'],
])('a limit of %d ms is %s', (ms, text) => {
  expect(formatSpan(ms, words)).toBe(text);
});

test.each([
  [26 * SECOND, '26 s'],
  [2 * MINUTE + 26 * SECOND, '2 min 26 s'],
  [HOUR + 5 * MINUTE + 59 * SECOND, '1 h 5 min'],
  [-1, '0 s'],
])('a stretch of %d ms that is over was %s long', (ms, text) => {
  expect(formatLength(ms, words)).toBe(text);
});

test('how long a campaign is paused cannot be mistaken for a time of day', () => {
  expect(formatRough(18 * MINUTE, words)).toBe('18 min');
  expect(formatRough(24 * SECOND, words)).toBe('24 s');
  expect(formatRough(2 * HOUR, words)).toBe('2h00');
});

test.each([
  [985 / 1195, '82'],
  [0.7999, '79'],
  [0.8, '80'],
  [0.29, '29'],
  [1, '100'],
  [0.9999, '99'],
  [0, '0'],
])('a service level of %d is %s percent: a target is not met before it is', (rate, text) => {
  expect(formatWholePercent(rate)).toBe(text);
});

test('a rate that lives in its first decimal shows it', () => {
  expect(formatFinePercent(76 / 1214, words)).toBe('6.3');
  expect(formatFinePercent(0, words)).toBe('0.0');
  expect(formatDecimal(1.6, words)).toBe('1.6');
});

test('thousands stand apart only where a number is long', () => {
  expect(formatCount(1225)).toBe('1225');
  expect(formatCount(13214)).toBe('13 214');
  expect(formatCount(1234567)).toBe('1 234 567');
});

test('the clock has 24 hours and two digits', () => {
  const at = { year: 2026, month: 11, day: 3, weekday: 2, hour: 4, minute: 5, second: 9 };
  expect(formatClock(at)).toBe('04:05:09');
  expect(formatHourMinute(at)).toBe('04:05');
  expect(formatDate(at, words)).toBe('Tue 3 Nov');
  expect(formatLongDate(at, words)).toBe('Tue 3 Nov 2026');
});

// Opening hours as a supervisor reads them on a queue's page.
import { expect, test } from 'vitest';
import type { OpeningHours } from '../../../src/floor/index.ts';
import { createWords } from '../../../src/i18n/index.ts';
import { hoursText } from '../../../src/tui/details/hours-text.ts';

const open = (weekday: number, from: number, until: number) => {
  return { weekday, fromMinute: from * 60, untilMinute: until * 60 };
};
const WEEK = [1, 2, 3, 4, 5].map(weekday => open(weekday, 9, 18));

test.each<[string, OpeningHours, string]>([
  [
    'days with the same hours stand together',
    [...WEEK, open(6, 10, 14)],
    'Mon–Fri 09:00–18:00, Sat 10:00–14:00',
  ],
  ['a day may have several', [open(1, 14, 18), open(1, 9, 13)], 'Mon 09:00–13:00 14:00–18:00'],
  ['all day is all day', [1, 2, 3, 4, 5, 6, 7].map(day => open(day, 0, 24)), 'Mon–Sun 00:00–24:00'],
  ['a night is two days’', [open(5, 22, 24), open(6, 0, 6)], 'Fri 22:00–24:00, Sat 00:00–06:00'],
  ['none is closed', [], 'closed'],
])('%s', (_what, hours, text) => {
  expect(hoursText(hours, createWords())).toBe(text);
});

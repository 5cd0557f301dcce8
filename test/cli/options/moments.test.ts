// What people say when they mean a time, and which instant that is by the clock of a place.
import { InvalidArgumentError } from 'commander';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Here } from '../../../src/cli/connect/ask-where.ts';
import { beginOf, endOf, stretchOf } from '../../../src/cli/options/at-moment.ts';
import { parseDay, parseMoment } from '../../../src/cli/options/parse-moment.ts';
import { complaintOf } from './complaint-of.ts';

const iso = (at: number): string => new Date(at).toISOString().replace(/(:00)?\.000Z$/, 'Z');

/** Monday, 23 November 2026, 14:05:32 in Tbilisi. */
const TBILISI: Here = { zone: 'Asia/Tbilisi', dayStartHour: 0, now: Date.UTC(2026, 10, 23, 10, 5, 32) };
const NIGHT_SHIFT: Here = { ...TBILISI, dayStartHour: 6, now: Date.parse('2026-11-23T01:30:00+04:00') };
/** The clock was set back at 04:00 to 03:00 this night, and the night of 29 March forth, from 03:00 to 04:00. */
const KYIV: Here = { zone: 'Europe/Kyiv', dayStartHour: 0, now: Date.parse('2026-10-25T12:00:00+02:00') };
const KYIV_IN_SPRING: Here = { ...KYIV, now: Date.parse('2026-03-29T12:00:00+03:00') };

describe('a time', () => {
  // Columns: what is said, from when on that is, until when, where and when it is said.
  test.each([
    ['09:00', '2026-11-23T05:00Z', '2026-11-23T05:00Z', TBILISI],
    ['9:00', '2026-11-23T05:00Z', '2026-11-23T05:00Z', TBILISI],
    ['14:05:32', '2026-11-23T10:05:32Z', '2026-11-23T10:05:32Z', TBILISI],
    // It has not been today.
    ['14:06', '2026-11-22T10:06Z', '2026-11-22T10:06Z', TBILISI],
    ['22:00', '2026-11-22T18:00Z', '2026-11-22T18:00Z', TBILISI],
    ['now', '2026-11-23T10:05:32Z', '2026-11-23T10:05:32Z', TBILISI],
    ['-2h', '2026-11-23T08:05:32Z', '2026-11-23T08:05:32Z', TBILISI],
    ['2h', '2026-11-23T08:05:32Z', '2026-11-23T08:05:32Z', TBILISI],
    ['-90m', '2026-11-23T08:35:32Z', '2026-11-23T08:35:32Z', TBILISI],
    ['-1h30m', '2026-11-23T08:35:32Z', '2026-11-23T08:35:32Z', TBILISI],
    ['7d', '2026-11-16T10:05:32Z', '2026-11-16T10:05:32Z', TBILISI],
    ['today', '2026-11-22T20:00Z', '2026-11-23T20:00Z', TBILISI],
    ['yesterday', '2026-11-21T20:00Z', '2026-11-22T20:00Z', TBILISI],
    ['2026-11-20', '2026-11-19T20:00Z', '2026-11-20T20:00Z', TBILISI],
    ['2026-11-20T09:00', '2026-11-20T05:00Z', '2026-11-20T05:00Z', TBILISI],
    ['2026-11-20 09:00:30', '2026-11-20T05:00:30Z', '2026-11-20T05:00:30Z', TBILISI],
    ['2026-11-20T09:00:00+01:00', '2026-11-20T08:00Z', '2026-11-20T08:00Z', TBILISI],
    ['2026-11-20T09:00-03:30', '2026-11-20T12:30Z', '2026-11-20T12:30Z', TBILISI],
    ['2026-11-20t09:00:00z', '2026-11-20T09:00Z', '2026-11-20T09:00Z', TBILISI],
    ['2026-11-20T09:00:00.250Z', '2026-11-20T09:00:00.250Z', '2026-11-20T09:00:00.250Z', TBILISI],
    // Half past one in the night is still of Sunday, whose day began at six.
    ['today', '2026-11-22T02:00Z', '2026-11-23T02:00Z', NIGHT_SHIFT],
    ['yesterday', '2026-11-21T02:00Z', '2026-11-22T02:00Z', NIGHT_SHIFT],
    ['2026-11-22', '2026-11-22T02:00Z', '2026-11-23T02:00Z', NIGHT_SHIFT],
    ['01:00', '2026-11-22T21:00Z', '2026-11-22T21:00Z', NIGHT_SHIFT],
    // Read twice: the first.
    ['03:30', '2026-10-25T00:30Z', '2026-10-25T00:30Z', KYIV],
    ['2026-10-25T03:30', '2026-10-25T00:30Z', '2026-10-25T00:30Z', KYIV],
    ['2026-10-25T04:00', '2026-10-25T02:00Z', '2026-10-25T02:00Z', KYIV],
    ['today', '2026-10-24T21:00Z', '2026-10-25T22:00Z', KYIV],
    // Skipped: when it is skipped.
    ['03:30', '2026-03-29T01:00Z', '2026-03-29T01:00Z', KYIV_IN_SPRING],
    ['2026-03-29T03:30', '2026-03-29T01:00Z', '2026-03-29T01:00Z', KYIV_IN_SPRING],
    ['2026-03-29T03:00', '2026-03-29T01:00Z', '2026-03-29T01:00Z', KYIV_IN_SPRING],
    ['2026-03-29T04:00', '2026-03-29T01:00Z', '2026-03-29T01:00Z', KYIV_IN_SPRING],
    ['2026-03-29', '2026-03-28T22:00Z', '2026-03-29T21:00Z', KYIV_IN_SPRING],
    // 24 hours are 24 hours, and a day ago by the clock is another time.
    ['-24h', '2026-03-28T09:00Z', '2026-03-28T09:00Z', KYIV_IN_SPRING],
    ['1d', '2026-03-28T09:00Z', '2026-03-28T09:00Z', KYIV_IN_SPRING],
  ])('said as %s begins at %s, and ends at %s', (text, from, until, here) => {
    const moment = parseMoment(text);
    expect([iso(beginOf(moment, here)), iso(endOf(moment, here))]).toEqual([from, until]);
  });

  test.each([
    '',
    'soon',
    '24:00',
    '09:60',
    '9',
    '9:0',
    '-09:00',
    '+2h',
    '--2h',
    '2026-02-30',
    '2026-11-24T',
    '2026-11-24T25:00',
    '2026-11-24T09',
    '2026-11-24T09:00:00+4',
    '2026-11-24T09:00:00+25:00',
    '2026-02-30T09:00:00Z',
    '24.11.2026',
    'Today',
    '999999999d',
  ])('is not said as %j', text => {
    expect(complaintOf(parseMoment, text)).toBe(
      'It is a time: 09:00, -2h, today, yesterday, 2026-11-24, 2026-11-24T09:00, or 2026-11-24T09:00:00+04:00.',
    );
  });

  test('with its zone is that instant, whoever asks', () => {
    const zones = fc.constantFrom('Asia/Tbilisi', 'Europe/Kyiv', 'America/St_Johns', 'Pacific/Apia', 'UTC');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) }), zones, (at, zone) => {
        const moment = parseMoment(new Date(at).toISOString());
        expect(beginOf(moment, { ...TBILISI, zone })).toBe(at);
      }),
    );
  });

  test('without one is read again off the clock of the place, unless that skips it', () => {
    const said = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(
        said,
        fc.constantFrom('Asia/Tbilisi', 'Europe/Kyiv', 'Australia/Lord_Howe'),
        (wall, zone) => {
          const text = new Date(wall).toISOString().slice(0, 16);
          const at = beginOf(parseMoment(text), { ...TBILISI, zone });
          const read = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'short',
          }).format(at);
          expect(read >= text.replace('T', ' ')).toBe(true);
          expect(Date.parse(`${read.replace(' ', 'T')}Z`) - Date.parse(`${text}Z`)).toBeLessThanOrEqual(
            3_600_000,
          );
        },
      ),
    );
  });

  test('of the day is the latest that has been, within a day and its change of the clock', () => {
    const said = fc.record({
      now: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }),
      zone: fc.constantFrom('Asia/Tbilisi', 'Europe/Kyiv', 'America/Havana', 'Australia/Lord_Howe'),
      minute: fc.integer({ min: 0, max: 1439 }),
    });
    fc.assert(
      fc.property(said, ({ now, zone, minute }) => {
        const text = new Date(minute * 60_000).toISOString().slice(11, 16);
        const at = beginOf(parseMoment(text), { zone, now, dayStartHour: 0 });
        expect(at).toBeLessThanOrEqual(now);
        expect(now - at).toBeLessThan(25 * 3_600_000);
      }),
    );
  });

  test('is either understood or refused in words', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0123456789:-+TZtzdhms .today'), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string()), text => {
        try {
          expect(Number.isFinite(beginOf(parseMoment(text), KYIV))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidArgumentError);
        }
      }),
    );
  });
});

describe('from one time of the day to another', () => {
  const stretch = (since: string, until: string): (string | undefined)[] => {
    const found = stretchOf({ since: parseMoment(since), until: parseMoment(until) }, TBILISI);
    return [found.since, found.until].map(at => (at === undefined ? undefined : iso(at)));
  };

  test.each([
    ['the running shift, which has not ended', '09:00', '17:00', '2026-11-23T05:00Z', '2026-11-23T13:00Z'],
    ['last night', '22:00', '06:00', '2026-11-22T18:00Z', '2026-11-23T02:00Z'],
    ['an hour of last night', '22:00', '23:00', '2026-11-22T18:00Z', '2026-11-22T19:00Z'],
    ['a whole day', '09:00', '09:00', '2026-11-23T05:00Z', '2026-11-24T05:00Z'],
    ['a week, to this morning', '-7d', '09:00', '2026-11-16T10:05:32Z', '2026-11-23T05:00Z'],
    ['one day', '2026-11-20', '2026-11-20', '2026-11-19T20:00Z', '2026-11-20T20:00Z'],
  ])('%s', (_what, since, until, from, to) => {
    expect(stretch(since, until)).toEqual([from, to]);
  });

  test('what is not said stays open', () => {
    expect(stretchOf({}, TBILISI)).toEqual({});
    expect(stretchOf({ until: parseMoment('09:00') }, TBILISI)).toEqual({ until: Date.UTC(2026, 10, 23, 5) });
  });
});

describe('a day', () => {
  test.each(['2026-11-24', 'today', 'yesterday', '-7d'])('is said as %s', text => {
    expect(parseDay(text)).toBe(text);
  });

  test.each(['now', '7d', '-7h', '2026-11-31', '09:00', '-0007d', ''])('is not said as %j', text => {
    expect(complaintOf(parseDay, text)).toBe('It is a day: 2026-11-24, today, yesterday, or -7d.');
  });
});

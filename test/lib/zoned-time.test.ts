// When the business day starts, also on the days on which the clock is changed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createZonedClock, dayStart, isZone, nextDayStart, zonedParts } from '../../src/lib/zoned-time.ts';

const HOUR_MS = 3_600_000;
const iso = (at: number): string => new Date(at).toISOString().replace(/:00\.000Z$/, 'Z');

describe('the business day', () => {
  // Columns: what the business day does, zone, start hour, an instant in it, its beginning, its end, its hours.
  const DAYS = `
    begins at midnight of its zone                     | Asia/Tbilisi        | 0 | 2026-11-22T20:30Z | 2026-11-22T20:00Z | 2026-11-23T20:00Z | 24
    belongs to its beginning                           | Asia/Tbilisi        | 0 | 2026-11-22T20:00Z | 2026-11-22T20:00Z | 2026-11-23T20:00Z | 24
    still runs in the night before its start hour      | Asia/Tbilisi        | 6 | 2026-11-23T01:59Z | 2026-11-22T02:00Z | 2026-11-23T02:00Z | 24
    loses an hour in spring                            | Europe/Kyiv         | 0 | 2026-03-29T12:00Z | 2026-03-28T22:00Z | 2026-03-29T21:00Z | 23
    loses the hour after its own start                 | Europe/Kyiv         | 2 | 2026-03-29T12:00Z | 2026-03-29T00:00Z | 2026-03-29T23:00Z | 23
    starts at the jump where its hour is jumped over   | Europe/Kyiv         | 3 | 2026-03-29T12:00Z | 2026-03-29T01:00Z | 2026-03-30T00:00Z | 23
    ends at the jump where its end is jumped over      | Europe/Kyiv         | 3 | 2026-03-29T00:59Z | 2026-03-28T01:00Z | 2026-03-29T01:00Z | 24
    of the day before loses the hour with a late start | Europe/Kyiv         | 6 | 2026-03-29T02:59Z | 2026-03-28T04:00Z | 2026-03-29T03:00Z | 23
    gains an hour in autumn                            | Europe/Kyiv         | 0 | 2026-10-25T12:00Z | 2026-10-24T21:00Z | 2026-10-25T22:00Z | 25
    starts at the first of two equal hours             | Europe/Kyiv         | 3 | 2026-10-25T00:30Z | 2026-10-25T00:00Z | 2026-10-26T01:00Z | 25
    does not start again at the second                 | Europe/Kyiv         | 3 | 2026-10-25T01:30Z | 2026-10-25T00:00Z | 2026-10-26T01:00Z | 25
    starts at one where midnight is jumped over        | Asia/Tehran         | 0 | 2022-03-22T12:00Z | 2022-03-21T20:30Z | 2022-03-22T19:30Z | 23
    has its last hour twice                            | Asia/Tehran         | 0 | 2022-09-21T20:00Z | 2022-09-20T19:30Z | 2022-09-21T20:30Z | 25
    is even since Iran left the clock alone            | Asia/Tehran         | 6 | 2026-03-22T12:00Z | 2026-03-22T02:30Z | 2026-03-23T02:30Z | 24
    starts at three where two does not exist           | America/New_York    | 2 | 2026-03-08T12:00Z | 2026-03-08T07:00Z | 2026-03-09T06:00Z | 23
    gains the hour in New York                         | America/New_York    | 0 | 2026-11-01T12:00Z | 2026-11-01T04:00Z | 2026-11-02T05:00Z | 25
    starting at two waits through both ones            | America/New_York    | 2 | 2026-11-01T06:30Z | 2026-10-31T06:00Z | 2026-11-01T07:00Z | 25
    gains half an hour                                 | Australia/Lord_Howe | 0 | 2026-04-05T00:00Z | 2026-04-04T13:00Z | 2026-04-05T13:30Z | 24.5
    loses half an hour                                 | Australia/Lord_Howe | 0 | 2026-10-04T00:00Z | 2026-10-03T13:30Z | 2026-10-04T13:00Z | 23.5
    starts half an hour late                           | Australia/Lord_Howe | 2 | 2026-10-04T00:00Z | 2026-10-03T15:30Z | 2026-10-04T15:00Z | 23.5
    starts at the only two there is                    | Australia/Lord_Howe | 2 | 2026-04-04T15:10Z | 2026-04-03T15:00Z | 2026-04-04T15:30Z | 24.5
    starts at the first of two midnights               | America/Havana      | 0 | 2026-11-01T05:30Z | 2026-11-01T04:00Z | 2026-11-02T05:00Z | 25
    goes on though the date goes back                  | America/St_Johns    | 0 | 2010-11-07T03:00Z | 2010-11-07T02:30Z | 2010-11-08T03:30Z | 25
    jumps over a date that a country left out          | Pacific/Apia        | 0 | 2011-12-30T09:59Z | 2011-12-29T10:00Z | 2011-12-30T10:00Z | 24
  `
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()));

  test.each(DAYS)('%s (%s from %s h)', (_why, zone = '', startHour, instant = '', from, to, hours) => {
    const hour = Number(startHour);
    const at = Date.parse(instant);
    const clock = createZonedClock(zone);
    const start = clock.dayStart(at, hour);
    const end = clock.nextDayStart(at, hour);
    expect([iso(start), iso(end)]).toEqual([from, to]);
    expect((end - start) / HOUR_MS).toBe(Number(hours));
    expect([dayStart(at, zone, hour), nextDayStart(at, zone, hour)]).toEqual([start, end]);
  });

  const ZONES = [
    'Asia/Tbilisi',
    'Europe/Kyiv',
    'Asia/Tehran',
    'America/New_York',
    'Australia/Lord_Howe',
    'UTC',
  ];
  const moments = fc.record({
    zone: fc.constantFrom(
      ...ZONES,
      'America/Havana',
      'America/St_Johns',
      'Africa/Casablanca',
      'Asia/Kathmandu',
    ),
    hour: fc.constantFrom(0, 2, 3, 6, 23),
    at: fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2040, 0) }),
  });

  test('holds its moment, ends where the next begins and takes about a day, anywhere', () => {
    fc.assert(
      fc.property(moments, ({ zone, hour, at }) => {
        const clock = createZonedClock(zone);
        const start = clock.dayStart(at, hour);
        const end = clock.nextDayStart(at, hour);
        expect(start <= at && at < end).toBe(true);
        expect(end - start).toBeGreaterThanOrEqual(23 * HOUR_MS);
        expect(end - start).toBeLessThanOrEqual(25 * HOUR_MS);
        expect([clock.dayStart(end, hour), clock.nextDayStart(start, hour)]).toEqual([end, end]);
        expect([clock.dayStart(end - 1, hour), clock.dayStart(start, hour)]).toEqual([start, start]);
      }),
      { seed: 31, numRuns: 600 },
    );
  });

  test('starts when the wall clock first reads its hour or has jumped over it', () => {
    fc.assert(
      fc.property(moments, ({ zone, hour, at }) => {
        const clock = createZonedClock(zone);
        const start = clock.dayStart(at, hour);
        const { hour: read, minute } = clock.parts(start);
        const before = clock.parts(start - 1);
        if (read !== hour || minute !== 0) expect(before.hour).toBe((hour + 23) % 24);
        expect([before.minute, before.second]).toEqual([59, 59]);
      }),
      { seed: 32, numRuns: 600 },
    );
  });

  test('is the same whatever was asked before', () => {
    const clock = createZonedClock('Europe/Kyiv');
    const asked = fc.tuple(
      fc.constantFrom(0, 3, 6),
      fc.integer({ min: Date.UTC(2026, 9, 22), max: Date.UTC(2026, 9, 28) }),
    );
    fc.assert(
      fc.property(asked, ([hour, at]) => {
        expect(clock.dayStart(at, hour)).toBe(createZonedClock('Europe/Kyiv').dayStart(at, hour));
      }),
      { seed: 33, numRuns: 300 },
    );
  });
});

describe('the wall clock', () => {
  test('reads date, weekday and time of its zone', () => {
    const at = Date.parse('2026-11-22T20:05:09.750Z');
    expect(zonedParts(at, 'Asia/Tbilisi')).toEqual({
      year: 2026,
      month: 11,
      day: 23,
      weekday: 1,
      hour: 0,
      minute: 5,
      second: 9,
    });
    expect(zonedParts(at, 'America/New_York')).toMatchObject({ day: 22, weekday: 7, hour: 15 });
  });

  test('says the same as the runtime in any zone', () => {
    const two = (part: number): string => String(part).padStart(2, '0');
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: Date.UTC(2040, 0) }), (zone, at) => {
        const { year, month, day, hour, minute, second } = zonedParts(at, zone);
        const read = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
        expect(read).toBe(new Date(at).toLocaleString('sv-SE', { timeZone: zone }));
      }),
      { seed: 34, numRuns: 300 },
    );
  });
});

test('a zone is a name that the runtime knows', () => {
  expect(['Asia/Tbilisi', 'Europe/Kyiv', 'UTC', 'Australia/Lord_Howe'].map(isZone)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['', 'Tbilisi', 'Asia/Tbilisi ', '__proto__', 'Mars/Olympus'].map(isZone)).toEqual(
    Array(5).fill(false),
  );
});

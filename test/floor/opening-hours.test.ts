// When a queue is open and when it opens next, on its own clock, also on the nights on which that is changed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpenAt, nextTurn, type OpeningHours, type OpenStretch } from '../../src/floor/index.ts';
import { createZonedClock } from '../../src/lib/zoned-time.ts';

const MINUTE_MS = 60_000;
const iso = (at: number | undefined): string =>
  at === undefined ? 'never' : new Date(at).toISOString().replace(/:00\.000Z$/, 'Z');

/** `1 09:00-18:00, 7 00:00-24:00` */
function parse(text: string): OpeningHours {
  return text.split(', ').flatMap((stretch): OpenStretch[] => {
    const [weekday = '', times = ''] = stretch.split(' ');
    const [fromMinute = 0, untilMinute = 0] = times.split('-').map(toMinute);
    return times === '' ? [] : [{ weekday: Number(weekday), fromMinute, untilMinute }];
  });
}
function toMinute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const WEEK = '1 09:00-18:00, 2 09:00-18:00, 3 09:00-18:00, 4 09:00-18:00, 5 09:00-18:00';
const NIGHTS = '5 22:00-24:00, 6 00:00-06:00';
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map(day => `${day} 00:00-24:00`).join(', ');

// Columns: what it shows, zone, hours, an instant, open then?, when it turns next.
const CASES = `
  opens this morning                                | Asia/Tbilisi        | ${WEEK}          | 2026-11-23T04:59Z | closed | 2026-11-23T05:00Z
  is open from its first minute on                  | Asia/Tbilisi        | ${WEEK}          | 2026-11-23T05:00Z | open   | 2026-11-23T14:00Z
  is closed at its last                             | Asia/Tbilisi        | ${WEEK}          | 2026-11-23T14:00Z | closed | 2026-11-24T05:00Z
  opens on Monday after a weekend                   | Asia/Tbilisi        | ${WEEK}          | 2026-11-27T15:00Z | closed | 2026-11-30T05:00Z
  goes over midnight without closing                | Asia/Tbilisi        | ${NIGHTS}        | 2026-11-27T19:00Z | open   | 2026-11-28T02:00Z
  opens but once a week                             | Asia/Tbilisi        | 1 09:00-10:00    | 2026-11-23T06:00Z | closed | 2026-11-30T05:00Z
  is always open                                    | Asia/Tbilisi        | ${ALWAYS}        | 2026-11-23T04:59Z | open   | never
  is never open                                     | Asia/Tbilisi        | -                | 2026-11-23T04:59Z | closed | never
  opens an hour earlier by UTC in summer            | Europe/Kyiv         | ${WEEK}          | 2026-03-28T12:00Z | closed | 2026-03-30T06:00Z
  opens an hour later by UTC in winter              | Europe/Kyiv         | ${WEEK}          | 2026-10-24T12:00Z | closed | 2026-10-26T07:00Z
  opens at the jump where its hour is jumped over   | Europe/Kyiv         | 7 03:30-12:00    | 2026-03-28T12:00Z | closed | 2026-03-29T01:00Z
  misses hours that are jumped over whole           | Europe/Kyiv         | 7 03:00-04:00    | 2026-03-28T12:00Z | closed | 2026-04-05T00:00Z
  closes at the jump where its end is jumped over   | Europe/Kyiv         | 7 01:00-03:30    | 2026-03-28T23:30Z | open   | 2026-03-29T01:00Z
  is open twice where an hour comes twice           | Europe/Kyiv         | 7 03:00-03:30    | 2026-10-25T00:10Z | open   | 2026-10-25T00:30Z
  opens for the second time                         | Europe/Kyiv         | 7 03:00-03:30    | 2026-10-25T00:30Z | closed | 2026-10-25T01:00Z
  reopens in the middle where the clock goes back   | Europe/Kyiv         | 7 02:00-03:30    | 2026-10-25T00:40Z | closed | 2026-10-25T01:00Z
  turns by half an hour on Lord Howe                | Australia/Lord_Howe | 7 01:45-01:50    | 2026-04-04T14:50Z | closed | 2026-04-04T15:15Z
  opens on the day after one that was left out      | Pacific/Apia        | 5 09:00-10:00, 6 09:00-10:00 | 2011-12-29T12:00Z | closed | 2011-12-30T19:00Z
`
  .trim()
  .split('\n')
  .map(line => line.split('|').map(cell => cell.trim()));

test.each(CASES)('a queue %s (%s)', (_what, zone = '', hours = '', instant = '', state, turn) => {
  const clock = createZonedClock(zone);
  const at = Date.parse(instant);
  expect(isOpenAt(parse(hours), clock, at) ? 'open' : 'closed').toBe(state);
  expect(iso(nextTurn(parse(hours), clock, at))).toBe(turn);
});

describe('at any instant of any zone', () => {
  const zone = fc.constantFrom(
    'Europe/Kyiv',
    'Asia/Tbilisi',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'America/Havana',
  );
  const minute = fc.integer({ min: 0, max: 1440 });
  const stretch = fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    fromMinute: minute,
    untilMinute: minute,
  });
  const hours = fc.array(stretch, { maxLength: 6 });
  /** Around the changes of the clock of 2026, and any other time. */
  const instant = fc.oneof(
    fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }),
    fc.integer({ min: Date.UTC(2026, 2, 27), max: Date.UTC(2026, 2, 30) }),
    fc.integer({ min: Date.UTC(2026, 9, 24), max: Date.UTC(2026, 9, 26) }),
  );

  test('it is open exactly while its clock reads a minute of its hours', () => {
    fc.assert(
      fc.property(zone, hours, instant, (name, open, at) => {
        const clock = createZonedClock(name);
        const { weekday, hour, minute: past } = clock.parts(at);
        const now = hour * 60 + past;
        const isIn = open.some(of => of.weekday === weekday && of.fromMinute <= now && now < of.untilMinute);
        expect(isOpenAt(open, clock, at)).toBe(isIn);
      }),
    );
  });

  test('it stays as it is until it turns, and is the other thing then', () => {
    fc.assert(
      fc.property(zone, hours, instant, fc.nat({ max: 999 }), (name, open, at, part) => {
        const clock = createZonedClock(name);
        const turnsAt = nextTurn(open, clock, at);
        const isOpen = isOpenAt(open, clock, at);
        const until = turnsAt ?? at + 15 * 86_400_000;
        const between = at + Math.floor(((until - at) * part) / 1000);
        expect(isOpenAt(open, clock, between)).toBe(isOpen);
        if (turnsAt === undefined) return;
        expect(turnsAt).toBeGreaterThan(at);
        expect(turnsAt % MINUTE_MS).toBe(0);
        expect(isOpenAt(open, clock, turnsAt - 1)).toBe(isOpen);
        expect(isOpenAt(open, clock, turnsAt)).toBe(!isOpen);
      }),
      { numRuns: 300 },
    );
  });
});

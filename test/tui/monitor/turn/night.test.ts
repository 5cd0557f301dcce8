// Night in the center: by its own clock, over midnight, and over every change of that clock.
import { describe, expect, test } from 'vitest';
import { createZonedClock } from '../../../../src/lib/zoned-time.ts';
import { isNight } from '../../../../src/tui/monitor/turn/night.ts';

const NIGHT = { fromMinute: 22 * 60, untilMinute: 6 * 60 };
const at = (hour: number, minute: number): boolean => isNight({ hour, minute, second: 0 }, NIGHT);

describe('a night from 22:00 to 06:00', () => {
  test.each([
    [21, 59, false],
    [22, 0, true],
    [23, 59, true],
    [0, 0, true],
    [5, 59, true],
    [6, 0, false],
    [12, 0, false],
  ])('at %i:%i it is night: %s', (hour, minute, isSo) => {
    expect(at(hour, minute)).toBe(isSo);
  });

  test('goes by what the clock of the center shows when that is set', () => {
    const clock = createZonedClock('Europe/Kyiv');
    // 25 October 2026, 04:00 becomes 03:00: 05:59 is night, and 06:00, an hour later than usual, is not.
    const midnight = Date.UTC(2026, 9, 24, 21);
    const nights = Array.from({ length: 9 * 4 }, (_, quarter) => midnight + quarter * 15 * 60_000).filter(
      instant => isNight(clock.parts(instant), NIGHT),
    );
    expect(nights).toHaveLength(7 * 4);
    // 29 March 2026, 03:00 becomes 04:00: that night is an hour shorter.
    const spring = Date.UTC(2026, 2, 28, 22);
    const short = Array.from({ length: 9 * 4 }, (_, quarter) => spring + quarter * 15 * 60_000).filter(
      instant => isNight(clock.parts(instant), NIGHT),
    );
    expect(short).toHaveLength(5 * 4);
  });
});

test('a night within one day ends on that day, and one of no length is none', () => {
  const siesta = { fromMinute: 13 * 60, untilMinute: 15 * 60 };
  expect(isNight({ hour: 14, minute: 0, second: 0 }, siesta)).toBe(true);
  expect(isNight({ hour: 2, minute: 0, second: 0 }, siesta)).toBe(false);
  expect(isNight({ hour: 13, minute: 0, second: 0 }, { fromMinute: 780, untilMinute: 780 })).toBe(false);
});

test('without hours it is never night', () => {
  expect(isNight({ hour: 3, minute: 0, second: 0 }, undefined)).toBe(false);
});

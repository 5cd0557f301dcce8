// The time of events: the wall clock's, but never back, and never standing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSteadyClock } from '../../../../src/sources/asterisk/session/steady-clock.ts';
import { createFakeTimers } from '../../../support/fake-timers.ts';

test('a wall clock that is set back an hour is caught up with at half the rate, one set forward at once', () => {
  const timers = createFakeTimers();
  let shiftMs = 0;
  const clock = createSteadyClock(() => timers.now() + shiftMs, timers);
  timers.advance(1000);
  expect(clock()).toBe(2000);
  shiftMs = -3_600_000;
  timers.advance(10_000);
  expect(clock()).toBe(7000);
  timers.advance(7_200_000);
  expect(clock()).toBe(timers.now() + shiftMs);
  shiftMs = 0;
  expect(clock()).toBe(timers.now());
});

test('whatever the wall clock does, no instant is before the one before it', () => {
  const step = fc.record({ passMs: fc.nat(5000), shiftMs: fc.integer({ min: -10_000, max: 10_000 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 50 }), steps => {
      const timers = createFakeTimers();
      let shiftMs = 0;
      const clock = createSteadyClock(() => timers.now() + shiftMs, timers);
      let last = clock();
      for (const each of steps) {
        timers.advance(each.passMs);
        shiftMs += each.shiftMs;
        const at = clock();
        expect(at).toBeGreaterThanOrEqual(last);
        expect(Number.isInteger(at)).toBe(true);
        last = at;
      }
    }),
    { seed: 3 },
  );
});

// The floor's clock on this machine: right, even, and never running back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFloorTime } from '../../src/client/floor-time.ts';

const ZERO = Date.UTC(2026, 10, 22, 9);

function open(rate: number) {
  const machine = { nowMs: 5_000 };
  const time = createFloorTime(() => machine.nowMs);
  const truth = (): number => ZERO + (machine.nowMs - 5_000) * rate;
  /** The gateway spoke `delayMs` ago. */
  const hear = (delayMs: number): void => time.hear(truth() - delayMs * rate, rate);
  const read = (): number => time.now() ?? Number.NaN;
  return { machine, time, truth, hear, read };
}

test('before anything was heard it is no time at all', () => {
  expect(open(1).time.now()).toBeUndefined();
});

test.each([1, 10])('at rate %d a second here is so many seconds there, whatever the delays', rate => {
  const { machine, hear, read } = open(rate);
  hear(30);
  let last = read();
  for (let n = 0; n < 300; n += 1) {
    machine.nowMs += 100;
    if (n % 50 === 0) hear((n * 7) % 90);
    const step = read() - last;
    expect(step).toBeGreaterThanOrEqual(100 * rate * 0.9);
    expect(step).toBeLessThanOrEqual(100 * rate * 1.1);
    last = read();
  }
});

test('the word that travelled fastest is believed', () => {
  const { machine, truth, hear, read } = open(1);
  for (const delayMs of [80, 200, 3, 150, 90]) {
    hear(delayMs);
    machine.nowMs += 1_000;
    read();
  }
  expect(Math.abs(read() - truth())).toBeLessThanOrEqual(3);
});

test('a word from a better time ago is forgotten after a minute, so that a drifting clock is followed', () => {
  const { machine, time, read } = open(1);
  time.hear(ZERO + 500, 1);
  for (let second = 1; second <= 90; second += 1) {
    machine.nowMs += 1_000;
    time.hear(ZERO + second * 1_000, 1);
    read();
  }
  expect(read()).toBe(ZERO + 90_000);
});

test('a machine that slept for an hour shows the right time at the next word', () => {
  const { machine, time, read } = open(1);
  time.hear(ZERO, 1);
  read();
  machine.nowMs += 5_000;
  time.hear(ZERO + 3_600_000, 1);
  expect(read()).toBe(ZERO + 3_600_000);
});

test('a recording that plays as fast as it can is where it is, and at its end its time stands', () => {
  const { machine, time, read } = open(0);
  const shown = [0, 90_000, 7_200_000].map(later => {
    time.hear(ZERO + later, 0);
    machine.nowMs += 1_000;
    return read() - ZERO;
  });
  machine.nowMs += 60_000;
  expect([...shown, read() - ZERO]).toEqual([0, 90_000, 7_200_000, 7_200_000]);
});

test('a clock that stops stands where it stopped, not where it would have been by now', () => {
  const { machine, time, read } = open(10);
  time.hear(ZERO, 10);
  read();
  machine.nowMs += 1_000;
  const last = read();
  time.hear(ZERO + 9_990, 0);
  expect([last, read()]).toEqual([ZERO + 10_000, ZERO + 9_990]);
});

test('another run of the gateway may have another time', () => {
  const { time, read } = open(1);
  time.hear(ZERO, 1);
  read();
  time.reset();
  time.hear(ZERO - 7_200_000, 10);
  expect([read(), time.rate]).toEqual([ZERO - 7_200_000, 10]);
});

test('whatever the delays, it never runs back', () => {
  const word = fc.record({ afterMs: fc.nat({ max: 8_000 }), delayMs: fc.nat({ max: 9_000 }) });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom(1, 10), (words, rate) => {
      const { machine, hear, read } = open(rate);
      hear(0);
      let last = read();
      for (const { afterMs, delayMs } of words) {
        machine.nowMs += afterMs;
        hear(delayMs);
        const now = read();
        expect(now).toBeGreaterThanOrEqual(last);
        last = now;
      }
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

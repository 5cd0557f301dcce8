// No flapping: however a figure jumps about, what is raised and what recovers is bounded by the times that were asked for.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALM, stepWatch, type Watch } from '../../../src/gateway/alerts/watch.ts';
import type { Verdict } from '../../../src/protocol/index.ts';

const VERDICTS: readonly Verdict[] = ['so', 'recovered', 'between', 'unknown'];

interface Change {
  readonly it: 'raise' | 'recover';
  readonly at: number;
}

function changesOf(
  verdicts: readonly Verdict[],
  stepMs: number,
  pace: { forMs: number; holdMs: number },
): Change[] {
  const changes: Change[] = [];
  let watch: Watch = CALM;
  for (const [index, verdict] of verdicts.entries()) {
    const at = index * stepMs;
    const step = stepWatch(watch, verdict, at, pace);
    ({ watch } = step);
    if (step.did) changes.push({ it: step.did.it, at });
  }
  return changes;
}

const noise = fc.array(fc.constantFrom(...VERDICTS), { maxLength: 400 });
const pace = fc.record({
  forMs: fc.integer({ min: 0, max: 60_000 }),
  holdMs: fc.integer({ min: 0, max: 60_000 }),
});
const stepMs = fc.integer({ min: 1, max: 10_000 });

describe('however a figure jumps about', () => {
  test('alerts are raised and recover in turn, and never closer than the rule allows', () => {
    fc.assert(
      fc.property(noise, pace, stepMs, (verdicts, times, step) => {
        const changes = changesOf(verdicts, step, times);
        for (const [index, { it, at }] of changes.entries()) {
          expect(it).toBe(index % 2 === 0 ? 'raise' : 'recover');
          const before = changes[index - 1];
          if (before)
            expect(at - before.at).toBeGreaterThanOrEqual(it === 'raise' ? times.forMs : times.holdMs);
        }
        const lastMs = Math.max(0, verdicts.length - 1) * step;
        const roundMs = times.forMs + times.holdMs;
        if (roundMs > 0) expect(changes.length / 2).toBeLessThanOrEqual(lastMs / roundMs + 1);
      }),
    );
  });

  test('what is raised was so without a break for as long as the rule asks, and what recovers was well as long', () => {
    fc.assert(
      fc.property(noise, pace, stepMs, (verdicts, times, step) => {
        for (const { it, at } of changesOf(verdicts, step, times)) {
          const forMs = it === 'raise' ? times.forMs : times.holdMs;
          const from = Math.max(0, Math.ceil((at - forMs) / step));
          const wanted: Verdict = it === 'raise' ? 'so' : 'recovered';
          expect(new Set(verdicts.slice(from, at / step + 1))).toEqual(new Set([wanted]));
        }
      }),
    );
  });
});

test('what cannot be told neither raises an alert nor ends one', () => {
  const times = { forMs: 0, holdMs: 0 };
  expect(stepWatch(CALM, 'unknown', 0, times)).toEqual({ watch: CALM });
  expect(stepWatch({ is: 'raised' }, 'unknown', 0, times)).toEqual({ watch: { is: 'raised' } });
});

test('data that comes back begins the time anew', () => {
  const times = { forMs: 60_000, holdMs: 60_000 };
  const rising = stepWatch(CALM, 'so', 0, times).watch;
  const lost = stepWatch(rising, 'unknown', 59_000, times).watch;
  expect(stepWatch(lost, 'so', 61_000, times)).toEqual({ watch: { is: 'rising', since: 61_000 } });
});

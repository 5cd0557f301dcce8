// A total that follows its parts is the total that would be made of them anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { totalOf, withRates } from '../../../src/floor/metrics/totals.ts';
import type { QueueRow } from '../../../src/floor/rows/queue-row.ts';
import type { Tally } from '../../../src/floor/rows/tally.ts';
import { type SpanTotals, sumSpan } from '../../../src/floor/rows-of/span-totals.ts';

const count = fc.nat(1000);
const instant = fc.option(fc.nat(1_000_000), { nil: undefined });

/** Milliseconds that are not whole are rare, and must be summed right too. */
const ms = fc.oneof(
  { weight: 50, arbitrary: fc.nat(10_000_000) },
  fc.nat(1_000_000).map(eighths => eighths / 8),
);

const tally: fc.Arbitrary<Tally> = fc
  .record({
    ...{
      seenFrom: instant,
      blindMs: instant,
      offered: count,
      answered: count,
      abandoned: count,
      leftOther: count,
    },
    ...{ lost: count, settling: count, waiting: count, serviceLevelMet: count, serviceLevelOf: count },
    ...{ shortAbandoned: count, abandonCounted: count, abandonOf: count, answerWaitMs: ms, handled: count },
    ...{ talkMs: ms, holdMs: ms, wrapUpMs: ms, wrapUpOf: count },
    exits: fc.dictionary(
      fc.constantFrom('timed-out', 'by-key', 'left-empty'),
      fc.integer({ min: 1, max: 9 }),
    ),
  })
  .map(({ seenFrom, blindMs, ...counts }) =>
    withRates({
      ...counts,
      ...(seenFrom === undefined ? {} : { seenFrom }),
      ...(blindMs === undefined ? {} : { blindMs }),
    }),
  );

const queuesOf = (tallies: readonly Tally[]): readonly QueueRow[] =>
  tallies.map(today => ({ today }) as QueueRow);

test('however few or many queues move, the total equals that of the tallies as they are', () => {
  const steps = fc.array(fc.array(fc.tuple(fc.nat(39), tally), { maxLength: 8 }), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(tally, { minLength: 1, maxLength: 40 }), steps, (first, changes) => {
      const totals: SpanTotals = new Map();
      const tallies = [...first];
      sumSpan(totals, queuesOf(tallies), 'today');
      for (const moved of changes) {
        for (const [place, other] of moved) tallies[place % tallies.length] = other;
        expect(sumSpan(totals, queuesOf(tallies), 'today')).toEqual(totalOf(tallies));
      }
    }),
  );
});

test('a total whose parts are the same is the same', () => {
  const totals: SpanTotals = new Map();
  const queues = queuesOf(fc.sample(tally, { numRuns: 20, seed: 1 }));
  expect(sumSpan(totals, queues, 'today')).toBe(sumSpan(totals, queues, 'today'));
});

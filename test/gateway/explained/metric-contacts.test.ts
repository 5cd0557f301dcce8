// The contacts behind a figure add up to what explain says of it, whatever the day was like and wherever a page ends.
import { describe, expect, test } from 'vitest';
import { documentOf, type Tally } from '../../../src/floor/index.ts';
import { LISTED_METRICS, LISTED_SPANS, type ListedMetric } from '../../../src/protocol/index.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { keepVisits, pagesOf, sumOf } from './pages.ts';

const DAY_START = Date.UTC(2026, 10, 22, 20);
const HOUR = 3_600_000;

const PARTS: { readonly [M in ListedMetric]: (tally: Tally) => readonly [number, number] } = {
  serviceLevelRate: ({ serviceLevelMet, serviceLevelOf }) => [serviceLevelMet, serviceLevelOf],
  abandonRate: ({ abandonCounted, abandonOf }) => [abandonCounted, abandonOf],
  answerSpeedMs: ({ answerWaitMs, answered }) => [answerWaitMs, answered],
};

const CASES = LISTED_METRICS.flatMap(metric => LISTED_SPANS.map(span => ({ metric, span })));

describe.each([
  { seed: 7, hours: 9.51 },
  { seed: 8, hours: 16 },
  { seed: 3, hours: 13.25 },
  { seed: 11, hours: 26 },
])('of the simulated day $seed, $hours hours after it began', ({ seed, hours }) => {
  const kept = keepVisits(
    simulateEvents({ seed, startAt: DAY_START + HOUR, until: DAY_START + hours * HOUR }),
  );
  const { queues, channels } = documentOf(kept.floor);

  test('there is something to add up', () => {
    expect(Object.values(queues).some(({ today }) => today.abandoned > 0 || today.answered > 20)).toBe(true);
  });

  test.each(CASES)('$metric over $span: the contacts of each queue add up', ({ metric, span }) => {
    for (const [queue, row] of Object.entries(queues)) {
      const pages = pagesOf(kept, { metric, span, queue, limit: 83 });
      const [numerator, denominator] = PARTS[metric](row[span]);
      expect([queue, sumOf(pages, 'numerator')]).toEqual([queue, numerator]);
      expect([queue, sumOf(pages, 'denominator')]).toEqual([queue, denominator]);
      const items = pages.flatMap(page => page.items);
      expect(new Set(items.map(item => `${item.id} ${item.ordinal}`)).size).toBe(items.length);
      expect(pages[0]).toMatchObject({ numerator, denominator, contactCount: items.length, keptFrom: null });
      expect(items.length).toBe(span === 'today' ? row.today.offered : row[span].offered);
    }
  });

  test.each(CASES)('$metric over $span: those of each channel do too', ({ metric, span }) => {
    for (const [channel, row] of Object.entries(channels)) {
      const pages = pagesOf(kept, { metric, span, channel, limit: 500 });
      const parts = [sumOf(pages, 'numerator'), sumOf(pages, 'denominator')];
      expect([channel, ...parts]).toEqual([channel, ...PARTS[metric](row[span])]);
    }
  });
});

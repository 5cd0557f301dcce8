// Rates in texts for people: their decimal, and never more than there is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeItem } from '../../../src/cli/describe/describe-item.ts';
import { sayPercent } from '../../../src/cli/output/say-percent.ts';
import { createWords } from '../../../src/i18n/index.ts';
import { createZonedClock } from '../../../src/lib/zoned-time.ts';

const words = createWords();

test.each([
  [0.028, '2.8'],
  [0.8, '80'],
  [0.7996, '79.9'],
  [0.29, '29'],
  [1, '100'],
  [0, '0'],
])('%f is %s %%', (rate, said) => {
  expect(sayPercent(rate, words)).toBe(said);
});

test('what falls short of a whole percent never reads as that percent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 1e-5, max: 0.5, noNaN: true }),
      (target, short) => {
        expect(Number(sayPercent((target - short) / 100, words))).toBeLessThan(target);
      },
    ),
  );
});

test('a queue is described with its hours as people say them, and its rates with a decimal', () => {
  const item = {
    id: 'vip',
    hours: [{ weekday: 1, fromMinute: 540, untilMinute: 1260 }],
    targetShare: 0.8,
    today: { abandonRate: 0.0626 },
  };
  const said = describeItem('queues', item, { clock: createZonedClock('UTC') });
  expect(said).toMatch(/hours +Mon 09:00-21:00\n/);
  expect(said).toMatch(/targetShare +80 %\n/);
  expect(said).toMatch(/abandonRate +6\.3 %/);
});

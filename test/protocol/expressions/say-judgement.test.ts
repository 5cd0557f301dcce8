// What a look has found is said in one way, whether an alert is told or a wait is over.
import { expect, test } from 'vitest';
import { formatDuration } from '../../../src/i18n/format-duration.ts';
import { createWords } from '../../../src/i18n/index.ts';
import { judgeItem, parseWait, sayJudgement, sayMeasured } from '../../../src/protocol/index.ts';

const queue = {
  ...{ id: 'support', name: 'Support', stale: false, countsStandSince: null, oldestWaitMs: null },
  last30m: { serviceLevelRate: 0.7101, serviceLevelOf: 138, serviceLevelMet: 98 },
};

test.each([
  ['queues[support].last30m.serviceLevelRate < 0.8', 'last30m.serviceLevelRate is 71 %, < 0.8 (98 of 138)'],
  ['queues[support].oldestWaitMs < 10s', 'oldestWaitMs is 0:00 (nobody waits), < 10s'],
])('%s: %s', (text, said) => {
  const parsed = parseWait(text);
  if (!parsed.ok) throw new Error(parsed.advice);
  expect(sayJudgement(parsed.is.when, judgeItem(parsed.is, queue))).toBe(said);
});

test.each([0, 59_999, 192_000, 3_600_000, 7_500_000, 86_399_000, 93_600_000])(
  'a time of %i ms is told as the tables and the screen tell it in English',
  ms => {
    expect(sayMeasured(ms, 'time')).toBe(formatDuration(ms, createWords()));
  },
);

// Speed of answer: the mean wait of those who were answered, zero waits included.
import type { Tally } from '../rows/tally.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { ratio } from './ratio.ts';

export const ANSWER_SPEED = {
  id: 'answerSpeedMs',
  title: 'Speed of answer',
  formula: 'answerWaitMs / answered',
  unit: 'ms',
  window: 'today, last15m, last30m, last60m',
  source: 'METRICS §2.2',
} as const satisfies MetricDefinition;

/** Waits of 0, 3 and 5 s: 2 667 ms (Asterisk's own Holdtime says 1 s, which is no average). */
export function answerSpeedMs(tally: Pick<Tally, 'answerWaitMs' | 'answered'>): number | undefined {
  return ratio(tally.answerWaitMs, tally.answered);
}

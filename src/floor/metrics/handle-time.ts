// Handle time: what a conversation costs, from the answer to the end of its wrap-up.
import type { Tally } from '../rows/tally.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { ratio } from './ratio.ts';

export const HANDLE_TIME = {
  id: 'handleTimeMs',
  title: 'Handle time',
  formula: '(talkMs + holdMs + wrapUpMs) / handled',
  unit: 'ms',
  window: 'today, last15m, last30m, last60m',
  source: 'METRICS §2.6',
} as const satisfies MetricDefinition;

/** Two conversations, 200 s of talk, 20 s on hold, 60 s of wrap-up: 140 s. */
export function handleTimeMs(
  tally: Pick<Tally, 'talkMs' | 'holdMs' | 'wrapUpMs' | 'handled'>,
): number | undefined {
  return ratio(tally.talkMs + tally.holdMs + tally.wrapUpMs, tally.handled);
}

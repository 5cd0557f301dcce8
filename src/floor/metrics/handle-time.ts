// Handle time: what a conversation costs, from the answer to the end of its wrap-up.
import type { Tally } from '../rows/tally.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { ratio } from './ratio.ts';

export const HANDLE_TIME = {
  id: 'handleTimeMs',
  title: 'Handle time',
  formula: '(talkMs + holdMs) / handled + wrapUpMs / wrapUpOf',
  unit: 'ms',
  window: 'today, last15m, last30m, last60m',
  source: 'METRICS §2.6',
} as const satisfies MetricDefinition;

type Conversations = Pick<Tally, 'talkMs' | 'holdMs' | 'wrapUpMs' | 'handled' | 'wrapUpOf'>;

/**
 * Two conversations, 200 s of talk, 20 s on hold, 60 s of wrap-up: 140 s. Where only one of them was watched to its
 * end, its 30 s are the mean; where none was, what a conversation costs cannot be told.
 */
export function handleTimeMs(tally: Conversations): number | undefined {
  const conversation = conversationMs(tally);
  const wrapUp = meanWrapUpMs(tally);
  return conversation === undefined || wrapUp === undefined ? undefined : conversation + wrapUp;
}

/** Talk and hold alone. */
export function conversationMs({
  talkMs,
  holdMs,
  handled,
}: Omit<Conversations, 'wrapUpMs' | 'wrapUpOf'>): number | undefined {
  return ratio(talkMs + holdMs, handled);
}

/** Over the conversations after which somebody was watching. */
export function meanWrapUpMs({
  wrapUpMs,
  wrapUpOf,
}: Pick<Conversations, 'wrapUpMs' | 'wrapUpOf'>): number | undefined {
  return ratio(wrapUpMs, wrapUpOf);
}

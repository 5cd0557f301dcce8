// Expected wait: what a contact that enters now would wait, as a range.
import type { QueueRow } from '../rows/queue-row.ts';
import type { Tally } from '../rows/tally.ts';
import { conversationMs, handleTimeMs } from './handle-time.ts';
import type { MetricDefinition } from './metric-definition.ts';

export const EXPECTED_WAIT = {
  id: 'expectedWait',
  title: 'Expected wait',
  formula:
    '(k + 1 ± √(k + 1)) × handle time / agents; k = waiting, an agent in n queues is 1/n of an agent here',
  unit: 'range-ms',
  window: 'now',
  source: 'METRICS §2.1 (c), PEERS §1.1 EWT',
} as const satisfies MetricDefinition;

export interface ExpectedWaitInput {
  readonly waitingCount: number;
  readonly freeCount: number;
  /** Logged in and not away, each as 1 / the number of queues that he takes. */
  readonly agents: number;
  readonly last60m: Tally;
  readonly today: Tally;
}

/**
 * With k ahead and n agents who end a conversation every AHT / n, the wait is the sum of k + 1 exponential steps, a
 * Gamma(k + 1, n / AHT): mean (k + 1) AHT / n, standard deviation √(k + 1) AHT / n. The range is one deviation to
 * either side: two wait, four agents, AHT 240 s: 180 ± 104 s. Whole seconds, for nobody can tell it closer.
 */
export function expectedWait(input: ExpectedWaitInput): QueueRow['expectedWait'] {
  const { waitingCount, freeCount, agents } = input;
  if (freeCount > 0 && waitingCount === 0) return { lowMs: 0, highMs: 0 };
  const handleTime = knownHandleTimeMs(input);
  if (handleTime === undefined || agents <= 0) return undefined;
  const steps = waitingCount + 1;
  const stepMs = handleTime / agents;
  return {
    lowMs: toWholeSeconds((steps - Math.sqrt(steps)) * stepMs),
    highMs: toWholeSeconds((steps + Math.sqrt(steps)) * stepMs),
  };
}

/** Of fewer conversations a handle time says too little (SCREENS §1: fewer than 10 have no colour). */
const ENOUGH_HANDLED = 10;

function knownHandleTimeMs({ last60m, today }: ExpectedWaitInput): number | undefined {
  const span = [last60m, today].find(({ handled }) => handled >= ENOUGH_HANDLED);
  // A little short is better than nothing, of a range that is a guess.
  return span && (handleTimeMs(span) ?? conversationMs(span));
}

function toWholeSeconds(ms: number): number {
  return Math.round(ms / 1000) * 1000;
}

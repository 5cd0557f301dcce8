// No event has told of an action: the queue is asked for, and what its list shows counts.
import type { Evidence, Step } from '../step.ts';
import type { Desk } from './desk.ts';
import { applied, isTold, judge, type Met, refused } from './met.ts';
import { waitFor } from './wait.ts';

export interface Doubt {
  readonly evidence: Evidence;
  /** Asterisk's own, or that there are none. */
  readonly words: string;
  /** Asterisk has answered, and not with a no. */
  readonly isAnswered: boolean;
  /** On the monotonic clock: what is done late is done by then. */
  readonly endMs: number;
}

export const LOOK_AGAIN_MS = 1_000;

export async function settleByList(desk: Desk, step: Step, doubt: Doubt): Promise<Met> {
  const { evidence, words, endMs } = doubt;
  const { list, isLate = false } = step.proof;
  if (list === undefined) return settleUnlisted(desk, doubt);
  for (;;) {
    const reply = await desk.asker.ask({ Action: 'QueueStatus', ...list }, { until: 'QueueStatusComplete' });
    if (isTold(evidence)()) return judge(desk, step, evidence, words);
    if ('lost' in reply) return { outcome: 'lost', said: reply.lost };
    const isOver = !isLate || desk.timers.now() >= endMs;
    if ('ok' in reply && (isOver || !reply.ok)) {
      step.onRefusal?.();
      return refused(`${words}; not done: ${evidence.instead?.() ?? 'the list shows it as it was'}`);
    }
    await waitFor(desk, isTold(evidence), LOOK_AGAIN_MS);
  }
}

/** Asterisk is taken at its word; without a word nobody knows. */
async function settleUnlisted(desk: Desk, { evidence, words, isAnswered, endMs }: Doubt): Promise<Met> {
  if (isAnswered) return applied(words);
  const isSeen = await waitFor(desk, evidence.isShown, Math.max(0, endMs - desk.timers.now()));
  return isSeen ? applied(words) : refused(`${words}; nothing tells whether it was done`);
}

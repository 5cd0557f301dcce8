// Who waits in a queue now: how many past its target, how long the longest, how long on average.
import { isWithin, type QueueRow } from '../../floor/index.ts';
import type { Freshness } from '../moment/freshness.ts';

export interface Waits {
  readonly count: number;
  readonly pastTarget: number;
  /** Absent when nobody waits. */
  readonly longestMs?: number;
  readonly totalMs: number;
}

export function selectWaits(queue: QueueRow, { now }: Freshness): Waits {
  let pastTarget = 0;
  let totalMs = 0;
  for (const enteredAt of Object.values(queue.waiting)) {
    const waitMs = Math.max(0, now - enteredAt);
    totalMs += waitMs;
    if (!isWithin(queue.serviceLevel, waitMs)) pastTarget += 1;
  }
  const since = queue.oldestWaitingSince;
  const longest = since === undefined ? {} : { longestMs: Math.max(0, now - since) };
  return { count: queue.waitingCount, pastTarget, totalMs, ...longest };
}

// Who waits now: how many, how long the longest, how long on average, how many past the target.
import type { EpochMs } from '../ids.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { MetricDefinition } from './metric-definition.ts';
import { isWithin } from './service-level.ts';

type Waiting = Pick<QueueRow, 'waiting'>;

export const QUEUE_DEPTH = {
  id: 'waitingCount',
  title: 'Waiting',
  formula: 'contacts that entered and have not left',
  unit: 'contacts',
  window: 'now',
  source: 'METRICS §2.1',
} as const satisfies MetricDefinition;

export function queueDepth({ waiting }: Waiting): number {
  return Object.keys(waiting).length;
}

export const LONGEST_WAIT = {
  id: 'oldestWaitMs',
  title: 'Longest wait',
  formula: 'max(now − entered) over the waiting',
  unit: 'ms',
  window: 'now',
  source: 'METRICS §2.1',
} as const satisfies MetricDefinition;

/** Entered at 10 s and 20 s, asked at 30 s: 20 s. Absent where nobody waits. */
export function longestWaitMs(queue: Waiting, now: EpochMs): number | undefined {
  const waits = waitsMs(queue, now);
  return waits.length === 0 ? undefined : waits.reduce((longest, wait) => Math.max(longest, wait));
}

export const AVERAGE_WAIT = {
  id: 'averageWaitMs',
  title: 'Average wait now',
  formula: 'mean(now − entered) over the waiting; not the speed of answer',
  unit: 'ms',
  window: 'now',
  source: 'METRICS §2.1',
} as const satisfies MetricDefinition;

/** Entered at 10 s and 20 s, asked at 30 s: 15 s. Absent where nobody waits. */
export function averageWaitMs(queue: Waiting, now: EpochMs): number | undefined {
  const waits = waitsMs(queue, now);
  return waits.length === 0 ? undefined : waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
}

export const WAITING_OVER_TARGET = {
  id: 'waitingOverTargetCount',
  title: 'Waiting past target',
  formula: 'waiting contacts that an answer at this instant would not bring within serviceLevel.thresholdMs',
  unit: 'contacts',
  window: 'now',
  source: 'METRICS §2.1, §2.3',
} as const satisfies MetricDefinition;

/** T = 20 s, ≤: who has waited exactly 20 s is not past it. */
export function waitingOverTarget(queue: Pick<QueueRow, 'waiting' | 'serviceLevel'>, now: EpochMs): number {
  return waitsMs(queue, now).filter(wait => !isWithin(queue.serviceLevel, wait)).length;
}

/** An entry told by a clock that is ahead is a wait of 0, not a negative one. */
function waitsMs({ waiting }: Waiting, now: EpochMs): number[] {
  return Object.values(waiting).map(enteredAt => Math.max(0, now - enteredAt));
}

// A channel while it is folded: the people of its queues, each once, and the minutes they handled and were free.
import { createMinuteRing, type MinuteRing } from '../counters/minute-ring.ts';
import { createStaffCount, type StaffCount } from '../counters/staff-count.ts';
import type { SpanTotals } from '../rows-of/span-totals.ts';
import type { LiveQueue } from './live-queue.ts';

export interface PooledMinute {
  handlingMs: number;
  availableMs: number;
}

export interface LiveChannel {
  readonly queues: Set<LiveQueue>;
  readonly staff: StaffCount;
  /** Memberships in its queues of people who are logged in. */
  placeCount: number;
  readonly byMinute: MinuteRing<PooledMinute>;
  /** The last 60 whole minutes, summed when a minute ends. */
  pooled: PooledMinute;
  /** The totals as they were published, with the tallies they are the sums of. */
  readonly totals: SpanTotals;
}

export function createLiveChannel(): LiveChannel {
  return {
    queues: new Set(),
    staff: createStaffCount(),
    placeCount: 0,
    byMinute: createMinuteRing(),
    pooled: createPooledMinute(),
    totals: new Map(),
  };
}

export function createPooledMinute(): PooledMinute {
  return { handlingMs: 0, availableMs: 0 };
}

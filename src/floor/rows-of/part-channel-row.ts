// A channel's row over a part of its queues, for who sees no more than these.
import { createStaffCount, toStaffing } from '../counters/staff-count.ts';
import type { ChannelRow } from '../rows/channel-row.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { ChannelPeople } from './channel-people.ts';
import { type SpanTotals, sumSpan } from './span-totals.ts';
import { sumQueues } from './sum-queues.ts';

export interface ChannelPart {
  /** At least one. */
  readonly queues: readonly QueueRow[];
  readonly people: ChannelPeople | undefined;
  readonly totals: SpanTotals;
}

/** Sums of numerators and denominators, and people once. What somebody did elsewhere is not divided: it is not told. */
export function toPartChannelRow({ queues, people, totals }: ChannelPart): ChannelRow {
  const { cannotTell, ...sum } = sumQueues(queues, span => sumSpan(totals, queues, span));
  return {
    ...sum,
    staffing: toStaffing(people?.staff ?? createStaffCount()),
    placeCount: people?.places ?? 0,
    cannotTell: { ...cannotTell, occupancy60m: true },
  };
}

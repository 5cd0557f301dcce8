// A channel's row: the total over the rows of its queues, and its people, each once.
import { toStaffing } from '../counters/staff-count.ts';
import type { Floor } from '../floor.ts';
import type { LiveChannel, PooledMinute } from '../live/live-channel.ts';
import type { Spans } from '../live/live-queue.ts';
import { occupancyRate } from '../metrics/occupancy.ts';
import { totalOf } from '../metrics/totals.ts';
import type { ChannelRow, Occupancy } from '../rows/channel-row.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { Tally } from '../rows/tally.ts';
import { sumQueues } from './sum-queues.ts';

/** Made of the queue rows as they are published, so that a total always equals the sum of what is shown. */
export function toChannelRow({ channels, rows }: Floor, channel: string): ChannelRow | undefined {
  const live = channels.get(channel);
  if (!live || live.queues.size === 0) return undefined;
  const queues = [...live.queues].map(({ id }) => rows.queues[id]).filter(row => row !== undefined);
  if (queues.length === 0) return undefined;
  return {
    ...sumQueues(queues, span => toTotal(live, queues, span)),
    staffing: toStaffing(live.staff),
    placeCount: live.placeCount,
    occupancy60m: toOccupancy(live.pooled),
  };
}

/** Summed anew only where a tally is another than it was: most often it is only people that change. */
function toTotal({ totals }: LiveChannel, queues: readonly QueueRow[], span: keyof Spans): Tally {
  const of = queues.map(queue => queue[span]);
  const known = totals.get(span);
  if (known?.of.length === of.length && of.every((tally, index) => tally === known.of[index]))
    return known.sum;
  const sum = totalOf(of);
  totals.set(span, { of, sum });
  return sum;
}

function toOccupancy({ handlingMs, availableMs }: PooledMinute): Occupancy {
  const rate = occupancyRate({ handlingMs, availableMs });
  return { handlingMs, availableMs, ...(rate === undefined ? {} : { rate }) };
}

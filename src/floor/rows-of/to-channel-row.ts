// A channel's row: the total over the rows of its queues, and its people, each once.
import { toStaffing } from '../counters/staff-count.ts';
import type { Floor } from '../floor.ts';
import type { PooledMinute } from '../live/live-channel.ts';
import { occupancyRate } from '../metrics/occupancy.ts';
import type { ChannelRow, Occupancy } from '../rows/channel-row.ts';
import { sumSpan } from './span-totals.ts';
import { sumQueues } from './sum-queues.ts';

/** Made of the queue rows as they are published, so that a total always equals the sum of what is shown. */
export function toChannelRow({ channels, rows }: Floor, channel: string): ChannelRow | undefined {
  const live = channels.get(channel);
  if (!live || live.queues.size === 0) return undefined;
  const queues = [...live.queues].map(({ id }) => rows.queues[id]).filter(row => row !== undefined);
  if (queues.length === 0) return undefined;
  return {
    ...sumQueues(queues, span => sumSpan(live.totals, queues, span)),
    staffing: toStaffing(live.staff),
    placeCount: live.placeCount,
    occupancy60m: toOccupancy(live.pooled),
  };
}

function toOccupancy({ handlingMs, availableMs }: PooledMinute): Occupancy {
  const rate = occupancyRate({ handlingMs, availableMs });
  return { handlingMs, availableMs, ...(rate === undefined ? {} : { rate }) };
}

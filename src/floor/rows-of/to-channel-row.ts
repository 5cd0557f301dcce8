// A channel's row: the total over the rows of its queues, and its people, each once.
import { toStaffing } from '../counters/staff-count.ts';
import type { Floor } from '../floor.ts';
import type { EpochMs, SourceId } from '../ids.ts';
import type { LiveChannel, PooledMinute } from '../live/live-channel.ts';
import type { Spans } from '../live/live-queue.ts';
import { occupancyRate } from '../metrics/occupancy.ts';
import { totalOf } from '../metrics/totals.ts';
import type { ChannelRow, Occupancy } from '../rows/channel-row.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { Tally } from '../rows/tally.ts';

/** Made of the queue rows as they are published, so that a total always equals the sum of what is shown. */
export function toChannelRow({ channels, rows }: Floor, channel: string): ChannelRow | undefined {
  const live = channels.get(channel);
  if (!live || live.queues.size === 0) return undefined;
  const queues = [...live.queues].map(({ id }) => rows.queues[id]).filter(row => row !== undefined);
  if (queues.length === 0) return undefined;
  const oldest = oldestOf(queues);
  return {
    sources: sourcesOf(queues),
    queueCount: queues.length,
    waitingCount: queues.reduce((sum, { waitingCount }) => sum + waitingCount, 0),
    ...(oldest === undefined ? {} : { oldestWaitingSince: oldest }),
    staffing: toStaffing(live.staff),
    placeCount: live.placeCount,
    today: toTotal(live, queues, 'today'),
    last15m: toTotal(live, queues, 'last15m'),
    last30m: toTotal(live, queues, 'last30m'),
    last60m: toTotal(live, queues, 'last60m'),
    occupancy60m: toOccupancy(live.pooled),
    ...standingOf(queues),
    ...cannotTellOf(queues),
  };
}

function standingOf(queues: readonly QueueRow[]): Pick<ChannelRow, 'countsStandSince'> {
  const since = queues.flatMap(({ countsStandSince }) => countsStandSince ?? []);
  return since.length === 0 ? {} : { countsStandSince: Math.min(...since) };
}

function cannotTellOf(queues: readonly QueueRow[]): Pick<ChannelRow, 'cannotTell'> {
  const figures = queues.flatMap(({ cannotTell = {} }) => Object.keys(cannotTell));
  if (figures.length === 0) return {};
  const cannotTell: Record<string, true> = Object.create(null);
  for (const figure of figures) cannotTell[figure] = true;
  return { cannotTell };
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

function sourcesOf(queues: readonly QueueRow[]): ChannelRow['sources'] {
  const sources: Record<SourceId, true> = Object.create(null);
  for (const { source } of queues) sources[source] = true;
  return sources;
}

function oldestOf(queues: readonly QueueRow[]): EpochMs | undefined {
  return queues.reduce<EpochMs | undefined>(
    (oldest, { oldestWaitingSince: since = oldest }) =>
      since === undefined || (oldest !== undefined && oldest <= since) ? oldest : since,
    undefined,
  );
}

function toOccupancy({ handlingMs, availableMs }: PooledMinute): Occupancy {
  const rate = occupancyRate({ handlingMs, availableMs });
  return { handlingMs, availableMs, ...(rate === undefined ? {} : { rate }) };
}

// What a total says of its queues, but for the people in them.
import type { EpochMs, SourceId } from '../ids.ts';
import type { Spans } from '../live/live-queue.ts';
import type { ChannelRow } from '../rows/channel-row.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { Tally } from '../rows/tally.ts';

export type QueuesSum = Omit<ChannelRow, 'staffing' | 'placeCount' | 'occupancy60m'>;

export function sumQueues(queues: readonly QueueRow[], totalOf: (span: keyof Spans) => Tally): QueuesSum {
  const oldest = oldestOf(queues);
  return {
    sources: sourcesOf(queues),
    queueCount: queues.length,
    waitingCount: queues.reduce((sum, { waitingCount }) => sum + waitingCount, 0),
    ...(oldest === undefined ? {} : { oldestWaitingSince: oldest }),
    today: totalOf('today'),
    last15m: totalOf('last15m'),
    last30m: totalOf('last30m'),
    last60m: totalOf('last60m'),
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

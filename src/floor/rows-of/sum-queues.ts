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
  let since = Number.POSITIVE_INFINITY;
  for (const { countsStandSince = since } of queues) since = Math.min(since, countsStandSince);
  return Number.isFinite(since) ? { countsStandSince: since } : {};
}

function cannotTellOf(queues: readonly QueueRow[]): Pick<ChannelRow, 'cannotTell'> {
  const figures = new Set<string>();
  for (const { cannotTell } of queues)
    if (cannotTell) for (const figure of Object.keys(cannotTell)) figures.add(figure);
  return figures.size === 0 ? {} : { cannotTell: toMarks(figures) };
}

function sourcesOf(queues: readonly QueueRow[]): ChannelRow['sources'] {
  const sources = new Set<SourceId>();
  for (const { source } of queues) sources.add(source);
  return toMarks(sources);
}

function toMarks(names: ReadonlySet<string>): Record<string, true> {
  const marks: Record<string, true> = Object.create(null);
  for (const name of names) marks[name] = true;
  return marks;
}

function oldestOf(queues: readonly QueueRow[]): EpochMs | undefined {
  return queues.reduce<EpochMs | undefined>(
    (oldest, { oldestWaitingSince: since = oldest }) =>
      since === undefined || (oldest !== undefined && oldest <= since) ? oldest : since,
    undefined,
  );
}

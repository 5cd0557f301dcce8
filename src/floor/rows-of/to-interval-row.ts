// The quarters of a queue's day.
import type { Floor } from '../floor.ts';
import type { QueueId } from '../ids.ts';
import type { Interval, IntervalRow } from '../rows/interval-row.ts';

export function toIntervalRow({ queues }: Floor, id: QueueId): IntervalRow | undefined {
  const queue = queues.get(id);
  if (!queue) return undefined;
  const quarters: Record<string, Interval> = {};
  for (const [start, quarter] of queue.today.quarters) quarters[String(start)] = { ...quarter };
  return { source: queue.source.id, channel: queue.channel, quarters };
}

// The day's counters of every queue that had a contact, as a gateway shows them and as they must be.
import type { FloorDocument } from '../../../../src/floor/index.ts';
import type { KilledDay } from './killed-day.ts';
import { predictQueues, type QueueCounts } from './predicted.ts';

export type CountsByQueue = readonly (readonly [string, QueueCounts])[];

export function predictedFor({ pbx, windows }: Pick<KilledDay, 'pbx' | 'windows'>): CountsByQueue {
  return sorted(predictQueues(pbx.events, windows));
}

export function countsOf({ queues }: FloorDocument): CountsByQueue {
  return sorted(
    Object.entries(queues).map(([id, { today }]) => {
      const { offered, answered, abandoned, leftOther, lost, handled } = today;
      return [id, { offered, answered, abandoned, leftOther, lost, handled }] as const;
    }),
  );
}

function sorted(counts: Iterable<readonly [string, QueueCounts]>): CountsByQueue {
  return [...counts]
    .filter(([, { offered }]) => offered > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

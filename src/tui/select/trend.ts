// The trend of a queue: the most that waited at once in each quarter of the last three hours.
import { type EpochMs, QUARTER_MS } from '../../floor/index.ts';
import { type Moment, rowOf } from '../moment/moment.ts';

const QUARTERS = 12;

/** Oldest first. Quarters before the queue's day began, or before any of it was seen, are absent: not known is not 0. */
export function selectTrend({ document }: Moment, queueId: string, now: EpochMs): (number | undefined)[] {
  const quarters = rowOf(document.intervals, queueId)?.quarters;
  const queue = rowOf(document.queues, queueId);
  const knownFrom = queue?.today.seenFrom ?? queue?.dayStartedAt ?? Number.POSITIVE_INFINITY;
  const current = Math.floor(now / QUARTER_MS) * QUARTER_MS;
  return Array.from({ length: QUARTERS }, (_, index) => {
    const start = current - (QUARTERS - 1 - index) * QUARTER_MS;
    if (start + QUARTER_MS <= knownFrom || !quarters) return undefined;
    return rowOf(quarters, String(start))?.waitingMax ?? 0;
  });
}

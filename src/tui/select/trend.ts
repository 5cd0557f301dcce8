// The trend of a queue: the most that waited at once in each quarter of the last three hours.
import { type EpochMs, QUARTER_MS } from '../../floor/index.ts';
import { type Moment, rowOf } from '../moment/moment.ts';

const QUARTERS = 12;

/** Oldest first. Quarters before the queue's first contact of the day, and the future, are absent. */
export function selectTrend({ document }: Moment, queueId: string, now: EpochMs): (number | undefined)[] {
  const quarters = rowOf(document.intervals, queueId)?.quarters;
  const dayStartedAt = rowOf(document.queues, queueId)?.dayStartedAt ?? Number.POSITIVE_INFINITY;
  const current = Math.floor(now / QUARTER_MS) * QUARTER_MS;
  return Array.from({ length: QUARTERS }, (_, index) => {
    const start = current - (QUARTERS - 1 - index) * QUARTER_MS;
    if (start + QUARTER_MS <= dayStartedAt || !quarters) return undefined;
    return rowOf(quarters, String(start))?.waitingMax ?? 0;
  });
}

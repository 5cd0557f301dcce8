// The days of a queue of which nothing was kept, for no gateway ran: a report has them, and no figure in them.
import type { DatabaseSync } from 'node:sqlite';
import { INTERVAL_MS } from '../../floor/index.ts';
import { toCounts } from '../history/intervals/count-columns.ts';
import type { QueueSpan } from './queue-rows.ts';
import type { QueueName, ReportFrame } from './report-frame.ts';

/** Those between its first day and its last: of a queue that is new, or gone, nobody says that it was not seen. */
export function missingDays(
  { db, range, toldTo }: ReportFrame,
  queues: ReadonlyMap<number, QueueName>,
  kept: readonly QueueSpan[],
): QueueSpan[] {
  const daysOf = Map.groupBy(kept, ({ queue }) => queue);
  const missing = [...queues.values()].flatMap(queue => {
    const days = daysOf.get(queue) ?? [];
    const dates = new Set(days.map(({ date }) => date));
    const found: QueueSpan[] = [];
    for (let date = range.from; date <= range.to; date += 1) {
      if (dates.has(date)) continue;
      const span = toMissing(queue, date);
      if (span.startsAt > toldTo) break;
      if (!days.some(day => isWithin(day, span))) found.push(span);
    }
    return found;
  });
  if (missing.length === 0) return missing;
  const lives = readLives(db);
  return missing.filter(({ queue, startsAt }) => {
    const life = lives.get(queue.number);
    return life !== undefined && startsAt > life.first && startsAt < life.last;
  });
}

function toMissing(queue: QueueName, date: number): QueueSpan {
  const [startsAt, endsAt] = [queue.clock.startOf(date), queue.clock.startOf(date + 1)];
  const unseen = { seenFrom: endsAt, blindMs: endsAt - startsAt, isMissing: true } as const;
  return { queue, date, startsAt, endsAt, counts: toCounts({}), ...unseen };
}

/** A queue whose zone was changed has a date that none of its days goes by, and was counted all the same. */
function isWithin(day: QueueSpan, { startsAt, endsAt }: QueueSpan): boolean {
  const middle = (startsAt + endsAt) / 2;
  return day.startsAt <= middle && middle < day.endsAt;
}

interface Life {
  readonly first: number;
  readonly last: number;
}

function readLives(db: DatabaseSync): ReadonlyMap<number, Life> {
  const rows = db
    .prepare('SELECT queue, min(day) AS first, max(day) AS last FROM queue_days GROUP BY queue')
    .all();
  return new Map(
    rows.map(({ queue, first, last }) => [
      Number(queue),
      { first: Number(first) * INTERVAL_MS, last: Number(last) * INTERVAL_MS },
    ]),
  );
}

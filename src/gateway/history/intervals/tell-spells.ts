// A blind spell is over: it is kept, and days that the floor has let go of learn of it here.
import type { DatabaseSync } from 'node:sqlite';
import { INTERVAL_MS, intervalOf } from '../../../floor/index.ts';
import type { IntervalBatch, QueueTold } from './interval-batch.ts';

/** 25 hours in intervals, and some: no row of a day that began earlier reaches into an interval. */
export const LONGEST_DAY = 26 * 12;

export function createSpellTeller(db: DatabaseSync) {
  const keep = db.prepare('INSERT OR REPLACE INTO blind_spells (source, from_at, to_at) VALUES (?, ?, ?)');
  const daysOf = db.prepare(
    `SELECT d.day, d.ends, n.id, n.queue FROM queue_days d JOIN queue_names n ON n.id = d.queue
     WHERE n.source = ? AND d.day <= ? AND d.ends > ? AND d.day > ?`,
  );
  const mark = db.prepare(
    `UPDATE queue_days SET blind_ms = blind_ms + ?, seen_from = CASE WHEN ? THEN ? ELSE seen_from END
     WHERE day = ? AND queue = ?`,
  );
  return (spell: IntervalBatch['spells'][number], queues: readonly QueueTold[]): void => {
    const { source, from, to, isRecorded } = spell;
    keep.run(source, from, to);
    // What a record tells of the spell is in the counters.
    if (isRecorded) return;
    const live = new Set(queues.flatMap(({ id, days }) => days.map(({ start }) => `${start} ${id}`)));
    const first = intervalOf(from);
    for (const row of daysOf.all(source, intervalOf(to), first, first - LONGEST_DAY)) {
      const start = Number(row.day) * INTERVAL_MS;
      const blindMs = Math.min(to, Number(row.ends) * INTERVAL_MS) - Math.max(from, start);
      if (blindMs <= 0 || live.has(`${start} ${row.queue}`)) continue;
      mark.run(blindMs, from <= start ? 1 : 0, to, Number(row.day), Number(row.id));
    }
  };
}

// How long counters and people's time are kept: what tells of single people goes first, the days of queues last.
import type { DatabaseSync } from 'node:sqlite';
import { INTERVAL_MS, intervalOf } from '../../../floor/index.ts';

const DAYS = 86_400_000 / INTERVAL_MS;

/** A year and a month: last year's same month can be laid beside this one. */
const PEOPLE_DAYS = 400;
/** Ten years. */
const QUEUE_DAYS = 3_660;

const KEPT = [
  { table: 'agent_spans', column: 'day', days: PEOPLE_DAYS },
  { table: 'agent_times', column: 'day', days: PEOPLE_DAYS },
  { table: 'agent_intervals', column: 'interval', days: PEOPLE_DAYS },
  { table: 'channel_intervals', column: 'interval', days: PEOPLE_DAYS },
  { table: 'campaign_intervals', column: 'interval', days: PEOPLE_DAYS },
  { table: 'queue_intervals', column: 'day', days: PEOPLE_DAYS },
  { table: 'queue_days', column: 'day', days: QUEUE_DAYS },
] as const;

/** Returns how many rows went. */
export function trimIntervals(db: DatabaseSync, at: number): number {
  let gone = 0;
  for (const { table, column, days } of KEPT) {
    const before = intervalOf(at) - days * DAYS;
    gone += Number(db.prepare(`DELETE FROM ${table} WHERE ${column} < ?`).run(before).changes);
  }
  const spells = db.prepare('DELETE FROM blind_spells WHERE to_at < ?');
  return gone + Number(spells.run((intervalOf(at) - QUEUE_DAYS * DAYS) * INTERVAL_MS).changes);
}

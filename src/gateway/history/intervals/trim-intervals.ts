// How long counters and people's time are kept: what tells of single people goes first, the days of queues last.
import type { DatabaseSync } from 'node:sqlite';
import { INTERVAL_MS, intervalOf } from '../../../floor/index.ts';
import type { Keep } from '../retention.ts';

const KEPT = [
  { table: 'agent_spans', column: 'day', kept: 'intervalsMs' },
  { table: 'agent_times', column: 'day', kept: 'intervalsMs' },
  { table: 'agent_intervals', column: 'interval', kept: 'intervalsMs' },
  { table: 'channel_intervals', column: 'interval', kept: 'intervalsMs' },
  { table: 'campaign_intervals', column: 'interval', kept: 'intervalsMs' },
  { table: 'queue_intervals', column: 'day', kept: 'intervalsMs' },
  { table: 'queue_days', column: 'day', kept: 'daysMs' },
] as const;

/** Returns how many rows went. */
export function trimIntervals(db: DatabaseSync, at: number, keep: Keep): number {
  let gone = 0;
  for (const { table, column, kept } of KEPT) {
    const before = intervalOf(at - keep[kept]);
    gone += Number(db.prepare(`DELETE FROM ${table} WHERE ${column} < ?`).run(before).changes);
  }
  const spells = db.prepare('DELETE FROM blind_spells WHERE to_at < ?');
  return gone + Number(spells.run(intervalOf(at - keep.daysMs) * INTERVAL_MS).changes);
}

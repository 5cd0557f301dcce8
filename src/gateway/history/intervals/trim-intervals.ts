// How long counters and people's time are kept: what tells of single people goes first, the days of queues last.
import type { DatabaseSync } from 'node:sqlite';
import { INTERVAL_MS, intervalOf } from '../../../floor/index.ts';
import type { Keep } from '../retention.ts';
import { VISITS_FROM } from './write-outcomes.ts';

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
  // As the events that they are made of; whoever asks is told from when on they are kept.
  const from = Math.floor(at - keep.eventsMs);
  const visits = Number(db.prepare('DELETE FROM visits WHERE entered_at < ?').run(from).changes);
  if (visits > 0)
    db.prepare('UPDATE report_state SET value = max(value, ?) WHERE key = ?').run(from, VISITS_FROM);
  gone += visits;
  const spells = db.prepare('DELETE FROM blind_spells WHERE to_at < ?');
  return gone + Number(spells.run(intervalOf(at - keep.daysMs) * INTERVAL_MS).changes);
}

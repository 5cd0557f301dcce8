// A year of history: one busy day as the real code writes it, and its rows again for each day that follows.
import { DatabaseSync } from 'node:sqlite';
import { createFloor, foldEvent, INTERVAL_MS } from '../../../src/floor/index.ts';
import { intervalTables } from '../../../src/gateway/history/intervals/interval-tables.ts';
import { simulateCenters } from './many-centers.ts';

/** Nine centers of some 3,200 contacts a weekday each: over ten million a year. */
const CENTERS = 9;
const DAY_MS = 86_400_000;
/** A busy gateway writes so many events at once. */
const BATCH = 500;

const SHIFTED = [
  { table: 'queue_intervals', column: 'day' },
  { table: 'queue_days', column: 'day', also: ['ends'] },
  { table: 'channel_intervals', column: 'interval' },
  { table: 'agent_intervals', column: 'interval' },
  { table: 'agent_spans', column: 'day' },
  { table: 'agent_times', column: 'day' },
  { table: 'campaign_intervals', column: 'interval' },
] as const;

export interface HistoryYear {
  /** Entered a queue. */
  readonly contacts: number;
  readonly firstDayStart: number;
}

export function writeHistoryYear(path: string, days: number): HistoryYear {
  const db = new DatabaseSync(path);
  // Made once and thrown away: no journal, and no waiting for a disk.
  db.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000');
  for (const migration of intervalTables.migrations) db.exec(migration);
  const firstDayStart = writeDay(db);
  keepOneDay(db, firstDayStart);
  for (let day = 1; day < days; day += 1) copyDay(db, firstDayStart, day);
  const last = firstDayStart + days * DAY_MS;
  db.prepare("UPDATE report_state SET value = ? WHERE key = 'toldTo'").run(last - 1);
  const contacts = Number(db.prepare('SELECT sum(offered) AS contacts FROM queue_days').get()?.contacts);
  db.exec('PRAGMA journal_mode = WAL');
  db.close();
  return { contacts, firstDayStart };
}

/** Tuesday 10 November 2026 in Tbilisi, from midnight on, until its last contacts have ended. */
function writeDay(db: DatabaseSync): number {
  const startAt = Date.UTC(2026, 10, 9, 20);
  const floor = createFloor();
  const tables = intervalTables.open(db, floor);
  const events = simulateCenters(CENTERS, {
    startAt: startAt + 3_600_000,
    until: startAt + DAY_MS + 3 * 3_600_000,
  });
  let position = 0;
  const write = (): void => {
    const keep = tables.take(floor, { events: [], position });
    db.exec('BEGIN');
    keep(db);
    db.exec('COMMIT');
  };
  for (const event of events) {
    foldEvent(floor, event);
    position += 1;
    if (position % BATCH === 0) write();
  }
  write();
  return startAt;
}

/** The first hours of the day after let the day's contacts end, and are no day. */
function keepOneDay(db: DatabaseSync, dayStart: number): void {
  const first = dayStart / INTERVAL_MS;
  const end = first + DAY_MS / INTERVAL_MS;
  for (const { table, column } of SHIFTED)
    db.exec(`DELETE FROM ${table} WHERE ${column} < ${first} OR ${column} >= ${end}`);
  db.exec('DELETE FROM agent_open');
}

function copyDay(db: DatabaseSync, dayStart: number, day: number): void {
  const intervals = DAY_MS / INTERVAL_MS;
  const first = dayStart / INTERVAL_MS;
  db.exec('BEGIN');
  for (const shifted of SHIFTED) {
    const { table, column } = shifted;
    const moved: readonly string[] = [column, ...('also' in shifted ? shifted.also : [])];
    const columns = db
      .prepare(`SELECT name FROM pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => String(name));
    const values = columns.map(name => (moved.includes(name) ? `${name} + ${day * intervals}` : `"${name}"`));
    db.exec(
      `INSERT INTO ${table} (${columns.map(name => `"${name}"`).join(', ')}) SELECT ${values.join(', ')} FROM ${table}
       WHERE ${column} >= ${first} AND ${column} < ${first + intervals}`,
    );
  }
  db.exec('COMMIT');
}

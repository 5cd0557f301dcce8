// Whether a history is whole: its file, its positions, its floors against its events, and its counters against both.
import type { DatabaseSync } from 'node:sqlite';
import { COUNT_KEYS, documentOf, type Floor } from '../../../floor/index.ts';
import { readCheckpoint, STAMP, unpackFloor } from '../checkpoints.ts';
import { digestDocument } from '../document-digest.ts';
import { readEvents } from '../event-log.ts';
import { applyFolded } from '../replica.ts';
import { restoreFloor } from '../restore-floor.ts';

export interface HistoryVerdict {
  readonly events: number;
  readonly first: number | null;
  readonly last: number | null;
  /** Events that a full disk took, and that no one will bring back. */
  readonly lost: number;
  /** How many counters of the running days were compared with the events. */
  readonly compared: number;
  readonly problems: readonly string[];
}

/** Of one instant, whoever writes meanwhile. */
export function checkHistory(db: DatabaseSync): HistoryVerdict {
  db.exec('BEGIN');
  try {
    const range = readRange(db);
    const counters = compareCounters(db, restoreFloor(db).floor);
    const problems = [...damages(db), ...gaps(range), ...strayCheckpoints(db), ...counters.problems];
    const { count, first, last, lost } = range;
    return { events: count, first, last, lost, compared: counters.compared, problems };
  } finally {
    db.exec('COMMIT');
  }
}

interface Range {
  readonly count: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly lost: number;
}

function readRange(db: DatabaseSync): Range {
  const row = db
    .prepare('SELECT count(*) AS n, min(position) AS first, max(position) AS last FROM events')
    .get();
  const first = toPosition(row?.first);
  const holes = db
    .prepare('SELECT sum(until - position) AS lost FROM holes WHERE position >= ?')
    .get(first ?? 0);
  return { count: Number(row?.n ?? 0), first, last: toPosition(row?.last), lost: Number(holes?.lost ?? 0) };
}

function toPosition(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function damages(db: DatabaseSync): string[] {
  const told = db
    .prepare('PRAGMA integrity_check(20)')
    .all()
    .map(row => String(row.integrity_check));
  return told.filter(said => said !== 'ok').map(said => `the file is damaged: ${said}`);
}

/** A hole was told when it came; events that are missing besides were taken out. */
function gaps({ count, first, last, lost }: Range): string[] {
  if (first === null || last === null) return [];
  const missing = last - first + 1 - count - lost;
  return missing <= 0 ? [] : [`${missing} events between ${first} and ${last} are missing`];
}

/** The older floor and the events up to the newer one must make the newer one. */
function strayCheckpoints(db: DatabaseSync): string[] {
  const rows = db.prepare('SELECT position, stamp, floor FROM checkpoints ORDER BY position').all();
  const [older, newer] = rows;
  if (older === undefined || newer === undefined || older.stamp !== STAMP) return [];
  const [from, until] = [Number(older.position), Number(newer.position)];
  if (db.prepare('SELECT 1 FROM holes WHERE until > ? AND position < ?').get(from, until)) return [];
  const floor = older.floor instanceof Uint8Array ? unpackFloor(older.floor) : undefined;
  const kept = readCheckpoint(db);
  if (floor === undefined || kept === undefined) return ['a floor that was put away cannot be read'];
  for (const { event } of readEvents(db, { after: from, until })) applyFolded(floor, event);
  const isSame = digestDocument(documentOf(floor)) === digestDocument(documentOf(kept.floor));
  return isSame ? [] : [`the floor at ${until} is not what the events up to there make`];
}

const INTERVAL_MS = 5 * 60_000;

function compareCounters(db: DatabaseSync, floor: Floor): { compared: number; problems: string[] } {
  const columns = COUNT_KEYS.map(key => `"${key}"`).join(', ');
  const read = db.prepare(
    `SELECT ${columns} FROM queue_days JOIN queue_names ON queue_names.id = queue_days.queue
     WHERE queue_days.day = ? AND queue_names.queue = ?`,
  );
  let compared = 0;
  const problems: string[] = [];
  for (const { id, days } of floor.queues.values()) {
    for (const { start, counts } of days.values()) {
      const row = read.get(Math.floor(start / INTERVAL_MS), id);
      if (row === undefined) continue;
      for (const key of COUNT_KEYS) {
        compared += 1;
        if (Number(row[key]) !== counts[key])
          problems.push(`queue ${id}: ${key} is ${row[key]} in the counters, ${counts[key]} by the events`);
      }
    }
  }
  return { compared, problems };
}

// The log of events: written at its end, read from a position on, and cut off at its beginning.
import type { DatabaseSync } from 'node:sqlite';
import type { FloorEvent } from '../../floor/index.ts';

export interface StoredEvent {
  readonly position: number;
  readonly event: FloorEvent;
}

/** An event as it is written: its customer covered. */
export interface EventLine extends StoredEvent {
  readonly json: string;
}

export function insertEvents(db: DatabaseSync, lines: readonly EventLine[]): void {
  const insert = db.prepare('INSERT INTO events (position, at, type, source, json) VALUES (?, ?, ?, ?, ?)');
  for (const { position, event, json } of lines) {
    const source = 'source' in event ? event.source : null;
    insert.run(position, toWhole(event.at), event.type, source, json);
  }
}

/** An instant that is none is in the log as well, for the fold was given it. */
function toWhole(at: unknown): number {
  return typeof at === 'number' && Number.isSafeInteger(Math.floor(at)) ? Math.floor(at) : 0;
}

export function* readEvents(
  db: DatabaseSync,
  { after, until = Number.MAX_SAFE_INTEGER }: { readonly after: number; readonly until?: number },
): Generator<StoredEvent, void, undefined> {
  const rows = db
    .prepare('SELECT position, json FROM events WHERE position > ? AND position <= ? ORDER BY position')
    .iterate(after, until);
  for (const { position, json } of rows)
    yield { position: Number(position), event: parseEvent(String(json)) };
}

/** Written by this program, or checked when it was imported. */
export function parseEvent(json: string): FloorEvent {
  return JSON.parse(json);
}

/**
 * The last position whose events are all older than `at`; 0 where there is none. By the minutes, to the minute. Left to
 * itself SQLite looks for the highest position from the end of the log on, through all that is kept.
 */
export function positionAt(db: DatabaseSync, at: number): number {
  const found = db
    .prepare(
      "SELECT max(position) AS position FROM events INDEXED BY minutes WHERE type = 'time-passed' AND at < ?",
    )
    .get(at);
  return Number(found?.position ?? 0);
}

/** At most so many at a time: whoever writes meanwhile does not wait for all of them. */
export function deleteEvents(
  db: DatabaseSync,
  { until, most }: { readonly until: number; readonly most: number },
): number {
  const { changes } = db
    .prepare(
      'DELETE FROM events WHERE position IN (SELECT position FROM events WHERE position <= ? ORDER BY position LIMIT ?)',
    )
    .run(until, most);
  return Number(changes);
}

export function lastPosition(db: DatabaseSync): number {
  return Number(db.prepare('SELECT max(position) AS position FROM events').get()?.position ?? 0);
}

// What a page of the log stands in: which history it is of, up to where it is written, and where an instant is in it.
import type { DatabaseSync } from 'node:sqlite';
import { positionAt } from '../history/event-log.ts';
import { readMeta } from '../history/open-database.ts';

export interface LogFrame {
  readonly db: DatabaseSync;
  /** Whose positions they are. */
  readonly history: string;
  /** Of the last event that is written, or given up. */
  readonly position: number;
  /** The floor's time: up to here all is told; 0 where nothing was ever written. */
  readonly toldTo: number;
  /** The first event that is kept behind a position. */
  firstAfter(position: number): { readonly position: number; readonly at: number } | undefined;
  /** Where in the log an instant is: behind what was told before its first event. Undefined while there is none yet. */
  placeOf(at: number): number | undefined;
}

export function openLogFrame(db: DatabaseSync): LogFrame {
  return {
    db,
    history: readMeta(db, 'history') ?? '',
    position: Number(readMeta(db, 'position') ?? 0),
    toldTo: Number(readMeta(db, 'seen-at') ?? 0),
    firstAfter(position) {
      const row = db
        .prepare('SELECT position, at FROM events WHERE position > ? ORDER BY position LIMIT 1')
        .get(position);
      return row && { position: Number(row.position), at: Number(row.at) };
    },
    placeOf(at) {
      const row = db
        .prepare('SELECT position FROM events WHERE position > ? AND at >= ? ORDER BY position LIMIT 1')
        .get(positionAt(db, at - AHEAD_MS), at);
      return row && Number(row.position) - 1;
    },
  };
}

/** Clocks differ by less than that, and a minute is closed a moment late. */
const AHEAD_MS = 60_000;

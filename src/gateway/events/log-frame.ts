// What a page of the log stands in: which history it is of, up to where it is written, and where an instant is in it.
import type { DatabaseSync } from 'node:sqlite';
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
  /** The position of the minute that ends what happened before an instant; infinite while there is none yet. */
  endBefore(at: number): number;
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
    endBefore(at) {
      if (at === Number.POSITIVE_INFINITY) return at;
      const row = db
        .prepare(
          "SELECT position FROM events INDEXED BY minutes WHERE type = 'time-passed' AND at >= ? ORDER BY at LIMIT 1",
        )
        .get(at);
      return row === undefined ? Number.POSITIVE_INFINITY : Number(row.position);
    },
  };
}

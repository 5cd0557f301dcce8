// How long what is remembered, and how it goes: little by little, between the batches.
import type { DatabaseSync } from 'node:sqlite';
import { deleteEvents, positionAt } from './event-log.ts';
import type { OpenTable } from './history-table.ts';
import { inTransaction } from './open-database.ts';

export interface Keep {
  /** Raw events. */
  readonly eventsMs: number;
}

const DAY_MS = 86_400_000;
export const DEFAULT_KEEP: Keep = { eventsMs: 7 * DAY_MS };

/** So many events go at once: some milliseconds, in which a batch waits. */
const STEP_EVENTS = 5_000;
/** As many pages are given back to the disk: 4 MB. */
const STEP_PAGES = 1_000;
const LOOK_MS = 60_000;

export interface Trimming {
  /** At most one step; `at` is the floor's time. A look a minute, steps until it is done. */
  step(at: number): void;
}

/** A log is never cut further than to its older checkpoint: the floor could not be made of the rest. */
export function createTrimming(
  db: DatabaseSync,
  { keep, tables }: { readonly keep: Keep; readonly tables: readonly OpenTable[] },
): Trimming {
  let isBusy = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  return {
    step(at) {
      if (!isBusy && at - lookedAt < LOOK_MS) return;
      if (!isBusy) {
        lookedAt = at;
        for (const table of tables) inTransaction(db, () => table.trim?.(db, at));
      }
      isBusy = trimEvents(db, at - keep.eventsMs) > 0;
    },
  };
}

/** Returns how many went. */
export function trimEvents(db: DatabaseSync, before: number): number {
  const until = Math.min(positionAt(db, before), oldestCheckpoint(db));
  if (until <= 0) return 0;
  const gone = inTransaction(db, () => deleteEvents(db, { until, most: STEP_EVENTS }));
  if (gone > 0) db.exec(`PRAGMA incremental_vacuum(${STEP_PAGES})`);
  return gone;
}

function oldestCheckpoint(db: DatabaseSync): number {
  return Number(db.prepare('SELECT min(position) AS position FROM checkpoints').get()?.position ?? 0);
}

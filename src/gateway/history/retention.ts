// How long what is remembered, and how it goes: little by little, between the batches.
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../in-transaction.ts';
import { deleteEvents, positionAt } from './event-log.ts';
import type { OpenTable } from './history-table.ts';

export interface Keep {
  /** Raw events. */
  readonly eventsMs: number;
  /** What tells of single people, and the counters by five minutes. */
  readonly intervalsMs: number;
  /** The counters of queues by day, and what was not seen of them. */
  readonly daysMs: number;
}

const DAY_MS = 86_400_000;
/** A year and a month, so that last year's same month can be laid beside this one; days of queues for ten years. */
export const DEFAULT_KEEP: Keep = {
  eventsMs: 7 * DAY_MS,
  intervalsMs: 400 * DAY_MS,
  daysMs: 3_660 * DAY_MS,
};

/** What is brought in was let go of elsewhere, or not. */
export const KEEP_ALL: Keep = {
  eventsMs: Number.MAX_SAFE_INTEGER,
  intervalsMs: Number.MAX_SAFE_INTEGER,
  daysMs: Number.MAX_SAFE_INTEGER,
};

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
        for (const table of tables) inTransaction(db, () => table.trim?.(db, at, keep));
      }
      isBusy = trimEvents(db, at - keep.eventsMs) > 0;
    },
  };
}

/** Returns how many went. */
function trimEvents(db: DatabaseSync, before: number): number {
  const until = Math.min(positionAt(db, before), oldestCheckpoint(db));
  if (until <= 0) return 0;
  const gone = inTransaction(db, () => deleteEvents(db, { until, most: STEP_EVENTS }));
  if (gone > 0) db.exec(`PRAGMA incremental_vacuum(${STEP_PAGES})`);
  return gone;
}

function oldestCheckpoint(db: DatabaseSync): number {
  return Number(db.prepare('SELECT min(position) AS position FROM checkpoints').get()?.position ?? 0);
}

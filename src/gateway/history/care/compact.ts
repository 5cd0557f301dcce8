// Gives back to the disk what the history no longer needs, little by little, while the gateway writes on.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { Care } from './open-care.ts';

export interface Compacted {
  readonly beforeBytes: number;
  readonly afterBytes: number;
}

/** 4 MB: the gateway's next batch waits no longer than for one step. */
const STEP_PAGES = 1_000;
const PAUSE_MS = 20;

export async function compactHistory({ db, folder }: Care): Promise<Compacted> {
  const beforeBytes = bytesOf(folder);
  for (let free = freePages(db); free > 0; ) {
    db.exec(`PRAGMA incremental_vacuum(${STEP_PAGES})`);
    const left = freePages(db);
    if (left >= free) break;
    free = left;
    await pause(PAUSE_MS);
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return { beforeBytes, afterBytes: bytesOf(folder) };
}

function freePages(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA freelist_count').get()?.freelist_count ?? 0);
}

function bytesOf(folder: string): number {
  return ['history.db', 'history.db-wal'].reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}

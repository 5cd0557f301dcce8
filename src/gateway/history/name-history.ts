// The name of a history: a position means something within one alone. A copy has the name of the one that it is of.
import type { DatabaseSync } from 'node:sqlite';
import { createEpoch } from '../create-epoch.ts';
import { readMeta, writeMeta } from './open-database.ts';

/** One of before there were names gets one as well. */
export function nameIfNew(db: DatabaseSync, name: string | undefined): void {
  if (readMeta(db, 'history') === undefined) nameAnew(db, name);
}

/** What it remembered is gone: a position of before is none of now. */
export function nameAnew(db: DatabaseSync, name = createEpoch()): void {
  writeMeta(db, 'history', name);
}

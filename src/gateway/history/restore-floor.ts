// The floor as the log left it: the last checkpoint and the events after it, or, without one, the events alone.
import type { DatabaseSync } from 'node:sqlite';
import { createFloor, type Floor } from '../../floor/index.ts';
import { readCheckpoint } from './checkpoints.ts';
import { asShown } from './customers.ts';
import { lastPosition, positionAt, readEvents } from './event-log.ts';
import { readMeta } from './open-database.ts';
import { applyFolded, settleRows } from './replica.ts';

export interface Restored {
  readonly floor: Floor;
  /** Of the last event that it has folded. */
  readonly position: number;
}

/** The longest business day, the day that its callers may have entered in, and an hour of windows. */
const REFOLDED_MS = 50 * 3_600_000;

export function restoreFloor(db: DatabaseSync): Restored {
  const from = readCheckpoint(db) ?? { position: startOf(db), floor: createFloor() };
  const { floor } = from;
  let { position } = from;
  for (const { position: at, event } of readEvents(db, { after: position })) {
    applyFolded(floor, asShown(event));
    position = at;
  }
  settleRows(floor);
  // The log may have been cut off behind the last position that was given.
  return { floor, position: Math.max(position, Number(readMeta(db, 'position') ?? 0), lastPosition(db)) };
}

function startOf(db: DatabaseSync): number {
  const seenAt = Number(readMeta(db, 'seen-at') ?? 0);
  return positionAt(db, seenAt - REFOLDED_MS);
}

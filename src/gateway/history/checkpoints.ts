// Floors put away in the history: the last two, compressed, each with the position in the log up to which it has folded.
import type { DatabaseSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import { deflateSync, inflateSync } from 'node:zlib';
import { FLOOR_FORMAT, type Floor, type FrozenFloor, freezeFloor, thawFloor } from '../../floor/index.ts';

/** What wrote it: one of another program may mean something else by the same fields. */
export const STAMP = `floor ${FLOOR_FORMAT}, v8 ${process.versions.v8.split('.').slice(0, 2).join('.')}`;

const KEPT = 2;
/** A day's floor in a third of its bytes, at a tenth of the time that the best would take. */
const LEVEL = 1;

export interface Checkpoint {
  readonly position: number;
  readonly floor: Floor;
}

/** Within a transaction, when all that the floor has folded is in the log. */
export function writeCheckpoint(db: DatabaseSync, { position, floor }: Checkpoint): void {
  db.prepare('INSERT OR REPLACE INTO checkpoints (position, at, stamp, floor) VALUES (?, ?, ?, ?)').run(
    position,
    Math.floor(floor.at ?? 0),
    STAMP,
    packFloor(floor),
  );
  db.prepare(
    'DELETE FROM checkpoints WHERE position NOT IN (SELECT position FROM checkpoints ORDER BY position DESC LIMIT ?)',
  ).run(KEPT);
}

export function forgetCheckpoints(db: DatabaseSync): void {
  db.exec('DELETE FROM checkpoints');
}

/** The latest that this program can read; undefined where there is none: then the events tell. */
export function readCheckpoint(db: DatabaseSync): Checkpoint | undefined {
  const rows = db
    .prepare('SELECT position, floor FROM checkpoints WHERE stamp = ? ORDER BY position DESC')
    .iterate(STAMP);
  for (const { position, floor } of rows) {
    const read = floor instanceof Uint8Array ? unpackFloor(floor) : undefined;
    if (read !== undefined) return { position: Number(position), floor: read };
  }
  return undefined;
}

export function packFloor(floor: Floor): Uint8Array {
  return deflateSync(serialize(freezeFloor(floor)), { level: LEVEL });
}

/** Undefined where the bytes are damaged. */
export function unpackFloor(bytes: Uint8Array): Floor | undefined {
  try {
    const frozen: FrozenFloor = deserialize(inflateSync(bytes));
    return frozen.format === FLOOR_FORMAT ? thawFloor(frozen) : undefined;
  } catch {
    return undefined;
  }
}

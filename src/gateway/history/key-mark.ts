// Which key the customers of a history were hashed by, as the history itself remembers it: the key's file may be lost.
import { createHmac } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { lastPosition } from './event-log.ts';
import { readMeta, writeMeta } from './open-database.ts';

/** The gateway goes on with the key that it has: those before are then of another one. */
export function markKey(db: DatabaseSync, key: Uint8Array): void {
  const print = fingerprintOf(key);
  const known = readMeta(db, KEY);
  if (known === print) return;
  if (known !== undefined) writeMeta(db, OTHER_KEY_UNTIL, String(lastPosition(db)));
  writeMeta(db, KEY, print);
}

/** The position up to which customers were hashed by another key than this; 0 where none was. */
export function otherKeyUntil(db: DatabaseSync, key: Uint8Array): number {
  const known = readMeta(db, KEY);
  if (known !== undefined && known !== fingerprintOf(key)) return Number.POSITIVE_INFINITY;
  return Number(readMeta(db, OTHER_KEY_UNTIL) ?? 0);
}

/** Whether any such event is still kept. */
export function hasOtherKey(db: DatabaseSync, key: Uint8Array): boolean {
  const first = db.prepare('SELECT min(position) AS first FROM events').get()?.first;
  return typeof first === 'number' && first <= otherKeyUntil(db, key);
}

const KEY = 'customers-key';
const OTHER_KEY_UNTIL = 'other-key-until';

/** Tells nothing of the key. */
function fingerprintOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('the key of customers').digest('base64url').slice(0, 16);
}

// Which key the customers of a history were hashed by, as the history itself remembers it: the key's file may be lost.
import { createHmac } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { isFields } from '../../lib/fields.ts';
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

/** What an export says of the key its customers are hashed by: without it nobody could tell his own hashes from others. */
export interface ExportedKey {
  readonly customersKey: string;
  readonly otherKeyUntil: number;
}

export function exportedKeyOf(db: DatabaseSync, key: Uint8Array): ExportedKey {
  return {
    customersKey: fingerprintOf(key),
    otherKeyUntil: Math.min(otherKeyUntil(db, key), lastPosition(db)),
  };
}

/** The position in an export up to which it has another key than this; of one that names no key nobody knows. */
export function otherKeyUntilIn(head: unknown, key: Uint8Array): number {
  const { customersKey, otherKeyUntil: until } = isFields(head) ? head : {};
  return customersKey === fingerprintOf(key) && typeof until === 'number' ? until : Number.POSITIVE_INFINITY;
}

/** Events with hashes of another key come into this history, up to this position of its own. */
export function markOtherKey(db: DatabaseSync, until: number): void {
  writeMeta(db, OTHER_KEY_UNTIL, String(until));
}

const KEY = 'customers-key';
const OTHER_KEY_UNTIL = 'other-key-until';

/** Tells nothing of the key. */
function fingerprintOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('the key of customers').digest('base64url').slice(0, 16);
}

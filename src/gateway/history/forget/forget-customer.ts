// Forgets a customer: what the events and the floors that were put away say of him goes; that somebody called stays.
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../../in-transaction.ts';
import type { Care } from '../care/open-care.ts';
import { packFloor, STAMP, unpackFloor } from '../checkpoints.ts';
import { createCustomerVeil, customerOf, withCustomer } from '../customers.ts';
import { parseEvent } from '../event-log.ts';
import { otherKeyUntil } from '../key-mark.ts';
import { forgetTyped } from './forget-typed.ts';
import { forgetOnFloor, writeForgotten } from './forgotten.ts';

export interface Forgotten {
  /** Events that were surely of him, by the hash of his number. */
  readonly surely: number;
  /** Events of which only a mask was ever told that fits him, and perhaps others as well. */
  readonly perhaps: number;
  /** Events whose customer was hashed by another key, lost or of another folder: of them a mask is all that can be compared. */
  readonly otherKey: number;
  /** Texts in which somebody had typed his number: announcements, and reasons of before they were masked. */
  readonly typed: number;
  /** Floors that were put away, and had him. */
  readonly checkpoints: number;
}

/** So many events are looked through at a time: the gateway writes in between. */
const STEP = 20_000;

/** What was overwritten cannot be read from the file either. A gateway that runs lets go of him at its next batch. */
export function forgetCustomer({ db, key }: Care, customer: string): Forgotten {
  db.exec('PRAGMA secure_delete = ON');
  const veil = createCustomerVeil(key, 'hashed');
  const until = otherKeyUntil(db, key);
  const found = { surely: 0, perhaps: 0, otherKey: 0 };
  const contacts = new Set<string>();
  const rewrite = db.prepare('UPDATE events SET json = ? WHERE position = ?');
  for (let after = 0, next = readTold(db, after); next.length > 0; next = readTold(db, after)) {
    inTransaction(db, () => {
      for (const { position, json } of next) {
        const event = parseEvent(json);
        const isOtherKey = position <= until;
        if (isOtherKey) found.otherKey += 1;
        const match = veil.match(customerOf(event) ?? '', customer, isOtherKey);
        if (match === undefined) continue;
        found[match] += 1;
        if ('contact' in event) contacts.add(event.contact);
        rewrite.run(JSON.stringify(withCustomer(event, undefined)), position);
      }
      writeForgotten(db, contacts);
    });
    after = next.at(-1)?.position ?? after;
  }
  const typed = forgetTyped(db, customer);
  const checkpoints = inTransaction(db, () => forgetInCheckpoints(db, contacts));
  // The log before the file's own holds the old pages until it is emptied.
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return { ...found, typed, checkpoints };
}

function readTold(db: DatabaseSync, after: number): { position: number; json: string }[] {
  const rows = db
    .prepare(
      `SELECT position, json FROM events WHERE position > ? AND json LIKE '%"customer":%' ORDER BY position LIMIT ?`,
    )
    .all(after, STEP);
  return rows.map(({ position, json }) => ({ position: Number(position), json: String(json) }));
}

/** One that this program cannot read goes: its floor is made of the events at the next start. */
function forgetInCheckpoints(db: DatabaseSync, contacts: ReadonlySet<string>): number {
  if (contacts.size === 0) return 0;
  db.prepare('DELETE FROM checkpoints WHERE stamp <> ?').run(STAMP);
  let count = 0;
  for (const { position, floor: bytes } of db.prepare('SELECT position, floor FROM checkpoints').all()) {
    const floor = bytes instanceof Uint8Array ? unpackFloor(bytes) : undefined;
    if (floor === undefined || forgetOnFloor(floor, contacts) === 0) continue;
    db.prepare('UPDATE checkpoints SET floor = ? WHERE position = ?').run(packFloor(floor), position ?? 0);
    count += 1;
  }
  return count;
}

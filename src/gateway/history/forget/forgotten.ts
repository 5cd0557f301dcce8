// Who was forgotten while a gateway runs: what it still has of them in memory goes as well, before it is written again.
import type { DatabaseSync } from 'node:sqlite';
import type { Floor } from '../../../floor/index.ts';
import { parseJson } from '../../../lib/parse-json.ts';
import { readMeta, writeMeta } from '../open-database.ts';

/** The customers of these contacts, by the contacts' ids: it is not written whose they were. */
export function readForgotten(db: DatabaseSync): ReadonlySet<string> {
  const listed = parseJson(readMeta(db, 'forgotten') ?? '[]');
  return new Set(Array.isArray(listed) ? listed.filter(id => typeof id === 'string') : []);
}

export function writeForgotten(db: DatabaseSync, contacts: Iterable<string>): void {
  const all = [...new Set([...readForgotten(db), ...contacts])];
  writeMeta(db, 'forgotten', JSON.stringify(all.slice(-MOST)));
}

/** Those that may still be on the floor: one that is no more is in no checkpoint either. */
const MOST = 10_000;

/** Returns how many of them are on it. */
export function forgetOnFloor(floor: Floor, contacts: ReadonlySet<string>): number {
  let count = 0;
  for (const contact of floor.contacts.values()) {
    if (contact.customer === undefined || !contacts.has(contact.id)) continue;
    contact.customer = undefined;
    floor.touched.contacts.add(contact.id);
    count += 1;
  }
  return count;
}

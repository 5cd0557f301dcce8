// The events of a history as lines of JSON: the first says what they are, each other is one event at its position.
import type { DatabaseSync } from 'node:sqlite';
import { createCustomerVeil } from '../customers.ts';
import { readEvents } from '../event-log.ts';
import { exportedKeyOf } from '../key-mark.ts';
import type { Care } from './open-care.ts';

export const EXPORT_HEAD = { ringtop: 'history', version: 1 } as const;

/** No customer leaves it as he was told, also where the history keeps them in clear. */
export function* exportEvents({ db, key }: Pick<Care, 'db' | 'key'>): Generator<string, void, undefined> {
  const veil = createCustomerVeil(key, 'hashed');
  yield `${JSON.stringify({ ...EXPORT_HEAD, ...exportedKeyOf(db, key), holes: readHoles(db) })}\n`;
  for (const { position, event } of readEvents(db, { after: 0 }))
    yield `${JSON.stringify({ position, event: veil.coverEvent(event).stored })}\n`;
}

function readHoles(db: DatabaseSync) {
  return db.prepare('SELECT position, until, at FROM holes ORDER BY position').all();
}

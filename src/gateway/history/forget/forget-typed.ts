// A customer's number that somebody typed into a text: it is masked there, and the text stays.
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../../in-transaction.ts';
import { maskText } from '../../journal/audit/mask-numbers.ts';

/** Returns in how many texts it stood. */
export function forgetTyped(db: DatabaseSync, customer: string): number {
  const digits = customer.replace(/\D/g, '');
  if (digits.length < FEWEST || !/^[+\d][\d\s().-]*$/.test(customer)) return 0;
  // With the country's code or without, and with the 0 that stands for it at home.
  const isHis = (written: string): boolean => {
    const plain = written.replace(/^0+/, '');
    return plain.length >= FEWEST && (digits.endsWith(plain) || plain.endsWith(digits));
  };
  const cover = (text: string): string => maskText(text, isHis);
  return forgetInEvents(db, cover) + forgetInReasons(db, cover);
}

/** Fewer digits may be anybody's. */
const FEWEST = 7;
const TYPED = ['text', 'reason', 'note'] as const;

type Cover = (text: string) => string;

function forgetInEvents(db: DatabaseSync, cover: Cover): number {
  const rewrite = db.prepare('UPDATE events SET json = ? WHERE position = ?');
  const told = db.prepare(
    `SELECT position, json FROM events WHERE ${TYPED.map(key => `json LIKE '%"${key}":"%'`).join(' OR ')}`,
  );
  const changed: [json: string, position: number][] = [];
  for (const { position, json } of told.iterate()) {
    const event: Record<string, unknown> = JSON.parse(String(json));
    let isHis = false;
    for (const key of TYPED) {
      const before = event[key];
      if (typeof before !== 'string') continue;
      event[key] = cover(before);
      isHis ||= event[key] !== before;
    }
    if (isHis) changed.push([JSON.stringify(event), Number(position)]);
  }
  // Looked for without a lock: the gateway goes on writing meanwhile.
  inTransaction(db, () => {
    for (const [json, position] of changed) rewrite.run(json, position);
  });
  return changed.length;
}

/** Of two reasons that differed in their number alone, the second is told by its own. */
function forgetInReasons(db: DatabaseSync, cover: Cover): number {
  const rewrite = db.prepare('UPDATE OR IGNORE standings SET reason = ? WHERE id = ?');
  let count = 0;
  for (const { id, reason } of db.prepare('SELECT id, reason FROM standings').all()) {
    const [before, of] = [String(reason), Number(id)];
    const after = cover(before);
    if (after === before) continue;
    if (rewrite.run(after, of).changes === 0) rewrite.run(`${after} (${of})`, of);
    count += 1;
  }
  return count;
}

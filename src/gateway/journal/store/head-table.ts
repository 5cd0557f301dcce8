// Places in the audit's chain that are to be remembered: its end, where it begins since old files are gone, and how far
// each destination has it.
import type { DatabaseSync } from 'node:sqlite';
import type { AuditHead } from '../audit/audit-line.ts';

export interface HeadTable {
  /** `audit`: the last line that was committed · `base`: the last line of what is gone · `to …`: of a destination */
  get(name: string): AuditHead | undefined;
  put(name: string, head: AuditHead): void;
}

export function createHeadTable(db: DatabaseSync): HeadTable {
  const get = db.prepare('SELECT seq, hash FROM heads WHERE name = ?');
  return {
    get(name) {
      const row = get.get(name);
      return row === undefined ? undefined : { seq: Number(row.seq), hash: String(row.hash) };
    },
    put(name, { seq, hash }) {
      db.prepare('INSERT OR REPLACE INTO heads (name, seq, hash) VALUES (?, ?, ?)').run(name, seq, hash);
    },
  };
}

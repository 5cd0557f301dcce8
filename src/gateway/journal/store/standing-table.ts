// How the pieces of each subject stand, on disk: one text a subject.
import type { DatabaseSync } from 'node:sqlite';
import type { StoredStanding } from '../journal-api.ts';

export interface StandingTable {
  put(standing: StoredStanding): void;
  all(): StoredStanding[];
}

export function createStandingTable(db: DatabaseSync): StandingTable {
  const put = db.prepare('INSERT OR REPLACE INTO standings (subject, text) VALUES (?, ?)');
  const forget = db.prepare('DELETE FROM standings WHERE subject = ?');
  const all = db.prepare('SELECT subject, text FROM standings');
  return {
    put({ subject, text }) {
      if (text === '') forget.run(subject);
      else put.run(subject, text);
    },
    all: () => all.all().map(({ subject, text }) => ({ subject: String(subject), text: String(text) })),
  };
}

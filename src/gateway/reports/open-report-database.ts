// The history's database for a reader: never written to, and never waited for by who writes (WAL).
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { formatError } from '../../lib/format-error.ts';
import { RingtopError } from '../../protocol/index.ts';

export function openReportDatabase(path: string): DatabaseSync {
  if (!existsSync(path))
    throw new RingtopError({
      code: 'not-found',
      message: `there is no history at ${path}`,
      hint: 'Is that the data folder of a gateway? One without history reports nothing.',
    });
  const db = open(path);
  if (hasFigures(db, path)) return db;
  db.close();
  throw new RingtopError({
    code: 'not-found',
    message: `the history at ${path} has no figures yet`,
    hint: 'A gateway that runs on this data folder writes them within a second.',
  });
}

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { readOnly: true });
  } catch (cause) {
    throw unreadable(path, cause, 'May this user read that folder?');
  }
}

function hasFigures(db: DatabaseSync, path: string): boolean {
  try {
    db.exec('PRAGMA busy_timeout = 2000');
    const found = db.prepare("SELECT count(*) AS count FROM sqlite_master WHERE name = 'report_state'").get();
    return found?.count === 1;
  } catch (cause) {
    db.close();
    throw unreadable(path, cause, 'ringtop history check says whether it is whole.');
  }
}

function unreadable(path: string, cause: unknown, hint: string): RingtopError {
  const message = `the history at ${path} cannot be opened: ${formatError(cause)}`;
  return new RingtopError({ code: 'bad-config', message, hint }, cause);
}

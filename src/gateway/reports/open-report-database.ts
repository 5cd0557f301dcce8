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
  db.exec('PRAGMA busy_timeout = 2000');
  const known = db.prepare("SELECT count(*) AS tables FROM sqlite_master WHERE name = 'report_state'").get();
  if (known?.tables === 1) return db;
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
    const message = `the history at ${path} cannot be opened: ${formatError(cause)}`;
    throw new RingtopError({ code: 'bad-config', message, hint: 'May this user read that folder?' }, cause);
  }
}

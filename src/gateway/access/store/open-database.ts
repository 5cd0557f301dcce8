// Opens the file of the tokens: for its owner alone, safely written, in a form that this ringtop knows.
import { closeSync, openSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { formatError } from '../../../lib/format-error.ts';
import { RingtopError } from '../../../protocol/index.ts';

const VERSION = 1;

const SCHEMA = `
  CREATE TABLE tokens (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, scope TEXT, unmask INTEGER NOT NULL, note TEXT,
    expires_at INTEGER, created_at INTEGER NOT NULL, created_by TEXT NOT NULL, revoked_at INTEGER, revoked_by TEXT
  ) STRICT;
  CREATE UNIQUE INDEX one_of_a_name ON tokens (name) WHERE revoked_at IS NULL;
  CREATE TABLE secrets (
    id TEXT PRIMARY KEY, token TEXT NOT NULL REFERENCES tokens (id), hash BLOB NOT NULL,
    created_at INTEGER NOT NULL, valid_until INTEGER
  ) STRICT;
  CREATE TABLE uses (token TEXT PRIMARY KEY REFERENCES tokens (id), at INTEGER NOT NULL, place TEXT NOT NULL) STRICT;
  CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, author TEXT NOT NULL, place TEXT NOT NULL,
    what TEXT NOT NULL, token TEXT NOT NULL, name TEXT NOT NULL, granted TEXT NOT NULL
  ) STRICT;
  CREATE TABLE told (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL) STRICT;
  PRAGMA user_version = ${VERSION};
`;

/** A command beside the gateway writes for a few milliseconds; who waits longer is told. */
const BUSY_MS = 500;

export function openTokenDatabase(file: string): DatabaseSync {
  refuseIfOpenToOthers(file);
  // SQLite gives what it puts beside a file (-wal, -shm) the mode of the file.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    bringUp(database, file);
    requireWhole(database);
    return database;
  } catch (error) {
    database.close();
    throw isDamage(error) ? damaged(file, error) : error;
  }
}

/** A few pages: half a table would let in who was revoked in the other half. */
function requireWhole(database: DatabaseSync): void {
  const [first] = database.prepare('PRAGMA integrity_check(1)').all();
  if (first?.integrity_check !== 'ok') throw new Damage(String(first?.integrity_check));
}

class Damage extends Error {}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
function isDamage(error: unknown): boolean {
  if (error instanceof Damage) return true;
  return error instanceof Error && 'errcode' in error && [11, 26].includes(Number(error.errcode) & 0xff);
}

function damaged(file: string, cause: unknown): RingtopError {
  const message = `the tokens in ${file} are damaged: ${formatError(cause)}`;
  const hint = 'Bring the file back from a backup; or move it away, and its tokens let nobody in any more.';
  return new RingtopError({ code: 'bad-config', message, hint }, cause);
}

/** Who can write there makes himself an admin. */
function refuseIfOpenToOthers(file: string): void {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if (process.platform === 'win32' || (mode & 0o077) === 0) return;
  throw new RingtopError({
    code: 'bad-config',
    message: `the tokens in ${file} are open to others (mode ${(mode & 0o777).toString(8).padStart(4, '0')})`,
    hint: `See who had them, then run: chmod 600 ${file}`,
  });
}

/** Two that open a new file at once: one makes it, the other finds it made. */
function bringUp(database: DatabaseSync, file: string): void {
  database.exec('BEGIN IMMEDIATE');
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (version === 0) database.exec(SCHEMA);
  database.exec('COMMIT');
  if (version <= VERSION) return;
  throw new RingtopError({
    code: 'bad-config',
    message: `the tokens in ${file} were written by a newer ringtop (form ${version}; this one knows ${VERSION})`,
    hint: 'Run that one, or name another folder by --data.',
  });
}

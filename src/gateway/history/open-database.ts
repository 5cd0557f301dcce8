// The history's file: made where there is none, brought to this program's form, and refused where it is of a later one.
import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { RingtopError } from '../../protocol/index.ts';
import { inTransaction } from '../in-transaction.ts';
import { EVENT_INDEXES } from './event-index.ts';
import type { HistoryTable } from './history-table.ts';

type Migrated = Pick<HistoryTable, 'name' | 'migrations'>;

/** The history's own part of the file. */
const EVENT_LOG: Migrated = {
  name: 'events',
  migrations: [
    `CREATE TABLE events (
       position INTEGER PRIMARY KEY, at INTEGER NOT NULL, type TEXT NOT NULL, source TEXT, json TEXT NOT NULL
     ) STRICT;
     -- The minutes tell where in the log an instant is: an event may be told late.
     CREATE INDEX minutes ON events (at) WHERE type = 'time-passed';
     CREATE TABLE checkpoints (
       position INTEGER PRIMARY KEY, at INTEGER NOT NULL, stamp TEXT NOT NULL, floor BLOB NOT NULL
     ) STRICT;
     -- Events that a full disk or a dead thread took: those after \`position\`, up to \`until\`.
     CREATE TABLE holes (position INTEGER PRIMARY KEY, until INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;`,
    EVENT_INDEXES,
  ],
};

/** For SQLite: in the memory of whoever opens it, and nobody else's. */
export const IN_MEMORY = ':memory:';

/** How long another process (\`ringtop history\`) may hold it. */
const PATIENCE_MS = 10_000;

export function openHistoryDatabase(file: string, tables: readonly HistoryTable[]): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: PATIENCE_MS });
  try {
    if (file !== IN_MEMORY) chmodSync(file, 0o600);
    // FULL: what is committed is on the disk, also when the power fails; it is one write a batch, off the main thread.
    db.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    db.exec('PRAGMA secure_delete = FAST; PRAGMA journal_size_limit = 67108864');
    db.exec('CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
    for (const part of [EVENT_LOG, ...tables]) migrate(db, file, part);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrate(db: DatabaseSync, file: string, { name, migrations }: Migrated): void {
  const made = Number(readMeta(db, `schema.${name}`) ?? 0);
  if (made > migrations.length) throw tooNew(file);
  for (const [index, migration] of migrations.entries()) {
    if (index < made) continue;
    inTransaction(db, () => {
      db.exec(migration);
      writeMeta(db, `schema.${name}`, String(index + 1));
    });
  }
}

function tooNew(file: string): RingtopError {
  return new RingtopError({
    code: 'bad-config',
    message: `${file} was written by a later ringtop than this one`,
    hint: 'Run that one, or name another folder by --data DIR: a history is never brought back to an older form.',
  });
}

export function readMeta(db: DatabaseSync, key: string): string | undefined {
  const value = db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function writeMeta(db: DatabaseSync, key: string, value: string | undefined): void {
  if (value === undefined) db.prepare('DELETE FROM meta WHERE key = ?').run(key);
  else db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
}

/** Every row but what the file says of itself: the same days are about to be told again, and would count twice. */
export function forgetAll(db: DatabaseSync): void {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all();
  for (const { name } of tables) if (name !== 'meta') db.exec(`DELETE FROM "${String(name)}"`);
}

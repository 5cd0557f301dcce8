// Opens journal.db, in the shape that this ringtop knows.
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What is committed is on disk: WAL with `synchronous=FULL` syncs at every commit. */
export function openDatabase(folder: string): DatabaseSync {
  const path = join(folder, 'journal.db');
  // Before SQLite does: its own files take over the mode of this one.
  closeSync(openSync(path, 'a', 0o600));
  const db = new DatabaseSync(path, { timeout: 2_000 });
  try {
    db.exec('PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
    migrate(db, path);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Each leads from the version before it to the next; none is ever changed. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE orders (
     ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     askedAt REAL NOT NULL,
     writtenAt INTEGER NOT NULL,
     who TEXT NOT NULL,
     isOpen INTEGER NOT NULL,
     keyUntil INTEGER NOT NULL,
     line TEXT NOT NULL,
     doing TEXT NOT NULL
   ) STRICT;
   CREATE INDEX orderIsOpen ON orders (ordinal) WHERE isOpen = 1;
   CREATE INDEX orderKey ON orders (keyUntil) WHERE keyUntil > 0;
   CREATE INDEX orderWho ON orders (who, ordinal);
   CREATE INDEX orderWritten ON orders (writtenAt);
   CREATE TABLE standings (subject TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE heads (name TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
];

function migrate(db: DatabaseSync, path: string): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
  if (version > MIGRATIONS.length)
    throw new Error(`${path} was written by a newer ringtop: its version is ${version}`);
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < version) continue;
    db.exec(`BEGIN IMMEDIATE; ${migration} PRAGMA user_version = ${index + 1}; COMMIT;`);
  }
}

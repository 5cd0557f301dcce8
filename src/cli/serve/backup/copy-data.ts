// Copies a data folder while a gateway writes in it: each database as it stands at one instant, then the files beside them.
import { chmodSync, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { codeOf } from '../../../lib/error-code.ts';
import { formatError } from '../../../lib/format-error.ts';
import { makeFolders } from '../../../lib/make-folders.ts';
import { RingtopError } from '../../../protocol/index.ts';

/** SQLite's own, made anew beside each copy; and the lock, which belongs to who runs. */
const NOT_COPIED = /(?:-wal|-shm|-journal|\.lock)$/;

/**
 * Databases first: the audit, which only grows, then knows of all that they do. Throws where anything could not be copied
 * or is not whole; there is no half backup.
 */
export function copyData(from: string, to: string): readonly string[] {
  if (existsSync(to)) throw failed(`${to} is there already`, 'A backup is made into a folder of its own.');
  const names = namesIn(from);
  const partial = `${to}.partial`;
  rmSync(partial, { recursive: true, force: true });
  try {
    makeFolders(partial);
    for (const name of names.filter(isDatabase)) copyDatabase(join(from, name), join(partial, name));
    for (const name of names.filter(name => !isDatabase(name))) {
      copyFileSync(join(from, name), join(partial, name));
      chmodSync(join(partial, name), 0o600);
    }
    renameSync(partial, to);
  } catch (cause) {
    rmSync(partial, { recursive: true, force: true });
    if (cause instanceof RingtopError) throw cause;
    throw failed(
      `${from} could not be copied to ${to}: ${formatError(cause)}`,
      'Is there room, and may you read it?',
    );
  }
  return names;
}

function namesIn(folder: string): readonly string[] {
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile());
    const names = files.map(({ name }) => name).filter(name => !NOT_COPIED.test(name));
    if (names.some(isDatabase)) return names.toSorted();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') throw notFound(`there is no data folder ${folder}`);
    throw failed(
      `the data folder ${folder} cannot be read: ${formatError(cause)}`,
      'Is it the one of the gateway?',
    );
  }
  throw notFound(`${folder} holds nothing of a gateway`);
}

function isDatabase(name: string): boolean {
  return name.endsWith('.db');
}

/** `VACUUM INTO` reads within one transaction: writers go on, and the copy is of the instant it began. */
function copyDatabase(from: string, to: string): void {
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    source.exec('PRAGMA busy_timeout = 10000');
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
  chmodSync(to, 0o600);
  requireWhole(to);
}

function requireWhole(file: string): void {
  const copy = new DatabaseSync(file, { readOnly: true });
  try {
    const { integrity_check: said } = copy.prepare('PRAGMA integrity_check(1)').get() ?? {};
    if (said !== 'ok')
      throw failed(`the copy of ${file} is not whole: ${String(said)}`, 'Is the disk sound?');
  } finally {
    copy.close();
  }
}

function notFound(message: string): RingtopError {
  return new RingtopError({
    code: 'not-found',
    message,
    hint: 'Is it the folder of --data, or `data:` in its config?',
  });
}

function failed(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-config', message, hint });
}

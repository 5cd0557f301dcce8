// The folder in which a gateway remembers: where it is, open to nobody else, and held by one gateway at a time.
import { chmodSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { formatError } from '../../lib/format-error.ts';
import { makeFolders } from '../../lib/make-folders.ts';
import { RingtopError } from '../../protocol/index.ts';
import { stateFolder } from '../connect/runtime-file.ts';
import type { Host } from '../host.ts';

export interface DataFolder {
  /** Absolute. */
  readonly path: string;
  /** `fileOf('history.db')` */
  fileOf(name: string): string;
  /** Another gateway may have it now. */
  release(): void;
}

export interface DataWanted {
  /** Of `--data`, from the working folder; false for `--no-data`. */
  readonly option: string | false | undefined;
  readonly config: { readonly said: string | false | undefined; readonly folder: string };
  readonly env: Host['env'];
  /** A floor whose clock is not wall time is remembered only where a folder is named. */
  readonly isOnlyIfNamed: boolean;
  /** Of the gateway that runs here, where it is asked what that one remembers. */
  readonly left?: string | undefined;
}

/** Absent where nothing is to be remembered. */
export function chooseDataFolder(wanted: DataWanted): string | undefined {
  const { option, config, env, isOnlyIfNamed, left } = wanted;
  if (option === false) return undefined;
  if (typeof option === 'string') return resolve(option);
  if (config.said === false) return undefined;
  if (config.said !== undefined) return resolve(config.folder, config.said);
  // systemd names its `StateDirectory=` so; of several, the first.
  const given = env.STATE_DIRECTORY?.split(':')[0] ?? '';
  if (given !== '') return given;
  return isOnlyIfNamed ? undefined : (left ?? defaultDataFolder(env));
}

/** Where a gateway that nobody told anything remembers. */
export function defaultDataFolder(env: Host['env']): string {
  return join(stateFolder(env), 'data');
}

/** Throws where it cannot be written, or another gateway holds it. Held until released, or until this process ends. */
export function openDataFolder(path: string): DataFolder {
  makeFolder(path);
  const lock = takeLock(path);
  return { path, fileOf: name => join(path, name), release: () => lock.close() };
}

function makeFolder(path: string): void {
  try {
    makeFolders(path);
    chmodSync(path, 0o700);
  } catch (cause) {
    const message = `the data folder ${path} cannot be made: ${formatError(cause)}`;
    throw new RingtopError({ code: 'bad-config', message, hint: WHERE_ELSE }, cause);
  }
}

const WHERE_ELSE = 'Name another by --data DIR or `data:` in the config, or remember nothing by --no-data.';

/** SQLite's own lock: it goes with the process, also with one that was killed, and leaves no file to be tidied up. */
function takeLock(path: string): DatabaseSync {
  const file = join(path, 'gateway.lock');
  makePrivate(file);
  const lock = new DatabaseSync(file);
  try {
    lock.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock.close();
    throw isBusy(cause) ? inUse(path, cause) : cannotLock(path, cause);
  }
}

/** First: what SQLite writes beside it has its mode. Where it cannot be, opening it says why. */
function makePrivate(file: string): void {
  try {
    writeFileSync(file, '', { flag: 'a', mode: 0o600 });
    chmodSync(file, 0o600);
  } catch {}
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

const SQLITE_BUSY = 5;

function inUse(path: string, cause: unknown): RingtopError {
  const message = `another gateway holds the data folder ${path}`;
  return new RingtopError({ code: 'bad-config', message, hint: `Stop it first. ${WHERE_ELSE}` }, cause);
}

function cannotLock(path: string, cause: unknown): RingtopError {
  const message = `the data folder ${path} cannot be held: ${formatError(cause)}`;
  return new RingtopError({ code: 'bad-config', message, hint: WHERE_ELSE }, cause);
}

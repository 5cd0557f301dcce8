// Why the queue_log cannot be followed just now, and what of it will never be known, in sentences for its reader.
import type { EpochMs } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';

/** A state: told once, and over with `onRecovered`. */
export interface LogTrouble {
  readonly what: 'missing' | 'unreadable' | 'not-a-file';
  readonly path: string;
  readonly reason: string;
}

/**
 * Something that happened to lines, told each time. `gap`: lines may have been lost, for the place to go on from is
 * gone. `edited`: the file was written anew, and what is not later than the last line is skipped. `rotated`: a rotated
 * file, or their folder, that cannot be read. `zeros`: a hole that a crash of the machine left. `torn`: a line that
 * was never finished. `overlong`: more than 64 KiB without an end.
 */
export interface LogDamage {
  readonly what: LineDamage | 'gap' | 'edited' | 'rotated';
  readonly path: string;
  readonly reason: string;
}

export type LineDamage = 'zeros' | 'torn' | 'overlong';
export type TellDamage = (damage: LogDamage) => void;

/** Thrown where the system gives no error of its own: what is there is no file with lines. */
export class NotAFile extends Error {
  override readonly name = 'NotAFile';
}

/** Undefined for what is no failure to read: that is for whoever is next to catch. */
export function toTrouble(path: string, cause: unknown): LogTrouble | undefined {
  if (cause instanceof NotAFile) return { what: 'not-a-file', path, reason: cause.message };
  if (!isReadError(cause)) return undefined;
  if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') {
    const reason = `there is no ${path}: is queue_log written to a file there (logger.conf), and the path right?`;
    return { what: 'missing', path, reason };
  }
  if (cause.code === 'EACCES' || cause.code === 'EPERM') {
    const reason = `${path} may not be read (${cause.code}): give this user the group that Asterisk writes it with`;
    return { what: 'unreadable', path, reason };
  }
  return { what: 'unreadable', path, reason: `${path} cannot be read: ${cause.message}` };
}

interface ReadError extends Error {
  readonly code: string;
}

/** Errors of the file system and of zlib have both a number and a code. */
function isReadError(cause: unknown): cause is ReadError {
  return cause instanceof Error && 'errno' in cause && 'code' in cause && typeof cause.code === 'string';
}

export function notAFile(path: string, kind: string): NotAFile {
  return new NotAFile(`${path} is ${kind}: name the log file itself`);
}

export function gapDamage(path: string, lastAt: EpochMs): LogDamage {
  const since = new Date(lastAt).toISOString();
  const reason = `${path}: the line last read, of ${since}, is in no file there any more; some that followed may be lost`;
  return { what: 'gap', path, reason };
}

export function editedDamage(path: string, lastAt: EpochMs): LogDamage {
  const until = new Date(lastAt).toISOString();
  const reason = `${path} was written anew with other lines; those up to ${until} are taken as known`;
  return { what: 'edited', path, reason };
}

/** Its name is whatever somebody called a file. */
export function rotatedDamage(path: string, why: string): LogDamage {
  const reason = `the rotated log ${cleanText(path, { cells: 120 })} is left out: ${cleanText(why, { cells: 240 })}`;
  return { what: 'rotated', path, reason };
}

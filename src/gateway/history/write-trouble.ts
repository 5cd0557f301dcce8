// Why the history could not be written, as a word of a closed list and in words a person can act on.
import { formatError } from '../../lib/format-error.ts';

export interface WriteTrouble {
  readonly code: 'disk-full' | 'disk-failed' | 'busy' | 'damaged' | 'thread-ended' | 'other';
  readonly reason: string;
}

/** SQLite's primary result codes: the low byte of what it reports. */
const BY_SQLITE_CODE: ReadonlyMap<number, WriteTrouble> = new Map([
  [5, { code: 'busy', reason: 'another process holds the history' }],
  [8, { code: 'disk-failed', reason: 'the disk may only be read' }],
  [10, { code: 'disk-failed', reason: 'the disk does not take it' }],
  [11, { code: 'damaged', reason: 'the history is damaged: see ringtop history check' }],
  [13, { code: 'disk-full', reason: 'the disk is full' }],
  [14, { code: 'disk-failed', reason: 'its file cannot be opened' }],
  [26, { code: 'damaged', reason: 'its file is no history' }],
]);

export function toTrouble(error: unknown): WriteTrouble {
  const known = BY_SQLITE_CODE.get(sqliteCode(error));
  if (known !== undefined) return { ...known, reason: `${known.reason} (${formatError(error)})` };
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return { code: isFull ? 'disk-full' : 'other', reason: formatError(error) };
}

function sqliteCode(error: unknown): number {
  const isOfSqlite = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
  return isOfSqlite ? Number(error.errcode) & 0xff : -1;
}

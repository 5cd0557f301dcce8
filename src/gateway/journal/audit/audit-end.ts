// The end of an audit as it is found when a gateway starts: where the chain goes on, and what has to be told of it.
import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AUDIT_FILE, fullAuditFiles, monthOf } from './audit-files.ts';
import { type AuditHead, NO_HEAD, readAuditLine } from './audit-line.ts';
import type { DatedEntry } from './audit-writer.ts';

/** Where the next line goes. */
export interface AuditPlace {
  readonly fd: number;
  readonly head: AuditHead;
  readonly bytes: number;
  /** Of the file's first line, once it has one. */
  readonly firstSeq: number;
  /** In which that was written. */
  readonly month: string;
}

export interface AuditEnd {
  readonly place: AuditPlace;
  readonly found: readonly DatedEntry[];
}

/**
 * `known` is the last line that is known to have been written. Where the file ends before it, or with another line of
 * that number, the chain goes on from what is known: whoever verifies it finds the place.
 */
export function openAuditEnd(folder: string, known: AuditHead, at: number): AuditEnd {
  const fd = openSync(join(folder, AUDIT_FILE), 'a+', 0o600);
  try {
    return lookAtEnd(folder, fd, { known, at });
  } catch (error) {
    // It is tried again each second: each time with another file left open there would soon be no more.
    closeSync(fd);
    throw error;
  }
}

function lookAtEnd(
  folder: string,
  fd: number,
  { known, at }: { readonly known: AuditHead; readonly at: number },
): AuditEnd {
  const { whole, torn } = readEnd(fd);
  const found: DatedEntry[] = [];
  const tell = (what: string, detail: DatedEntry['detail'] & object): void => {
    found.push({ at, what, detail });
  };
  const { mtimeMs } = fstatSync(fd);
  if (torn.length > 0) tell('audit.torn', setAside(folder, fd, torn, at));
  const ends = whole === undefined ? headOfFullFiles(folder) : readAuditLine(whole);
  const { head, trouble } = goOnFrom(ends, known);
  if (trouble !== undefined) tell(`audit.${trouble}`, { known: known.seq, found: ends?.seq ?? 0 });
  const { size: bytes } = fstatSync(fd);
  const first = bytes === 0 ? undefined : readAuditLine(firstLineOf(fd));
  return {
    place: {
      fd,
      head,
      bytes,
      firstSeq: first?.seq ?? head.seq + 1,
      month: monthOf(bytes === 0 ? at : mtimeMs),
    },
    found,
  };
}

function goOnFrom(ends: AuditHead | undefined, known: AuditHead) {
  // A last line that is none, and nobody knows what stood there: the break stays for whoever verifies it.
  if (ends === undefined) return { head: known, trouble: 'unreadable' };
  if (ends.seq < known.seq) return { head: known, trouble: 'cut' };
  if (ends.seq === known.seq && ends.hash !== known.hash) return { head: known, trouble: 'changed' };
  return { head: { seq: ends.seq, hash: ends.hash } };
}

/** What was being written when the machine stopped is no line; it is kept beside the audit. */
function setAside(folder: string, fd: number, torn: Buffer, at: number) {
  const file = join(folder, `audit-torn-${new Date(at).toISOString().replace(/[:.]/g, '-')}.txt`);
  writeFileSync(file, torn, { mode: 0o600 });
  ftruncateSync(fd, fstatSync(fd).size - torn.length);
  return { bytes: torn.length, file: basename(file) };
}

/** The last line of the newest of them. */
function headOfFullFiles(folder: string): AuditHead | undefined {
  const newest = fullAuditFiles(folder).at(-1);
  if (newest === undefined) return NO_HEAD;
  const last = readLastLine(newest.path);
  return last === undefined ? undefined : readAuditLine(last);
}

/** Undefined where it has none. */
export function readLastLine(path: string): string | undefined {
  const fd = openSync(path, 'r');
  try {
    return readEnd(fd).whole;
  } finally {
    closeSync(fd);
  }
}

const CHUNK_BYTES = 64 * 1024;
const LINE_END = 0x0a;

/** The last whole line, and what follows it. */
function readEnd(fd: number): { readonly whole: string | undefined; readonly torn: Buffer } {
  const { size } = fstatSync(fd);
  for (let length = Math.min(size, CHUNK_BYTES); ; length = Math.min(size, length * 2)) {
    const tail = readAt(fd, size - length, length);
    const end = tail.lastIndexOf(LINE_END);
    const start = end <= 0 ? -1 : tail.lastIndexOf(LINE_END, end - 1);
    if (start === -1 && length < size) continue;
    const whole = end === -1 ? undefined : tail.subarray(start + 1, end).toString('utf8');
    return { whole, torn: tail.subarray(end + 1) };
  }
}

function firstLineOf(fd: number): string {
  const { size } = fstatSync(fd);
  for (let length = Math.min(size, CHUNK_BYTES); ; length = Math.min(size, length * 2)) {
    const start = readAt(fd, 0, length);
    const end = start.indexOf(LINE_END);
    if (end !== -1 || length === size) return start.subarray(0, end === -1 ? length : end).toString('utf8');
  }
}

function readAt(fd: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(fd, buffer, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}

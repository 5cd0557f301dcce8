// Writes the audit, on the journal's thread: lines at the end of a file, on disk before anybody is told, never changed.
import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { requireMark } from '../../file-mark.ts';
import { type AuditEnd, type AuditPlace, openAuditEnd } from './audit-end.ts';
import type { AuditEntry } from './audit-entry.ts';
import { AUDIT_FILE, fullFileName, monthOf } from './audit-files.ts';
import { type AuditHead, type AuditLine, toAuditLine } from './audit-line.ts';

export interface DatedEntry extends AuditEntry {
  readonly at: number;
}

export interface AuditWriter {
  /** Of the last line that is on disk. */
  readonly head: AuditHead;
  /** On disk when it returns; where it throws, nothing of it is. */
  append(entries: readonly DatedEntry[]): readonly AuditLine[];
  /** Takes back what was appended last: what it belonged to could not be written, and nobody was told. */
  takeBack(): void;
  close(): void;
}

export interface AuditWriterOptions {
  readonly folder: string;
  /** The last line that is known to have been written. */
  readonly known: AuditHead;
  readonly now: () => number;
  /** A file that is this long is followed by another, as one of another month is. @default 64 MiB */
  readonly fullBytes?: number;
}

/** What was found at the end of the file is told by the lines that are written next. */
export function openAuditWriter(options: AuditWriterOptions): AuditWriter {
  const { folder, known, now, fullBytes = 64 * 1024 * 1024 } = options;
  let end: AuditEnd | undefined = openAuditEnd(folder, known, now());
  let head = end.place.head;
  let before: AuditPlace | undefined;

  /** Where a file could not be cut back, or followed by the next, its end is looked at anew. */
  const openEnd = (): AuditEnd => {
    end ??= openAuditEnd(folder, head, now());
    const { place, found } = end;
    const { dev, ino } = fstatSync(place.fd);
    requireMark(join(folder, AUDIT_FILE), `${dev}:${ino}`);
    if (place.bytes > 0 && (place.bytes >= fullBytes || place.month !== monthOf(now()))) {
      end = undefined;
      end = { found, place: startNextFile(folder, place, now()) };
    }
    return end;
  };
  const cutTo = (place: AuditPlace): void => {
    head = place.head;
    try {
      ftruncateSync(place.fd, place.bytes);
      end = { place, found: [] };
    } catch {
      closeSync(place.fd);
      end = undefined;
    }
  };

  return {
    get head() {
      return head;
    },
    append(entries) {
      const { place, found } = openEnd();
      const lines = toLines([...found, ...entries], place.head);
      const last = lines.at(-1);
      if (last === undefined) return lines;
      const bytes = Buffer.from(lines.map(({ text }) => `${text}\n`).join(''));
      try {
        writeWhole(place.fd, bytes);
        fdatasyncSync(place.fd);
      } catch (error) {
        cutTo(place);
        if (end !== undefined) end = { place, found };
        throw error;
      }
      before = place;
      head = { seq: last.seq, hash: last.hash };
      end = { place: { ...place, head, bytes: place.bytes + bytes.length }, found: [] };
      return lines;
    },
    takeBack() {
      if (before !== undefined) cutTo(before);
      before = undefined;
    },
    close() {
      if (end !== undefined) closeSync(end.place.fd);
    },
  };
}

function toLines(entries: readonly DatedEntry[], head: AuditHead): AuditLine[] {
  const lines: AuditLine[] = [];
  for (const { at, ...entry } of entries) lines.push(toAuditLine(entry, at, lines.at(-1) ?? head));
  return lines;
}

function writeWhole(fd: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(fd, bytes, written);
}

function startNextFile(folder: string, { fd, head, firstSeq, month }: AuditPlace, at: number): AuditPlace {
  closeSync(fd);
  const path = join(folder, AUDIT_FILE);
  renameSync(path, join(folder, fullFileName(firstSeq, month)));
  const next = openSync(path, 'a+', 0o600);
  syncFolder(folder);
  return { fd: next, head, bytes: 0, firstSeq: head.seq + 1, month: monthOf(at) };
}

/** A file's name is on disk once its folder is. */
function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  fsyncSync(fd);
  closeSync(fd);
}

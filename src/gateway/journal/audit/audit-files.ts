// The files of an audit in their order: those that are full or of an earlier month, then the one that is written.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const AUDIT_FILE = 'audit.ndjson';

/** `audit-2026-11-000000000001.ndjson`: the month, and the number of its first line. */
export function fullFileName(firstSeq: number, month: string): string {
  return `audit-${month}-${String(firstSeq).padStart(12, '0')}.ndjson`;
}

/** `2026-11`, UTC: a file is named alike on every machine. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

export interface FullAuditFile {
  readonly path: string;
  readonly firstSeq: number;
}

/** Oldest first. */
export function fullAuditFiles(folder: string): FullAuditFile[] {
  return readdirSync(folder)
    .flatMap(name => {
      const seq = FULL.exec(name)?.[1];
      return seq === undefined ? [] : [{ path: join(folder, name), firstSeq: Number(seq) }];
    })
    .sort((one, other) => one.firstSeq - other.firstSeq);
}

/** All of them, oldest first; with `after`, only those that may have lines after that one. */
export function auditFiles(folder: string, after = 0): string[] {
  const full = existsSync(folder) ? fullAuditFiles(folder) : [];
  // A file ends where the next begins: where the newest of the full ones ends, no name tells.
  const wanted = full.filter(
    (_, index) => (full[index + 1]?.firstSeq ?? Number.POSITIVE_INFINITY) > after + 1,
  );
  const last = join(folder, AUDIT_FILE);
  return [...wanted.map(({ path }) => path), ...(existsSync(last) ? [last] : [])];
}

const FULL = /^audit-\d{4}-\d{2}-(\d{12})\.ndjson$/;

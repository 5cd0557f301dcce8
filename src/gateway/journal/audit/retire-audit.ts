// Takes away the files of an audit that are past their time, oldest first, and says what the rest follows on.
import { rmSync, statSync } from 'node:fs';
import { readLastLine } from './audit-end.ts';
import { fullAuditFiles } from './audit-files.ts';
import { type AuditHead, readAuditLine } from './audit-line.ts';

/** Undefined where nothing was taken away. A file's time is that of its last line. */
export function retireAudit(folder: string, before: number): AuditHead | undefined {
  let base: AuditHead | undefined;
  for (const { path } of fullAuditFiles(folder)) {
    if (statSync(path).mtimeMs >= before) break;
    const last = readAuditLine(readLastLine(path) ?? '');
    rmSync(path);
    if (last !== undefined) base = { seq: last.seq, hash: last.hash };
  }
  return base;
}

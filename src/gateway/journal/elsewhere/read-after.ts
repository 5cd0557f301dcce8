// The lines of the audit after one of them, each once and in order, while the gateway goes on writing them.
import { auditFiles } from '../audit/audit-files.ts';
import { type AuditLine, readAuditLine } from '../audit/audit-line.ts';
import { readAudit } from '../audit/read-audit.ts';

/**
 * What is sent elsewhere may take hours, and meanwhile the file that is written becomes a full one under another name:
 * then the files are listed again, from the last line that was read. A gap that no such thing explains is one.
 */
export async function* readAfter(folder: string, after: number): AsyncGenerator<AuditLine> {
  let last = after;
  let hasMoved = true;
  while (hasMoved) {
    const from = last;
    const files = auditFiles(folder, from);
    const isAsListed = (): boolean => auditFiles(folder, from).join() === files.join();
    for await (const { text, isTorn } of readAudit(files)) {
      const read = isTorn ? undefined : readAuditLine(text);
      if (read === undefined || read.seq <= last) continue;
      if (read.seq > last + 1 && !isAsListed()) break;
      last = read.seq;
      yield { seq: read.seq, hash: read.hash, text };
    }
    hasMoved = !isAsListed();
  }
}

// The lines of audit files, as they stand on disk: each with its file, and whether a line's end follows it.
import { createReadStream } from 'node:fs';
import type { AuditText } from './verify-audit.ts';

const LINE_END = 0x0a;

/** A file is not held in memory, only a line of it. */
export async function* readAudit(files: readonly string[]): AsyncGenerator<AuditText> {
  for (const file of files) yield* readFile(file);
}

async function* readFile(file: string): AsyncGenerator<AuditText> {
  let line = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
      line += 1;
      yield { file, line, text: toText(bytes.subarray(start, end)) };
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) yield { file, line: line + 1, text: toText(rest), isTorn: true };
}

/** Several broken bytes read as one and the same U+FFFD: a line of such is read so that it has no hash that fits. */
function toText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? text : bytes.toString('latin1');
}

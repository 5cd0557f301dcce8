// What is read of the audit for who has missed it: each line once, whatever becomes of the files meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditFiles } from '../../../../src/gateway/journal/audit/audit-files.ts';
import { NO_HEAD } from '../../../../src/gateway/journal/audit/audit-line.ts';
import { openAuditWriter } from '../../../../src/gateway/journal/audit/audit-writer.ts';
import { readAfter } from '../../../../src/gateway/journal/elsewhere/read-after.ts';

const AT = Date.UTC(2026, 10, 27, 10);

/** An audit whose every file is full with one line. */
function openAudit() {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-audit-'));
  const audit = openAuditWriter({ folder, known: NO_HEAD, now: () => AT, fullBytes: 1 });
  const write = (lines: number): void => {
    for (let line = 0; line < lines; line++) audit.append([{ at: AT, what: 'token.created' }]);
  };
  return { folder, write };
}

/** `meanwhile` happens once the first line was read. */
async function readWhile(folder: string, after: number, meanwhile: () => void): Promise<number[]> {
  const read: number[] = [];
  for await (const { seq } of readAfter(folder, after)) {
    read.push(seq);
    if (read.length === 1) meanwhile();
  }
  return read;
}

test('lines of a file that became full while an earlier one was read are read, once, and in order', async () => {
  const { folder, write } = openAudit();
  write(4);
  expect(await readWhile(folder, 1, () => write(3))).toEqual([2, 3, 4, 5, 6, 7]);
});

test('so are those of the file that was being read', async () => {
  const { folder, write } = openAudit();
  write(2);
  expect(await readWhile(folder, 1, () => write(2))).toEqual([2, 3, 4]);
});

test('lines that are past their time are not waited for', async () => {
  const { folder, write } = openAudit();
  write(5);
  for (const file of auditFiles(folder).slice(0, 3)) rmSync(file);
  expect(await readWhile(folder, 1, () => {})).toEqual([4, 5]);
});

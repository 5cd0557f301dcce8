// The audit is lines that are only ever added, each with the hash of the one before it, and it says what became of it.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmdirSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { auditFiles } from '../../../../src/gateway/journal/audit/audit-files.ts';
import { type AuditHead, NO_HEAD, readAuditLine } from '../../../../src/gateway/journal/audit/audit-line.ts';
import {
  type AuditWriterOptions,
  openAuditWriter,
} from '../../../../src/gateway/journal/audit/audit-writer.ts';

const AT = Date.UTC(2026, 10, 27, 10);

function openAudit(folder: string, more: Partial<AuditWriterOptions> = {}) {
  return openAuditWriter({ folder, known: NO_HEAD, now: () => AT, ...more });
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ringtop-audit-'));
}

function linesOf(folder: string, name = 'audit.ndjson'): string[] {
  return readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1);
}

const whatOf = (line: string): string => JSON.parse(line).what;
const said = (...words: string[]) => words.map(what => ({ at: AT, what }));

test('each line holds its number, its instant, the hash of the line before it, and its own', () => {
  const folder = newFolder();
  const audit = openAudit(folder);
  audit.append([{ at: AT, what: 'token.created', who: 'ana', role: 'admin', why: 'for the lobby' }]);
  audit.append(said('token.revoked'));
  const [first = '', second = ''] = linesOf(folder);
  expect(JSON.parse(first)).toEqual({
    ...{ what: 'token.created', who: 'ana', role: 'admin', why: 'for the lobby' },
    ...{
      seq: 1,
      at: '2026-11-27T10:00:00.000Z',
      prev: NO_HEAD.hash,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
  expect(readAuditLine(second)).toMatchObject({ seq: 2, prev: readAuditLine(first)?.hash });
  expect(audit.head).toEqual({ seq: 2, hash: readAuditLine(second)?.hash });
  expect(statSync(join(folder, 'audit.ndjson')).mode & 0o777).toBe(0o600);
});

test('a number of a customer is masked wherever it was written, and ids are left as they are', () => {
  const folder = newFolder();
  openAudit(folder).append([
    {
      ...{ at: AT, what: 'command.asked', why: 'he calls from +995 555 12 34 56' },
      detail: { params: { contact: '1795340000.123', toExtension: '0555123456' }, ext: '1002' },
    },
  ]);
  expect(JSON.parse(linesOf(folder)[0] ?? '')).toMatchObject({
    why: 'he calls from +99…56',
    detail: { params: { contact: '1795340000.123', toExtension: '05…56' }, ext: '1002' },
  });
});

test('the chain goes on after a restart', () => {
  const folder = newFolder();
  const before = openAudit(folder);
  before.append(said('one', 'two'));
  const after = openAudit(folder, { known: before.head });
  expect(after.head).toEqual(before.head);
  after.append(said('three'));
  expect(linesOf(folder).map(line => readAuditLine(line)?.seq)).toEqual([1, 2, 3]);
});

test('a line that was being written when the machine stopped is set aside and told, and the chain goes on', () => {
  const folder = newFolder();
  const before = openAudit(folder);
  before.append(said('one'));
  appendFileSync(join(folder, 'audit.ndjson'), '{"at":"2026-11-27T10:0');
  openAudit(folder, { known: before.head }).append(said('two'));
  const lines = linesOf(folder);
  expect(lines.map(whatOf)).toEqual(['one', 'audit.torn', 'two']);
  const { file, bytes } = JSON.parse(lines[1] ?? '').detail;
  expect([bytes, readFileSync(join(folder, file), 'utf8')]).toEqual([22, '{"at":"2026-11-27T10:0']);
  expect(lines.map(line => readAuditLine(line)?.seq)).toEqual([1, 2, 3]);
});

test('where lines are missing at the end, the chain goes on from what is known, and says it', () => {
  const folder = newFolder();
  const before = openAudit(folder);
  before.append(said('one'));
  const { size } = statSync(join(folder, 'audit.ndjson'));
  before.append(said('two', 'three'));
  truncateSync(join(folder, 'audit.ndjson'), size);
  openAudit(folder, { known: before.head }).append(said('four'));
  const lines = linesOf(folder);
  expect(lines.map(whatOf)).toEqual(['one', 'audit.cut', 'four']);
  expect(readAuditLine(lines[1] ?? '')).toMatchObject({ seq: 4, prev: before.head.hash });
  expect(JSON.parse(lines[1] ?? '').detail).toEqual({ known: 3, found: 1 });
});

test('what is taken back was never there', () => {
  const folder = newFolder();
  const audit = openAudit(folder);
  audit.append(said('one'));
  const head: AuditHead = audit.head;
  audit.append(said('two', 'three'));
  audit.takeBack();
  expect([audit.head, linesOf(folder).length]).toEqual([head, 1]);
  audit.append(said('four'));
  expect(linesOf(folder).map(line => readAuditLine(line)?.seq)).toEqual([1, 2]);
});

test('a full file is followed by another, and so is one of an earlier month; the chain runs on through them', () => {
  const folder = newFolder();
  let now = AT;
  const audit = openAudit(folder, { now: () => now, fullBytes: 400 });
  for (const what of ['one', 'two', 'three', 'four']) audit.append(said(what));
  now = Date.UTC(2026, 11, 1);
  audit.append(said('five'));
  const names = readdirSync(folder).sort();
  expect(names).toEqual([
    'audit-2026-11-000000000001.ndjson',
    'audit-2026-11-000000000003.ndjson',
    'audit.ndjson',
  ]);
  const lines = names.flatMap(name => linesOf(folder, name)).map(line => readAuditLine(line));
  expect(lines.map(line => line?.seq)).toEqual([1, 2, 3, 4, 5]);
  for (const [index, line] of lines.entries())
    expect(line?.prev).toBe(index === 0 ? NO_HEAD.hash : lines[index - 1]?.hash);
  expect(openAudit(folder, { known: audit.head }).head).toEqual(audit.head);
  // Who has the first lines is not in need of the files that hold no others.
  const filesAfter = (seq: number) => auditFiles(folder, seq).map(path => basename(path));
  expect([filesAfter(0), filesAfter(1), filesAfter(2), filesAfter(4)]).toEqual([
    names,
    names,
    names.slice(1),
    names.slice(1),
  ]);
});

test('where the next file cannot be begun nothing is written, and once it can all goes on', () => {
  const folder = newFolder();
  const audit = openAudit(folder, { fullBytes: 100 });
  audit.append(said('one'));
  const inTheWay = join(folder, 'audit-2026-11-000000000001.ndjson');
  mkdirSync(inTheWay);
  for (const _ of [1, 2]) expect(() => audit.append(said('two'))).toThrow('EISDIR');
  rmdirSync(inTheWay);
  audit.append(said('three'));
  expect(linesOf(folder).map(whatOf)).toEqual(['three']);
  expect(readAuditLine(linesOf(folder)[0] ?? '')).toMatchObject({ seq: 2 });
});

const FILES_OPEN = '/proc/self/fd';

test.skipIf(!existsSync(FILES_OPEN))('an audit that cannot be opened leaves no file open behind it', () => {
  const folder = newFolder();
  appendFileSync(join(folder, 'audit.ndjson'), 'torn');
  // What is torn cannot be set aside.
  mkdirSync(join(folder, 'audit-torn-2026-11-27T10-00-00-000Z.txt'));
  for (const _ of [1, 2, 3]) expect(() => openAudit(folder)).toThrow('EISDIR');
  // Of those that are open, the one by which they are listed is closed by then.
  const paths = readdirSync(FILES_OPEN).flatMap(fd =>
    existsSync(join(FILES_OPEN, fd)) ? readlinkSync(join(FILES_OPEN, fd)) : [],
  );
  expect(paths.filter(path => path.startsWith(folder))).toEqual([]);
});

// Whatever is done to an audit below the last line that is known elsewhere is found, with the line and what is wrong.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuditHead, NO_HEAD } from '../../../../src/gateway/journal/audit/audit-line.ts';
import { openAuditWriter } from '../../../../src/gateway/journal/audit/audit-writer.ts';
import { readAudit } from '../../../../src/gateway/journal/audit/read-audit.ts';
import { verifyAudit } from '../../../../src/gateway/journal/audit/verify-audit.ts';

const AT = Date.UTC(2026, 10, 27, 10);
const folder = mkdtempSync(join(tmpdir(), 'ringtop-verify-'));
const file = join(folder, 'audit.ndjson');

function writeAudit(count: number): { readonly bytes: Buffer; readonly head: AuditHead } {
  const audit = openAuditWriter({ folder, known: NO_HEAD, now: () => AT });
  audit.append(
    Array.from({ length: count }, (_, n) => ({
      ...{ at: AT + n, what: 'command.asked', who: 'ლევან', why: n % 2 === 0 ? 'lunch' : 'ärger' },
      detail: { command: `c${n}`, before: { agents: { '1002': { state: 'available', penalty: n } } } },
    })),
  );
  audit.close();
  return { bytes: readFileSync(file), head: audit.head };
}

const { bytes, head } = writeAudit(12);
const lines = bytes.toString('utf8').split('\n').slice(0, -1);

async function verify(changed: Buffer | string, known = head) {
  writeFileSync(file, changed);
  const heads = [{ ...known, from: 'the journal' }];
  return verifyAudit(readAudit([file]), { base: NO_HEAD, heads });
}

const verifyLines = (changed: readonly string[]) => verify(changed.map(line => `${line}\n`).join(''));
const troubles = ({ problems }: Awaited<ReturnType<typeof verify>>) =>
  problems.map(({ line, trouble }) => `${line} ${trouble}`);

test('an audit as it was written has nothing wrong with it', async () => {
  expect(await verify(bytes)).toEqual({
    lines: 12,
    first: expect.objectContaining({ seq: 1 }),
    head,
    problems: [],
  });
});

test.each<readonly [string, (all: string[]) => string[], readonly string[]]>([
  ['a changed line', all => all.with(4, all[4]?.replace('lunch', 'lunck') ?? ''), ['5 changed']],
  ['a missing line', all => all.toSpliced(4, 1), ['5 missing']],
  ['three missing lines', all => all.toSpliced(0, 3), ['1 missing']],
  [
    'two lines in the other order',
    all => all.with(4, all[5] ?? '').with(5, all[4] ?? ''),
    ['5 missing', '6 moved'],
  ],
  ['a line twice', all => all.toSpliced(4, 0, all[2] ?? ''), ['5 inserted']],
  ['a line of somebody’s own', all => all.toSpliced(4, 0, '{"what":"nothing"}'), ['5 changed']],
  ['a line cut off at the end', all => all.slice(0, -1), ['11 cut-off']],
  ['all lines gone', () => [], ['0 cut-off']],
])('%s is found, and where', async (_, change, expected) => {
  expect(troubles(await verifyLines(change([...lines])))).toEqual(expected);
});

test('a line that is written anew, with a hash that fits it, does not fit what follows', async () => {
  const forged = openAuditWriter({
    folder: mkdtempSync(join(tmpdir(), 'ringtop-forged-')),
    known: NO_HEAD,
    now: () => AT,
  });
  const [first] = forged.append([{ at: AT, what: 'nothing.happened' }]);
  forged.close();
  expect(troubles(await verifyLines([first?.text ?? '', ...lines.slice(1)]))).toEqual(['2 unchained']);
});

/** As many lines, in the place of those that were written. */
function writeForged(): { readonly bytes: Buffer; readonly head: AuditHead } {
  const other = mkdtempSync(join(tmpdir(), 'ringtop-forged-'));
  const forged = openAuditWriter({ folder: other, known: NO_HEAD, now: () => AT });
  forged.append(lines.map(() => ({ at: AT, what: 'nothing.happened' })));
  forged.close();
  const anew = readFileSync(join(other, 'audit.ndjson'));
  writeFileSync(file, anew);
  return { bytes: anew, head: forged.head };
}

test('an audit that is written anew as a whole is found by a head that is known elsewhere, and by nothing else', async () => {
  const forged = writeForged();
  expect(troubles(await verify(forged.bytes, forged.head))).toEqual([]);
  expect(troubles(await verify(forged.bytes))).toEqual(['12 changed']);
  const byHash = await verifyAudit(readAudit([file]), { hashes: [head.hash] });
  expect(troubles(byHash)).toEqual(['12 cut-off']);
});

test('one that is written anew and sent elsewhere again is found by what was sent before, whichever came last', async () => {
  const { head: anew } = writeForged();
  const known = { ...head, from: 'the log server' };
  const sentAgain = { ...anew, from: 'the log server' };
  for (const heads of [
    [known, sentAgain],
    [sentAgain, known],
  ])
    expect(troubles(await verifyAudit(readAudit([file]), { heads }))).toEqual(['12 changed']);
  // A line that was sent twice, as after a restored backup, is no other line.
  expect(troubles(await verifyAudit(readAudit([file]), { heads: [sentAgain, sentAgain] }))).toEqual([]);
});

test('any one byte that is another is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(bytes);
      changed[at] = ((changed[at] ?? 0) + by) % 256;
      expect((await verify(changed)).problems).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('any stretch that is deleted, put in, or moved is found, and any end that is cut off', async () => {
  const cut = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 2_000 }));
  await fc.assert(
    fc.asyncProperty(
      cut,
      fc.constantFrom('delete', 'double', 'swap', 'truncate'),
      async ([from, length], how) => {
        const to = Math.min(bytes.length, from + length);
        const [before, piece, after] = [
          bytes.subarray(0, from),
          bytes.subarray(from, to),
          bytes.subarray(to),
        ];
        const changed = {
          delete: Buffer.concat([before, after]),
          double: Buffer.concat([before, piece, piece, after]),
          swap: Buffer.concat([before, after, piece]),
          truncate: before,
        }[how];
        fc.pre(!changed.equals(bytes));
        expect((await verify(changed)).problems).not.toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

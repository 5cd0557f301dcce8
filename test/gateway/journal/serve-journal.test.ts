// What is past its time goes: of a command first how it was done, then all; of the audit whole files, oldest first.
import { mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lookAtAuditFolder } from '../../../src/gateway/journal/audit/audit-folder.ts';
import { readAudit } from '../../../src/gateway/journal/audit/read-audit.ts';
import { verifyAudit } from '../../../src/gateway/journal/audit/verify-audit.ts';
import { serveJournal } from '../../../src/gateway/journal/serve-journal.ts';

const DAY_MS = 86_400_000;
const AT = Date.UTC(2026, 10, 27, 10);

function open() {
  const folder = mkdtempSync(join(tmpdir(), 'ringtop-retire-'));
  let now = AT;
  const journal = serveJournal({ folder, fullBytes: 300 }, () => now);
  const order = (id: string, isOpen = false) => ({
    ...{ id, askedAt: now, who: 'levan', isOpen, keyUntil: 0, doing: '{"command":{}}' },
    line: JSON.stringify({ id, answered: { result: { said: 'done', steps: [{ did: 'QueuePause' }] } } }),
  });
  const write = (id: string, isOpen?: boolean) =>
    journal.write({
      orders: [order(id, isOpen)],
      standings: [],
      audit: [{ at: now, what: 'command.asked' }],
    });
  return {
    ...{ folder, journal, write },
    later: (ms: number): void => {
      now += ms;
    },
  };
}

test('after ninety days a command keeps its outcome and loses its steps, after two years it is gone', () => {
  const { journal, write, later } = open();
  write('c1');
  write('c2', true);
  later(91 * DAY_MS);
  journal.retire();
  expect(journal.find('c1')).toMatchObject({
    doing: '',
    line: expect.stringContaining('"said":"done","steps":[]'),
  });
  // What is still to be undone is kept whole.
  expect(journal.find('c2')).toMatchObject({ doing: '{"command":{}}' });
  later(640 * DAY_MS);
  journal.retire();
  expect([journal.find('c1'), journal.find('c2')?.id]).toEqual([undefined, 'c2']);
});

test('of the audit whole files go, and what is left is still known to be whole', async () => {
  const { folder, journal, write } = open();
  for (let n = 0; n < 6; n++) write(`c${n}`);
  const [oldest = ''] = readdirSync(folder)
    .filter(name => name.startsWith('audit-'))
    .sort();
  const long = new Date(AT - 800 * DAY_MS);
  utimesSync(join(folder, oldest), long, long);
  const base = journal.retire();
  expect(base).toMatchObject({ seq: 2 });
  expect(readdirSync(folder)).not.toContain(oldest);
  const { files, known } = lookAtAuditFolder(folder);
  const verdict = await verifyAudit(readAudit(files), known);
  expect(verdict).toMatchObject({ lines: 4, first: { seq: 3 }, problems: [] });
  journal.close();
});

test('a batch is there as a whole or not at all', () => {
  const { journal, write } = open();
  write('c1');
  const broken = { ...JSON.parse('{}'), id: 'c2' };
  const written = journal.write({
    orders: [broken],
    standings: [],
    audit: [{ at: AT, what: 'command.asked' }],
  });
  expect(written).toMatchObject({ ok: false, isDiskFull: false });
  expect(journal.restore(10)).toMatchObject({ orders: [{ id: 'c1' }], head: { seq: 1 } });
});

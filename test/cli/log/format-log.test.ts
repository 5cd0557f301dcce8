// The command log as people read it: by the center's clock, with until when an order stands.
import { expect, test } from 'vitest';
import { logRows, logTable } from '../../../src/cli/log/format-log.ts';
import { formatTable } from '../../../src/cli/output/format-table.ts';
import type { LoggedCommand } from '../../../src/protocol/index.ts';

const NOW = Date.parse('2026-11-23T01:30:00Z');
const LOGGED: LoggedCommand = {
  command: 'c1',
  who: 'levan',
  role: 'lead',
  from: 'ws 127.0.0.1',
  method: 'agent.pause',
  params: { agent: '1002', reason: 'coffee' },
  about: { kind: 'agents', id: '1002', name: 'Nino', queues: {} },
  askedAt: NOW - 120_000,
};

function tableOf(commands: readonly LoggedCommand[], cells = 120): string {
  const zone = 'Asia/Tbilisi';
  const items = commands.map(command => ({ ...command }));
  const rows = logRows(commands, { zone, now: NOW, cells });
  const told = new Map(items.map((item, index) => [item, rows[index] ?? []]));
  return formatTable(logTable(zone, told).columns, items).text;
}

function rowOf(logged: Partial<LoggedCommand>, cells = 120): string {
  return tableOf([{ ...LOGGED, ...logged }], cells).split('\n')[1] ?? '';
}

test('an order for a while says until when, by the clock of the center', () => {
  expect(tableOf([])).toMatch(/^ID {2}TIME \(Asia\/Tbilisi\) {2}WHO/);
  expect(rowOf({ undoAt: NOW + 420_000 })).toMatch(
    /^c1 {2}05:28:00 +levan {2}ws 127\.0\.0\.1 {2}"Nino" paused: coffee, until 05:37 {2}asked/,
  );
});

test('a loan says that it is one, and one that is over does not', () => {
  expect(rowOf({ until: 'end-of-shift' })).toContain('coffee, until the end of the shift');
  expect(rowOf({ until: 'end-of-shift', undoneBy: 'c2' })).not.toContain('until');
});

test('an order that was refused stands until never', () => {
  const answered = { outcome: 'refused' as const, said: 'no', steps: [], at: NOW };
  expect(rowOf({ until: 'end-of-shift', answered })).not.toContain('until');
});

test('a contact is told with where it was, and then what was done', () => {
  const about = {
    kind: 'contacts' as const,
    id: '17.1',
    name: '…773',
    stood: 'in Billing, 2:10',
    queues: {},
  };
  expect(rowOf({ about, method: 'contact.hangup', params: {} })).toContain(
    '"…773" in Billing, 2:10: hung up',
  );
});

test('an order of another day has its date', () => {
  expect(rowOf({ askedAt: NOW - 86_400_000 })).toMatch(/^c1 {2}Sun 22 Nov 05:30:00/);
});

test('what the source said is whole where there is room', () => {
  const said = 'Member not dynamic, '.repeat(20).trim();
  const answered = { outcome: 'refused' as const, said, steps: [], at: NOW };
  expect(rowOf({ answered }, 10_000)).toContain(said);
  expect(rowOf({ answered })).toContain('…');
});

test('on a terminal of 80 cells who ordered what, and what came of it, stay in one line', () => {
  const refused = { outcome: 'refused' as const, said: 'Agent is not logged in', steps: [], at: NOW };
  const logged = { ...LOGGED, answered: refused };
  const item = { id: 'c1' };
  const rows = logRows([logged], { zone: 'Asia/Tbilisi', now: NOW, cells: 120 });
  const table = logTable('Asia/Tbilisi', new Map([[item, rows[0] ?? []]]));
  const { text, leftOut } = formatTable(table.columns, [item], { room: 80 });
  expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
  expect(leftOut).toEqual(['FROM', 'SAID']);
  expect(text).toMatch(/ORDERED +OUTCOME/);
});

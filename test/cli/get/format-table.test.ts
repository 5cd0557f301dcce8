// The tables of `ringtop get`, where two sources have rows of one name.
import { expect, test } from 'vitest';
import { COLUMNS } from '../../../src/cli/get/columns.ts';
import { formatTable } from '../../../src/cli/output/format-table.ts';

const source = (id: string, name: string, of: string) => ({ id, name, source: of, state: 'live' });
const namesOf = (items: readonly ReturnType<typeof source>[]): string[] =>
  formatTable(COLUMNS.sources, items)
    .split('\n')
    .slice(1, -1)
    .map(line => line.split(/ {2,}/)[1] ?? '');

test('a name that two sources have is followed by the source, and only that name', () => {
  const items = [
    source('n:support', 'Support', 'north'),
    source('s:support', 'Support', 'south'),
    source('n:sales', 'Sales', 'north'),
  ];
  expect(namesOf(items)).toEqual(['Support (north)', 'Support (south)', 'Sales']);
});

test('the source is called what the wall calls it', () => {
  const items = [source('n:support', 'Support', 'north'), source('s:support', 'Support', 'south')];
  const table = formatTable(COLUMNS.queues, items, {
    names: id => (id === 'north' ? 'PBX north' : id),
  });
  expect(table).toMatch(/Support \(PBX north\)[\s\S]*Support \(south\)/);
});

test('a name that one source has twice stays', () => {
  expect(namesOf([source('a', 'Support', 'north'), source('b', 'Support', 'north')])).toEqual([
    'Support',
    'Support',
  ]);
});

test('what the wall says of an agent the table says too: work is no break, and a start not seen is at least', () => {
  const agent = { id: '1', name: 'Nino', source: 'pbx', state: 'break', work: true, stateMs: 65_000 };
  expect(formatTable(COLUMNS.agents, [{ ...agent, sinceSeen: false }])).toMatch(/1 +Nino +work +≥1:05/);
  expect(formatTable(COLUMNS.agents, [{ ...agent, work: false, sinceSeen: true }])).toMatch(
    /1 +Nino +break +1:05/,
  );
});

test('why a source is lost is told in one word and in a whole sentence', () => {
  const reason = `the secret of the account ringtop was refused by pbx-north.example: ${'look '.repeat(20)}there`;
  const lost = { ...source('n', 'North', 'n'), state: 'lost', trouble: 'login-refused', reason };
  expect(formatTable(COLUMNS.sources, [lost])).toContain(`login-refused  ${reason}\n`);
});

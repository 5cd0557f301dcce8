// The tables of `ringtop get`, where two sources have rows of one name.
import { expect, test } from 'vitest';
import { COLUMNS } from '../../../src/cli/get/columns.ts';
import { levelsOf } from '../../../src/cli/get/levels.ts';
import { formatTable } from '../../../src/cli/output/format-table.ts';
import type { Fields } from '../../../src/lib/fields.ts';
import type { ContractKind } from '../../../src/protocol/index.ts';

const source = (id: string, name: string, of: string) => ({ id, name, source: of, state: 'live' });
const namesOf = (items: readonly ReturnType<typeof source>[]): string[] =>
  formatTable(COLUMNS.sources, items)
    .text.split('\n')
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
  const { text: table } = formatTable(COLUMNS.queues, items, {
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
  expect(formatTable(COLUMNS.agents, [{ ...agent, sinceSeen: false }]).text).toMatch(/1 +Nino +work +≥1:05/);
  expect(formatTable(COLUMNS.agents, [{ ...agent, work: false, sinceSeen: true }]).text).toMatch(
    /1 +Nino +break +1:05/,
  );
});

test('why a source is lost is told in one word and in a whole sentence', () => {
  const reason = `the secret of the account ringtop was refused by pbx-north.example: ${'look '.repeat(20)}there`;
  const lost = { ...source('n', 'North', 'n'), state: 'lost', trouble: 'login-refused', reason };
  expect(formatTable(COLUMNS.sources, [lost]).text).toContain(`login-refused  ${reason}\n`);
});

const queue = {
  ...{ id: 'sales', name: 'Sales', source: 'north', stale: false, channel: 'voice', open: true },
  ...{ waitingCount: 2, waitingOverTargetCount: 1, oldestWaitMs: 130_000, countsStandSince: null },
  ...{ targetShare: 0.8, serviceLevel: { thresholdMs: 20_000 }, staffing: { free: 0, busy: 9, away: 1 } },
  last30m: { serviceLevelRate: 0.62, serviceLevelOf: 40 },
  today: { serviceLevelRate: 0.79, serviceLevelOf: 19, offered: 20, abandonRate: 0, abandonOf: 20 },
};
const paint = (text: string, look: string | undefined) => (look === undefined ? text : `<${look}:${text}>`);
const painted = (items: readonly Fields[], kind: ContractKind = 'queues') =>
  formatTable(COLUMNS[kind], items, { paint, levels: item => levelsOf(kind, item) }).text;

test('on a terminal a figure past its limit has the colour that it has on the wall, by enough contacts alone', () => {
  const table = painted([queue]);
  expect(table).toContain('<title:WAITING>');
  expect(table).toMatch(/2 +<amber:1> +<red:2:10> +<red:62> +79 /);
});

test('what is stale is dim, and past no limit; a queue that is closed is red where somebody waits', () => {
  expect(painted([{ ...queue, stale: true }])).toMatch(/<stale:2> +<stale:1> +<stale:2:10>/);
  expect(painted([{ ...queue, open: false }])).toMatch(/<red:2> +1 +2:10/);
});

test('a break past its limit, drops near their cap, an alert that stands and a lost source say "act" as well', () => {
  const person = { id: '1', name: 'Nino', source: 'pbx', state: 'break', reason: 'coffee' };
  expect(painted([{ ...person, stateMs: 14 * 60_000 }], 'agents')).toMatch(/break +14:00/);
  expect(painted([{ ...person, stateMs: 16 * 60_000 }], 'agents')).toContain('<amber:16:00>');
  // How long a talk may be is the queue's to say.
  expect(painted([{ ...person, state: 'on-contact', stateMs: 3_600_000 }], 'agents')).not.toContain('<amber');
  expect(painted([{ dropRate: 0.028, dropOf: 400, dropLimitRate: 0.03 }], 'campaigns')).toContain(
    '<red:2.8>',
  );
  expect(painted([{ severity: 'critical', state: 'raised' }], 'alerts')).toContain('<red:critical>');
  expect(painted([{ severity: 'critical', state: 'recovered' }], 'alerts')).not.toContain('<red');
  expect(painted([{ id: 'n', state: 'lost' }], 'sources')).toContain('<red:lost>');
});

test('where a terminal has no room the columns one can spare are left out, and told; those that matter stay', () => {
  const at = (room: number) => formatTable(COLUMNS.queues, [queue], { room });
  expect(at(200).leftOut).toEqual([]);
  expect(at(80).leftOut).toEqual(['CHANNEL', 'ANSWERED', 'OTHER', 'SPEED', 'HANDLE', 'BUSY', 'AWAY']);
  expect(
    Math.max(
      ...at(80)
        .text.split('\n')
        .map(line => line.length),
    ),
  ).toBeLessThanOrEqual(80);
  expect(at(20).text).toContain('ID     NAME   WAITING  LONGEST  SL30M  FREE\n');
});

test('where a terminal has no room a column that says nothing of anybody goes first, and is not missed', () => {
  const shown = formatTable(COLUMNS.queues, [queue], { room: 130 });
  expect(shown.text).not.toContain('STALE');
  expect(shown.leftOut).toEqual([]);
  const stale = formatTable(COLUMNS.queues, [{ ...queue, stale: true }], { room: 80 });
  expect(stale.text).toMatch(/ STALE\n/);
});

test('a campaign has room on a terminal of 80 cells, with what it came to', () => {
  const campaign = { id: 'debt-reminder', name: 'Debt reminder', state: 'outside-hours', mode: 'predictive' };
  const { text } = formatTable(COLUMNS.campaigns, [{ ...campaign, leftCount: 2919 }], { room: 80 });
  expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
  expect(text).toMatch(/ID +NAME +STATE +ATTEMPTS +CONNECTS +DROP% +LEFT\n/);
});

// A report as it is printed: whose row is whose, what nobody watched, what has no room, and what is left of it by a filter.
import { afterAll, describe, expect, test } from 'vitest';
import { formatCsv } from '../../../src/cli/report/format-csv.ts';
import { openReportPrinter, type ReportOutput } from '../../../src/cli/report/print-report.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { displayWidth } from '../../../src/lib/display-width.ts';
import type { Report, ReportAsk } from '../../../src/protocol/index.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { createKeptFloor } from '../../gateway/history/intervals/kept-floor.ts';
import { openSaidHost } from './said-host.ts';

const START = Date.UTC(2026, 10, 22, 21);
const DAY = { from: '2026-11-23', to: '2026-11-23' } as const;

const kept = createKeptFloor();
kept.fold(simulateEvents({ seed: 7, startAt: START, until: START + 14 * 3_600_000 }));
afterAll(() => kept.db.close());

const reports = new Map<string, Report>();

function report(ask: ReportAsk): Report {
  const key = JSON.stringify(ask);
  const found = reports.get(key) ?? readReport(kept.db, ask);
  reports.set(key, found);
  return found;
}

interface Look extends Partial<ReportOutput> {
  /** Of the terminal. @default a pipe */
  readonly cells?: number;
}

async function printed(found: Report, ask: ReportAsk, { cells, ...options }: Look = {}) {
  const host = openSaidHost(cells === undefined ? {} : { cells });
  const { report: name, by } = ask;
  const print = await openReportPrinter(host, { report: name, by, output: 'table', ...options });
  await print(found);
  return host.said();
}

const print = (ask: ReportAsk, look?: Look) => printed(report(ask), ask, look);
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('the table of a report', () => {
  test('says so where nothing is remembered, and has no empty head', async () => {
    const { stdout } = await print({ report: 'day', from: '2026-10-01', to: '2026-10-01' });
    expect(stdout).toMatch(/^day, 2026-10-01 .*\n\nThere is nothing to tell of it\.\n$/);
  });

  test('follows two queues of one name by their ids, and leaves the other names', async () => {
    const found = report({ report: 'day', ...DAY });
    if (found.kind !== 'QueueReport') throw new Error('the day is a report of queues');
    const [first, second, ...others] = found.items;
    if (first === undefined || second === undefined) throw new Error('there are queues');
    const twice = { ...found, items: [{ ...first, name: 'Same' }, { ...second, name: 'Same' }, ...others] };
    const { stdout } = await printed(twice, { report: 'day' });
    expect(stdout).toContain(` Same (${first.id}) `);
    expect(stdout).toContain(` Same (${second.id}) `);
    expect(stdout).not.toContain(`${others[0]?.name} (`);
  });

  test('says of an interval that ended before anybody watched that it was not seen', async () => {
    const found = report({ report: 'intervals', every: 60, ...DAY });
    if (found.kind !== 'QueueReport') throw new Error('intervals are a report of queues');
    const [first, ...others] = found.items;
    if (first === undefined) throw new Error('there are intervals');
    const unseen = { ...first, complete: false, from: first.endsAt };
    const { stdout } = await printed({ ...found, items: [unseen, ...others] }, { report: 'intervals' });
    expect(linesOf(stdout).map(line => line.split(/ {2,}/).at(-1))).toEqual(
      expect.arrayContaining(['SEEN', 'no', 'whole']),
    );
  });

  test('tells people beside it, not among its rows, what was not wholly seen', async () => {
    const found = report({ report: 'day', ...DAY });
    if (found.kind !== 'QueueReport') throw new Error('the day is a report of queues');
    const [queue] = found.queues;
    if (queue === undefined) throw new Error('there are queues');
    const { id, name } = queue;
    const day = { startsAt: found.at, endsAt: found.at, seenFrom: null, blindMs: 1 };
    const { stdout, stderr } = await printed(
      { ...found, notSeen: [{ id, name, ...day }] },
      { report: 'day' },
    );
    expect(stdout).not.toContain('Not wholly seen');
    expect(stderr).toBe(`Not wholly seen: ${name}. Since when: -o json, notSeen.\n`);
  });
});

const ASKS = [
  { report: 'day' },
  { report: 'day', by: 'interval' },
  { report: 'intervals' },
  { report: 'intervals', by: 'queue' },
  { report: 'month' },
  { report: 'exits' },
  { report: 'exits', by: 'interval' },
  { report: 'agents' },
  { report: 'agents', by: 'interval' },
  { report: 'campaigns' },
  { report: 'campaigns', by: 'interval' },
] as const satisfies readonly ReportAsk[];

describe.each(ASKS.map(ask => [Object.values(ask).join(' by '), ask] as const))('%s', (_, ask) => {
  test('fits a terminal of 80 cells, and says which columns have no room there', async () => {
    const narrow = await print({ ...ask, ...DAY }, { cells: 80 });
    const wide = await print({ ...ask, ...DAY });
    for (const line of linesOf(narrow.stdout)) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    const titles = (text: string): string[] => text.split('\n')[2]?.trim().split(/ +/) ?? [];
    const left = titles(wide.stdout).filter(title => !titles(narrow.stdout).includes(title));
    for (const title of left) expect(narrow.stderr.replaceAll(/\s+/g, ' ')).toContain(title);
  });

  test('is whole in a pipe, and wide has more', async () => {
    const wide = await print({ ...ask, ...DAY }, { output: 'wide', cells: 80 });
    const piped = await print({ ...ask, ...DAY });
    expect(piped.stderr).not.toContain('no room');
    const head = (text: string): string => text.split('\n')[2] ?? '';
    expect(head(wide.stdout).length).toBeGreaterThan(head(piped.stdout).length);
  });

  test('sends into a folder what -o csv prints', async () => {
    const found = report({ ...ask, ...DAY });
    const { stdout } = await printed(found, ask, { output: 'csv' });
    expect(formatCsv(found)).toBe(stdout);
  });
});

describe('rows that are chosen', () => {
  test('stand in the order that is asked for, with their totals at the end', async () => {
    const { stdout } = await print(
      { report: 'day', ...DAY },
      { sort: '-OFFERED', columns: ['name', 'offered'] },
    );
    const [titles, ...rows] = linesOf(stdout).slice(2);
    expect(titles).toMatch(/^NAME +OFFERED$/);
    const counts = rows.filter(row => !row.startsWith('all ')).map(row => Number(row.split(/ +/).at(-1)));
    expect(counts.length).toBeGreaterThan(2);
    expect(counts).toEqual([...counts].sort((one, other) => other - one));
    expect(rows.findIndex(row => row.startsWith('all '))).toBe(counts.length);
  });

  test('have no total of what is not shown', async () => {
    const { stdout } = await print({ report: 'day', ...DAY }, { filter: 'channel=voice', columns: ['name'] });
    expect(stdout).not.toContain('all ');
    expect(linesOf(stdout).length).toBeGreaterThan(3);
  });

  test('are chosen by the reasons of breaks, which no schema names', async () => {
    const ask = { report: 'agents', ...DAY } as const;
    const found = report(ask);
    if (found.kind !== 'AgentReport') throw new Error('of people');
    const long = found.items.filter(({ breaksMs }) => (breaksMs.lunch ?? 0) > 30 * 60_000);
    const look = { filter: 'breaksMs.lunch > 30m', sort: '-breaksMs.lunch', output: 'name' } as const;
    const { stdout } = await print(ask, look);
    expect(linesOf(stdout).sort()).toEqual(long.map(({ id }) => id).sort());
    expect(long.length).toBeGreaterThan(0);
    const { stdout: csv } = await print(ask, { output: 'csv', columns: ['id', 'breaksMs.*'] });
    expect(csv).toMatch(/^id,breaksMs\.Auto-Pause,breaksMs\.coffee,breaksMs\.lunch,/);
  });

  test('are no more than texts where a reason is called as what every object has, or would move the cursor', async () => {
    const found = report({ report: 'agents', ...DAY });
    if (found.kind !== 'AgentReport') throw new Error('of people');
    const [first, second] = found.items;
    if (first === undefined || second === undefined) throw new Error('there are people');
    const breaksMs: Record<string, number> = { constructor: 60_000, 'tea\u001b[2J\n': 1_000 };
    const odd = {
      ...found,
      items: [
        { ...first, id: 'a', breaksMs },
        { ...second, id: 'b', breaksMs: {} },
      ],
    };
    const columns = ['id', 'breaksMs.*'];
    const csv = await printed(odd, { report: 'agents' }, { output: 'csv', columns });
    expect(csv.stdout).toBe('id,breaksMs.constructor,breaksMs.tea\r\na,60000,1000\r\nb,,\r\n');
    const table = await printed(odd, { report: 'agents' }, { columns, headers: true });
    expect(table.stdout).toContain('\nid  breaksMs.constructor  breaksMs.tea\n');
  });

  test('are called by their ids, and intervals by when they begin', async () => {
    const { stdout: ids } = await print({ report: 'day', ...DAY }, { output: 'name' });
    expect(linesOf(ids)).toContain('support');
    const { stdout: times } = await print({ report: 'intervals', ...DAY }, { output: 'name' });
    expect(linesOf(times)[0]).toBe('2026-11-22T20:00:00.000Z');
  });

  test('of people without a team have no name that a script could take for one', async () => {
    const found = report({ report: 'agents', by: 'team', ...DAY });
    if (found.kind !== 'AgentReport') throw new Error('of people');
    const [first] = found.items;
    if (first === undefined) throw new Error('there are teams');
    const more = { ...found, items: [...found.items, { ...first, id: null, name: null, team: null }] };
    const { stdout } = await printed(more, { report: 'agents', by: 'team' }, { output: 'name' });
    expect(linesOf(stdout)).toEqual(found.items.map(({ id }) => id));
  });

  test.each([
    [{ filter: 'ofered > 3' }, /Did you mean offered\?/],
    [{ columns: ['ofered'] }, /Did you mean offered\?/],
    [{ output: 'html', filter: 'offered > 3' }, /-o table/],
    [{ output: 'html', sort: 'offered' }, /-o table/],
    [{ output: 'html', headers: false }, /-o table/],
  ] as const)('are refused before anything is asked where they cannot be: %j', async (look, hint) => {
    const options = { report: 'day', output: 'table', ...look } as const;
    await expect(openReportPrinter(openSaidHost(), options)).rejects.toMatchObject({
      ...{ code: 'bad-arguments', hint: expect.stringMatching(hint) },
    });
  });
});

// What of a report a token with a scope sees: no row, no name and no total of anything else.
import { afterAll, describe, expect, test } from 'vitest';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { scopeOf } from '../../../src/gateway/reports/report-scope.ts';
import type { ReportName } from '../../../src/protocol/index.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { createKeptFloor } from '../history/intervals/kept-floor.ts';

const START = Date.UTC(2026, 10, 22, 21);
const kept = createKeptFloor();
kept.fold(simulateEvents({ seed: 7, startAt: START, until: START + 14 * 3_600_000 }));
afterAll(() => kept.db.close());

const DATES = { from: 'today', to: 'today' } as const;
const REPORTS: readonly ReportName[] = ['intervals', 'day', 'month', 'exits'];

describe.each(REPORTS)('a report of %s', report => {
  test('for a token of one queue is of that queue alone, its totals and its series too', () => {
    const whole = readReport(kept.db, { report, ...DATES });
    const text = JSON.stringify(readReport(kept.db, { report, ...DATES }, scopeOf({ queues: ['billing'] })));
    const others = [...kept.floor.queues.values()].filter(({ id }) => id !== 'billing');
    for (const { id, name } of others) {
      expect(text).not.toContain(`"id":"${id}"`);
      expect(text).not.toContain(`"name":"${name}"`);
    }
    const scoped = readReport(kept.db, { report, ...DATES }, scopeOf({ queues: ['billing'] }));
    const [total] = scoped.totals;
    const [all] = whole.totals;
    if (scoped.kind !== 'QueueReport' || total === undefined || all === undefined)
      throw new Error('no total');
    expect(scoped.totals).toHaveLength(1);
    expect(total).toMatchObject({ offered: kept.floor.queues.get('billing')?.today.counts.offered });
    expect(total).not.toEqual(all);
    expect(scoped.staffing).toEqual([]);
  });

  test('for a token of nothing has nothing', () => {
    expect(readReport(kept.db, { report, ...DATES }, scopeOf({}))).toMatchObject({
      items: [],
      totals: [],
      series: [],
      queues: [],
      notSeen: [],
    });
  });
});

test('people are those of the teams of the scope, and a scope of queues has none', () => {
  const ofTeam = readReport(kept.db, { report: 'agents', ...DATES }, scopeOf({ teams: ['Sales'] }));
  if (ofTeam.kind !== 'AgentReport') throw new Error('another report');
  expect(ofTeam.items.length).toBeGreaterThan(3);
  expect(new Set(ofTeam.items.map(({ team }) => team))).toEqual(new Set(['Sales']));
  expect(ofTeam.totals[0]?.people).toBe(ofTeam.items.length);
  const byInterval = readReport(
    kept.db,
    { report: 'agents', by: 'interval', ...DATES },
    scopeOf({ teams: ['Sales'] }),
  );
  if (byInterval.kind !== 'AgentReport') throw new Error('another report');
  expect(byInterval.items.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(ofTeam.totals[0]?.contacts);
  const ofQueue = readReport(kept.db, { report: 'agents', ...DATES }, scopeOf({ queues: ['sales'] }));
  expect(ofQueue).toMatchObject({ items: [], totals: [] });
});

test('campaigns are those that the scope names', () => {
  const whole = readReport(kept.db, { report: 'campaigns', ...DATES });
  const [first] = whole.items;
  expect(
    readReport(kept.db, { report: 'campaigns', ...DATES }, scopeOf({ queues: ['sales'] })),
  ).toMatchObject({ items: [], totals: [] });
  const own = readReport(
    kept.db,
    { report: 'campaigns', ...DATES },
    scopeOf({ campaigns: [first?.id ?? ''] }),
  );
  expect(own.items).toEqual([first]);
});

test('more intervals than can be told at once are refused, with what would do', () => {
  const { db } = kept;
  const first = Math.floor(Date.UTC(2026, 0, 1) / 300_000);
  const add = db.prepare(
    'INSERT OR IGNORE INTO queue_days (day, queue, ends, blind_ms) SELECT ?, id, ?, 0 FROM queue_names',
  );
  for (let day = 0; day < 300; day += 1) add.run(first - 48 + day * 288, first - 48 + (day + 1) * 288);
  const asked = { from: '2026-01-01', to: '2026-10-27' } as const;
  expect(() => readReport(db, { report: 'intervals', every: 5, ...asked })).toThrow(
    'too many for one report',
  );
  expect(readReport(db, { report: 'day', by: 'channel', ...asked }).items.length).toBeGreaterThan(300);
  db.prepare('DELETE FROM queue_days WHERE day < ?').run(first + 300 * 288);
});

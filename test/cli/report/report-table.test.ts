// The table of a report: whose row is whose, what nobody watched, and what there is nothing of.
import { afterAll, describe, expect, test } from 'vitest';
import { formatReportTable } from '../../../src/cli/report/format-report-table.ts';
import { tellRowsApart } from '../../../src/cli/report/tell-rows-apart.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import type { ReportAsk } from '../../../src/protocol/index.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { createKeptFloor } from '../../gateway/history/intervals/kept-floor.ts';

const START = Date.UTC(2026, 10, 22, 21);
const DAY = { from: '2026-11-23', to: '2026-11-23' } as const;

const kept = createKeptFloor();
kept.fold(simulateEvents({ seed: 7, startAt: START, until: START + 3 * 3_600_000 }));
afterAll(() => kept.db.close());

const report = (ask: ReportAsk) => readReport(kept.db, ask);

describe('the table of a report', () => {
  test('says so where nothing is remembered, and has no empty head', () => {
    const table = formatReportTable(report({ report: 'day', from: '2026-10-01', to: '2026-10-01' }));
    expect(table).toMatch(/^day, 2026-10-01 .*\n\nThere is nothing to tell of it\.\n$/);
  });

  test('follows two queues of one name by their ids, and leaves the other names', () => {
    const found = report({ report: 'day', ...DAY });
    if (found.kind !== 'QueueReport') throw new Error('the day is a report of queues');
    const [first, second, ...others] = found.items;
    if (first === undefined || second === undefined) throw new Error('there are queues');
    const twice = { ...found, items: [{ ...first, name: 'Same' }, { ...second, name: 'Same' }, ...others] };
    const table = formatReportTable(tellRowsApart(twice));
    expect(table).toContain(` Same (${first.id}) `);
    expect(table).toContain(` Same (${second.id}) `);
    expect(table).not.toContain(`${others[0]?.name} (`);
  });

  test('says of an interval that ended before anybody watched that it was not seen', () => {
    const found = report({ report: 'intervals', every: 60, ...DAY });
    if (found.kind !== 'QueueReport') throw new Error('intervals are a report of queues');
    const [first, ...others] = found.items;
    if (first === undefined) throw new Error('there are intervals');
    const unseen = { ...first, complete: false, from: first.endsAt };
    const table = formatReportTable({ ...found, items: [unseen, ...others], totals: [] });
    expect(table.split('\n').map(line => line.split(/ {2,}/).at(-1))).toEqual(
      expect.arrayContaining(['SEEN', 'no', 'whole']),
    );
  });
});

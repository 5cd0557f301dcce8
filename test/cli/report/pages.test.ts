// The page of a report: whole by itself, safe whatever things are called, and its charts as high as their figures.
import { afterAll, describe, expect, test } from 'vitest';
import { formatCsv } from '../../../src/cli/report/format-csv.ts';
import { drawBars, drawLine, HEIGHT, MARGIN, WIDTH } from '../../../src/cli/report/html/chart.ts';
import { formatHtml } from '../../../src/cli/report/html/format-html.ts';
import { ticksTo, timeTicksTo } from '../../../src/cli/report/html/ticks.ts';
import type { SourceEvent } from '../../../src/floor/index.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { createKeptFloor } from '../../gateway/history/intervals/kept-floor.ts';

const HOSTILE = `"><script>alert(1)</script>&'<img src=http://evil.example/x onerror=alert(1)>\u202e`;
const FORMULA = '=HYPERLINK("http://evil.example","click")';
const START = Date.UTC(2026, 10, 22, 21);

const kept = createKeptFloor();
kept.fold(withHostileNames(simulateEvents({ seed: 7, startAt: START, until: START + 14 * 3_600_000 })));
afterAll(() => kept.db.close());

function* withHostileNames(events: Iterable<SourceEvent>): Generator<SourceEvent> {
  for (const event of events) {
    if (event.type === 'queue.described' && event.queue === 'support')
      yield { ...event, name: HOSTILE, team: FORMULA };
    else if (event.type === 'agent.described')
      yield { ...event, name: event.agent.startsWith('1') ? HOSTILE : FORMULA };
    else if (event.type === 'agent.state-changed' && event.reason === 'lunch')
      yield { ...event, reason: HOSTILE };
    else if (event.type === 'campaign.described') yield { ...event, name: HOSTILE };
    else yield event;
  }
}

const PAGES = (['day', 'month', 'intervals', 'exits', 'agents', 'campaigns'] as const).map(
  report => [report, readReport(kept.db, { report, from: '2026-11-23', to: '2026-11-23' })] as const,
);

describe.each(PAGES)('the page of %s', (_name, report) => {
  const page = formatHtml(report);

  test('fetches nothing, and lets nothing be fetched', () => {
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    const markup = page.replace(/>[^<]*</gu, '><');
    expect(markup).not.toMatch(/\s(?:src|href|xlink:href|style|on[a-z]+)=|url\(|@import/iu);
    expect(page).not.toContain('<script');
  });

  test('holds what a name says as text', () => {
    expect(page).not.toContain('<img');
    expect(page).not.toContain('\u202e');
    if (report.kind !== 'QueueReport' || report.by === 'queue')
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;&lt;img');
  });

  test('is well formed: every element that is opened is closed, in order', () => {
    const open: string[] = [];
    for (const [, close, name = '', rest] of page.matchAll(
      /<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/giu,
    )) {
      if (['meta', 'doctype'].includes(name) || rest?.endsWith('/')) continue;
      if (close === '/') expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('has its tables and its definitions in words', () => {
    expect(page).toContain('<table>');
    expect(page).toContain('never a mean of percentages');
  });

  test('draws every shape within its chart', () => {
    for (const [, name, value] of page.matchAll(/ (x|y|x1|x2|y1|y2|cx|cy)="(-?[\d.]+)"/gu)) {
      const limit = name?.includes('y') ? HEIGHT : WIDTH;
      expect(Number(value)).toBeGreaterThanOrEqual(0);
      expect(Number(value)).toBeLessThanOrEqual(limit);
    }
    expect(page).not.toMatch(/NaN|Infinity|undefined/u);
  });
});

describe('a chart', () => {
  const plot = HEIGHT - MARGIN.top - MARGIN.bottom;

  test('has bars as high as their figures, one upon the other', () => {
    const svg = drawBars({
      title: 'Offered',
      labels: ['09:00', '10:00'],
      format: String,
      layers: [
        { name: 'answered', tone: 't1', values: [50, 100] },
        { name: 'abandoned', tone: 't2', values: [25, 0] },
      ],
    });
    const bars = [
      ...svg.matchAll(/<rect class="(t\d)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/gu),
    ].map(([, tone, , y, , height]) => ({ tone, y: Number(y), height: Number(height) }));
    expect(bars).toEqual([
      { tone: 't1', y: MARGIN.top + plot / 2, height: plot / 2 },
      { tone: 't2', y: MARGIN.top + plot / 4, height: plot / 4 },
      { tone: 't1', y: MARGIN.top, height: plot },
    ]);
  });

  test('has a gap where there is no data, and a hollow dot where there is little', () => {
    const svg = drawLine({
      title: 'Service level',
      labels: ['1', '2', '3'],
      format: String,
      top: 1,
      line: { name: 'service level', tone: 't1', values: [1, null, 0.5] },
      isFew: [true, true, false],
    });
    expect(svg.match(/<circle/gu)?.length).toBe(2);
    expect(svg.match(/<path/gu)?.length).toBe(2);
    expect(svg.match(/t1 few/gu)?.length).toBe(1);
  });

  test('is divided by round steps, and a time as a clock is', () => {
    expect(ticksTo(87)).toEqual([0, 25, 50, 75, 100]);
    expect(ticksTo(1)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(ticksTo(0)).toHaveLength(2);
    expect(timeTicksTo(160_000)).toEqual([0, 60_000, 120_000, 180_000]);
  });
});

describe('CSV', () => {
  test('lets no name become a formula, and quotes what must be', () => {
    const csv = formatCsv(readReport(kept.db, { report: 'agents', from: 'today' }));
    const cells = csv.split('\r\n').flatMap(line => line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu) ?? []);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""click"")"`);
    for (const cell of cells) expect(cell.replace(/^"/u, '')).not.toMatch(/^[=+@]/u);
  });

  test('has a row for each item and as many cells in each', () => {
    const report = readReport(kept.db, { report: 'intervals', every: 15, from: 'today' });
    const lines = formatCsv(report).trimEnd().split('\r\n');
    expect(lines).toHaveLength(report.items.length + 1);
    expect(new Set(lines.map(line => line.split(',').length)).size).toBe(1);
  });

  test.each(['day', 'agents', 'campaigns'] as const)(
    'of %s names its figures where there are none',
    report => {
      const headOf = (from: string): string[] =>
        formatCsv(readReport(kept.db, { report, from, to: from }))
          .split('\r\n')[0]
          ?.split(',') ?? [];
      const told = headOf('today').filter(column => !column.includes('breaksMs.'));
      expect(headOf('2026-01-01')).toEqual(told);
    },
  );
});

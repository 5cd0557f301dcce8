// The trends of today and yesterday are the figures of the reports of these days, to the last contact.
import { beforeAll, expect, test } from 'vitest';
import { documentOf } from '../../../src/floor/index.ts';
import { readReport } from '../../../src/gateway/reports/read-report.ts';
import type { QueueReport, ReportAsk } from '../../../src/protocol/index.ts';
import { simulateEvents } from '../../../src/sources/index.ts';
import { selectTrendChart } from '../../../src/tui/select/day-chart.ts';
import { selectToday, selectYesterday } from '../../../src/tui/select/trend-days.ts';
import { selectTrendSubjects, type TrendSubject } from '../../../src/tui/select/trend-subjects.ts';
import { createKeptFloor, type KeptFloor } from '../../gateway/history/intervals/kept-floor.ts';
import { momentOf } from '../support/scene-of.ts';

/** Monday 23 November in Tbilisi; the story ends on Tuesday at 14:10. */
const MONDAY = Date.UTC(2026, 10, 22, 20);
const HOUR = 3_600_000;
const NOW = MONDAY + 38 * HOUR + 10 * 60_000;

let kept: KeptFloor;
beforeAll(() => {
  kept = createKeptFloor({ batch: 2_000 });
  kept.fold(simulateEvents({ seed: 7, startAt: MONDAY + HOUR, until: NOW }));
});

function read(ask: ReportAsk): QueueReport {
  const report = readReport(kept.db, ask);
  if (report.kind !== 'QueueReport') throw new Error(`a ${report.kind}`);
  return report;
}

function itemOf({ items, totals }: QueueReport, { kind, key }: TrendSubject) {
  const item = (kind === 'queue' ? items : totals).find(({ id }) => id === key);
  if (!item) throw new Error(`The report has no ${key}.`);
  return item;
}

const moment = () => momentOf({ document: documentOf(kept.floor), now: NOW });

function viewOf(report: QueueReport) {
  const dayStartedAt = MONDAY + 24 * HOUR;
  return { moment: moment(), view: { yesterday: { dayStartedAt, answer: { ok: true as const, report } } } };
}

const ASKED = { report: 'intervals', by: 'queue', every: 30, from: 'yesterday', to: 'yesterday' } as const;

test('today’s figures are those of today’s report, of each channel and of each queue', () => {
  const report = read({ report: 'day', by: 'queue', from: 'today', to: 'today' });
  const subjects = selectTrendSubjects(moment());
  expect(subjects.length).toBeGreaterThan(8);
  for (const subject of subjects) {
    const item = itemOf(report, subject);
    expect(selectToday(moment(), subject)).toMatchObject({
      ...{ offered: item.offered, answered: item.answered },
      abandon: { part: item.abandonCounted, whole: item.abandonOf },
      level: { part: item.serviceLevelMet, whole: item.serviceLevelOf },
    });
  }
});

test('what is drawn of the half hours is what the report has of them', () => {
  const report = read({ ...ASKED, from: 'today', to: 'today' });
  for (const subject of selectTrendSubjects(moment())) {
    const spans = selectTrendChart(moment(), subject)?.spans ?? [];
    const own = (subject.kind === 'queue' ? report.items : report.series).filter(
      ({ id }) => id === subject.key,
    );
    for (const item of own) {
      const at = (Date.parse(item.startsAt) - MONDAY - 24 * HOUR) / (HOUR / 2);
      expect(spans[at], `${subject.id} ${item.startsAt}`).toMatchObject({
        ...{ offered: item.offered, abandoned: item.abandonCounted },
        ...{ levelMet: item.serviceLevelMet, levelOf: item.serviceLevelOf },
      });
    }
    expect(own.length).toBeGreaterThan(0);
  }
});

test('yesterday’s are those of yesterday’s report, and till the same half hour those of its morning', () => {
  const whole = read({ report: 'day', by: 'queue', from: 'yesterday', to: 'yesterday' });
  const intervals = read(ASKED);
  for (const subject of selectTrendSubjects(moment())) {
    const yesterday = selectYesterday(viewOf(intervals), subject);
    const item = itemOf(whole, subject);
    expect(yesterday?.whole).toMatchObject({
      offered: item.offered,
      abandon: { part: item.abandonCounted, whole: item.abandonOf },
      level: { part: item.serviceLevelMet, whole: item.serviceLevelOf },
    });
    expect(yesterday?.till).toBe(MONDAY + 14 * HOUR);
    const morning = yesterday?.offered.slice(0, 28).reduce((sum: number, count) => sum + (count ?? 0), 0);
    expect(yesterday?.tillThen.offered).toBe(morning);
  }
});

test('of a day that nobody saw nothing is said, and no zero', () => {
  const subject = selectTrendSubjects(moment())[0];
  if (!subject) throw new Error('There is nothing to draw.');
  const never = { ...read(ASKED), items: [], series: [] };
  expect(selectYesterday(viewOf(never), subject)).toBeUndefined();
  const blind = read(ASKED);
  const series = blind.series.map(item => ({ ...item, offered: null }));
  expect(selectYesterday(viewOf({ ...blind, series }), subject)).toBeUndefined();
});

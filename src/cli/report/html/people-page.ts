// The page of people's time: where it went, person by person, and the breaks by reason.
import type { AgentReport, AgentReportItem } from '../../../protocol/index.ts';
import { drawBars } from './chart.ts';
import { formatCount, formatMs, formatRate } from './figures.ts';
import type { PageClock } from './page-clock.ts';
import { drawTable, type PageColumn } from './table.ts';

export function drawPeoplePage(report: AgentReport, clock: PageClock): string {
  const who: PageColumn<AgentReportItem> =
    report.by === 'interval'
      ? { title: 'From', isName: true, cell: ({ startsAt }) => clock.both(startsAt) }
      : { title: 'Name', isName: true, cell: ({ name }) => name ?? 'no team' };
  const totals = report.items.length > 1 ? report.totals.map(total => ({ ...total, name: 'all' })) : [];
  const reasons = [
    ...new Set([...report.items, ...report.totals].flatMap(({ breaksMs }) => Object.keys(breaksMs))),
  ];
  const breaks = reasons.map(
    (reason): PageColumn<AgentReportItem> => ({
      title: reason === '' ? 'no reason' : reason,
      cell: item => formatMs(Object.hasOwn(item.breaksMs, reason) ? item.breaksMs[reason] : 0),
    }),
  );
  return [
    '<h2>Where time went</h2>',
    `<div class="charts">${drawTime(report, clock)}</div>`,
    drawTable([who, ...(report.by === 'agent' ? [TEAM] : []), ...TIMES], report.items, totals),
    '<h2>Breaks by reason</h2>',
    breaks.length === 0 ? '<p>Nobody took one.</p>' : drawTable([who, ...breaks], report.items, totals),
  ].join('\n');
}

const TEAM: PageColumn<AgentReportItem> = { title: 'Team', isName: true, cell: ({ team }) => team ?? '' };

const TIMES: readonly PageColumn<AgentReportItem>[] = [
  { title: 'People', cell: item => formatCount(item.people) },
  { title: 'Contacts', cell: item => formatCount(item.contacts) },
  { title: 'Missed', cell: item => formatCount(item.missed) },
  { title: 'Logged in', cell: item => formatMs(item.loggedInMs) },
  { title: 'Available', cell: item => formatMs(item.availableMs) },
  { title: 'Talk', cell: item => formatMs(item.talkMs) },
  { title: 'Hold', cell: item => formatMs(item.holdMs) },
  { title: 'Wrap-up', cell: item => formatMs(item.wrapUpMs) },
  { title: 'Occupancy', cell: item => formatRate(item.occupancyRate, item.handlingMs + item.availableMs) },
  { title: 'Own calls', cell: item => formatMs(item.ownCallMs) },
  { title: 'Breaks', cell: item => formatMs(item.breakMs) },
  { title: 'Other work', cell: item => formatMs(item.workMs) },
  { title: 'Unreachable', cell: item => formatMs(item.unreachableMs) },
];

function drawTime({ items, by }: AgentReport, clock: PageClock): string {
  const layer = (name: string, tone: string, time: (item: AgentReportItem) => number) => ({
    name,
    tone,
    values: items.map(time),
  });
  return drawBars({
    title: 'Time by state',
    labels: items.map(({ name, startsAt }) =>
      by === 'interval' ? clock.minute(startsAt) : (name ?? 'no team'),
    ),
    format: formatMs,
    isTime: true,
    layers: [
      layer('handling contacts', 't1', ({ handlingMs }) => handlingMs),
      layer('available', 't5', ({ availableMs }) => availableMs),
      layer('breaks', 't2', ({ breakMs }) => breakMs),
      layer('other work', 't4', ({ workMs }) => workMs),
      layer('own calls, unreachable', 't3', ({ ownCallMs, unreachableMs }) => ownCallMs + unreachableMs),
    ],
  });
}

// The page of campaigns: attempts, connects, drops, and how dials ended.
import type { CampaignReport, CampaignReportItem } from '../../../protocol/index.ts';
import { drawBars } from './chart.ts';
import { formatCount, formatParts, formatRate } from './figures.ts';
import type { PageClock } from './page-clock.ts';
import { drawTable, type PageColumn } from './table.ts';

export function drawCampaignPage(report: CampaignReport, clock: PageClock): string {
  const isTimed = report.by === 'interval';
  const who: PageColumn<CampaignReportItem> = isTimed
    ? { title: 'From', isName: true, cell: ({ startsAt }) => clock.both(startsAt) }
    : { title: 'Campaign', isName: true, cell: ({ name }) => name ?? '' };
  const totals = report.items.length > 1 ? report.totals.map(total => ({ ...total, name: 'all' })) : [];
  const chart = drawBars({
    title: 'Attempts, by whether a person answered',
    labels: report.items.map(({ name, startsAt }) => (isTimed ? clock.minute(startsAt) : (name ?? ''))),
    format: String,
    layers: [
      { name: 'connects', tone: 't1', values: report.items.map(({ connects }) => connects) },
      { name: 'drops', tone: 't2', values: report.items.map(({ drops }) => drops) },
      {
        name: 'nobody answered',
        tone: 't6',
        values: report.items.map(({ attempts, liveAnswers }) => Math.max(0, attempts - liveAnswers)),
      },
    ],
  });
  return [
    '<h2>Campaigns</h2>',
    `<div class="charts">${chart}</div>`,
    drawTable([who, ...DIALS, ...ENDED], report.items, totals),
  ].join('\n');
}

const DIALS: readonly PageColumn<CampaignReportItem>[] = [
  { title: 'Attempts', cell: item => formatCount(item.attempts) },
  { title: 'Connects', cell: item => formatCount(item.connects) },
  { title: 'Connect rate', cell: item => formatRate(item.connectRate, item.attempts) },
  { title: 'Drop rate', cell: item => formatRate(item.dropRate, item.liveAnswers) },
  { title: 'drops of live answers', cell: item => formatParts(item.drops, item.liveAnswers) },
];

const ENDS: readonly (readonly [keyof CampaignReportItem['outcomes'], string])[] = [
  ['noAnswer', 'no answer'],
  ['busy', 'busy'],
  ['failed', 'failed'],
  ['machine', 'machine'],
  ['connected', 'connected'],
  ['dropped', 'dropped'],
];

const ENDED = ENDS.map(
  ([outcome, title]): PageColumn<CampaignReportItem> => ({
    title,
    cell: ({ outcomes }) => formatCount(outcomes[outcome]),
  }),
);

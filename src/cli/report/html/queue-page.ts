// The page of queues' contacts: for each channel its tiles and charts, then the tables with numerators and denominators.
import type { QueueReport, QueueReportItem } from '../../../protocol/index.ts';
import { drawBars, drawLine } from './chart.ts';
import { escapeHtml } from './escape.ts';
import { ENOUGH, formatCount, formatMs, formatParts, formatRate } from './figures.ts';
import type { PageClock } from './page-clock.ts';
import { drawTable, type PageColumn } from './table.ts';

export function drawQueuePage(report: QueueReport, clock: PageClock): string {
  return [
    ...report.totals.map(total => drawChannel(report, total, clock)),
    '<h2>Contacts</h2>',
    drawTable(
      [...whoOf(report, clock), ...CONTACTS],
      report.items,
      report.items.length > 1 ? totalsOf(report) : [],
    ),
    '<h2>How contacts left unanswered</h2>',
    drawTable(
      [...whoOf(report, clock), ...EXITS],
      report.items,
      report.items.length > 1 ? totalsOf(report) : [],
    ),
    '<h2>What was not seen</h2>',
    drawNotSeen(report, clock),
  ].join('\n');
}

function totalsOf({ totals }: QueueReport): QueueReportItem[] {
  return totals.map(total => ({ ...total, name: `all ${total.name ?? ''}` }));
}

type Columns = readonly PageColumn<QueueReportItem>[];

function whoOf({ by, report, everyMinutes }: QueueReport, clock: PageClock): Columns {
  const isTimed = everyMinutes !== null || report === 'day' || by === 'interval';
  return [
    ...(isTimed
      ? [
          {
            title: 'From',
            isName: true as const,
            cell: ({ startsAt }: QueueReportItem) => clock.both(startsAt),
          },
        ]
      : []),
    { title: 'Name', isName: true, cell: ({ name }) => name ?? '' },
    { title: 'Channel', isName: true, cell: ({ channel }) => channel ?? '' },
  ];
}

const CONTACTS: Columns = [
  { title: 'Offered', cell: item => formatCount(item.offered) },
  { title: 'Answered', cell: item => formatCount(item.answered) },
  { title: 'Service level', cell: item => formatRate(item.serviceLevelRate, item.serviceLevelOf) },
  { title: 'met of counted', cell: item => formatParts(item.serviceLevelMet, item.serviceLevelOf) },
  { title: 'Abandon rate', cell: item => formatRate(item.abandonRate, item.abandonOf) },
  { title: 'counted of', cell: item => formatParts(item.abandonCounted, item.abandonOf) },
  { title: 'Speed of answer', cell: item => formatMs(item.answerSpeedMs) },
  { title: 'wait of answered', cell: item => formatMs(item.answerWaitMs) },
  { title: 'Handle time', cell: item => formatMs(item.handleTimeMs) },
  { title: 'Conversations', cell: item => formatCount(item.handled) },
  { title: 'Talk', cell: item => formatMs(item.talkMs) },
  { title: 'Hold', cell: item => formatMs(item.holdMs) },
  { title: 'Wrap-up', cell: item => formatMs(item.wrapUpMs) },
  { title: 'Still waiting', cell: item => formatCount(item.waiting) },
];

const EXITS: Columns = [
  { title: 'Offered', cell: item => formatCount(item.offered) },
  { title: 'Abandoned', cell: item => formatCount(item.abandoned) },
  { title: 'of them short', cell: item => formatCount(item.shortAbandoned) },
  { title: 'Timed out', cell: item => formatCount(item.exits.timedOut) },
  { title: 'By key', cell: item => formatCount(item.exits.key) },
  { title: 'Queue empty', cell: item => formatCount(item.exits.empty) },
  { title: 'Withdrawn', cell: item => formatCount(item.exits.withdrawn) },
  { title: 'Redirected', cell: item => formatCount(item.exits.redirected) },
  { title: 'Not told', cell: item => formatCount(item.exits.notTold) },
  { title: 'Lost (unseen)', cell: item => formatCount(item.lost) },
];

function drawChannel(report: QueueReport, total: QueueReportItem, clock: PageClock): string {
  const series = report.series.filter(({ id }) => id === total.id);
  const isDaily = series.some(isWholeDay);
  const labels = series.map(({ startsAt }) => (isDaily ? clock.date(startsAt) : clock.minute(startsAt)));
  const target = targetOf(report, total.channel);
  const charts = [
    drawBars({
      title: 'Offered, by what became of them',
      labels,
      format: String,
      layers: [
        { name: 'answered', tone: 't1', values: series.map(item => item.answered) },
        { name: 'abandoned', tone: 't2', values: series.map(item => item.abandoned) },
        { name: 'left otherwise, lost, not settled or waiting', tone: 't3', values: series.map(restOf) },
      ],
    }),
    drawLine({
      title: 'Service level',
      labels,
      format: rate => `${Math.round(rate * 100)} %`,
      top: 1,
      line: { name: 'service level', tone: 't1', values: series.map(item => item.serviceLevelRate) },
      isFew: series.map(({ serviceLevelOf }) => (serviceLevelOf ?? 0) < ENOUGH),
      ...(target === undefined
        ? {}
        : { target: { value: target, name: `target ${Math.round(target * 100)} %` } }),
    }),
    drawBars({
      title: 'Speed of answer',
      labels,
      format: formatMs,
      isTime: true,
      layers: [
        { name: 'mean wait of the answered', tone: 't1', values: series.map(item => item.answerSpeedMs) },
      ],
    }),
    drawBars({
      title: 'How contacts left unanswered',
      labels: EXIT_LABELS,
      format: String,
      layers: [{ name: 'contacts', tone: 't2', values: exitsOf(total) }],
    }),
    ...drawStaffing(report, total.id, isDaily ? clock.date : clock.minute),
  ];
  return `<h2>${escapeHtml(total.name ?? '')}</h2>${drawTiles(total)}<div class="charts">${charts.join('')}</div>`;
}

/** The shortest day has 23 hours; no interval is longer than one. */
function isWholeDay({ startsAt, endsAt }: QueueReportItem): boolean {
  return Date.parse(endsAt) - Date.parse(startsAt) > 20 * 3_600_000;
}

/** What was offered and neither answered nor abandoned. */
function restOf({ offered, answered, abandoned }: QueueReportItem): number | null {
  return offered === null ? null : Math.max(0, offered - (answered ?? 0) - (abandoned ?? 0));
}

const EXIT_LABELS = [
  'abandoned',
  'timed out',
  'by key',
  'empty',
  'withdrawn',
  'redirected',
  'not told',
  'lost',
];

function exitsOf({ abandoned, exits, lost }: QueueReportItem): (number | null)[] {
  const { timedOut, key, empty, withdrawn, redirected, notTold } = exits;
  return [abandoned, timedOut, key, empty, withdrawn, redirected, notTold, lost];
}

/** Where the queues of a channel have one target. */
function targetOf({ queues }: QueueReport, channel: string | null): number | undefined {
  const targets = new Set(
    queues.filter(queue => queue.channel === channel).map(({ targetShare }) => targetShare),
  );
  return targets.size === 1 ? [...targets][0] : undefined;
}

function drawStaffing(
  { staffing }: QueueReport,
  channel: string | null,
  label: (instant: string) => string,
): string[] {
  const of = staffing.filter(cell => cell.channel === channel);
  if (of.length === 0) return [];
  const people = (ms: number, { startsAt, endsAt }: (typeof of)[number]): number =>
    ms / Math.max(1, Date.parse(endsAt) - Date.parse(startsAt));
  const labels = of.map(({ startsAt }) => label(startsAt));
  return [
    drawBars({
      title: 'Staffing: people at work on average, each once',
      labels,
      format: count => String(Math.round(count * 10) / 10),
      layers: [
        { name: 'handling contacts', tone: 't1', values: of.map(cell => people(cell.handlingMs, cell)) },
        { name: 'available', tone: 't5', values: of.map(cell => people(cell.availableMs, cell)) },
      ],
    }),
    drawLine({
      title: 'Occupancy',
      labels,
      format: rate => `${Math.round(rate * 100)} %`,
      top: 1,
      line: {
        name: 'handling ÷ (handling + available)',
        tone: 't4',
        values: of.map(cell => cell.occupancyRate),
      },
    }),
  ];
}

function drawTiles(item: QueueReportItem): string {
  const tiles: readonly (readonly [string, string, string])[] = [
    ['Offered', formatCount(item.offered), `${formatCount(item.answered)} answered`],
    [
      'Service level',
      formatRate(item.serviceLevelRate, item.serviceLevelOf),
      formatParts(item.serviceLevelMet, item.serviceLevelOf),
    ],
    [
      'Abandoned',
      formatRate(item.abandonRate, item.abandonOf),
      formatParts(item.abandonCounted, item.abandonOf),
    ],
    ['Speed of answer', formatMs(item.answerSpeedMs), `${formatCount(item.answered)} answered`],
    ['Handle time', formatMs(item.handleTimeMs), `${formatCount(item.handled)} conversations`],
  ];
  return `<div class="tiles">${tiles.map(([title, value, below]) => `<div class="tile">${title}<b>${escapeHtml(value)}</b><small>${escapeHtml(below)}</small></div>`).join('')}</div>`;
}

function drawNotSeen({ items, notSeen }: QueueReport, clock: PageClock): string {
  // Of days before its first, or still to come, a history does not say that they were not seen.
  if (items.length === 0) return '<p>Nothing is known of these days.</p>';
  if (notSeen.length === 0) return '<p>Everything in these days was seen.</p>';
  const columns: readonly PageColumn<(typeof notSeen)[number]>[] = [
    { title: 'Queue', isName: true, cell: ({ name }) => name },
    { title: 'Day', isName: true, cell: ({ startsAt }) => clock.both(startsAt) },
    { title: 'Seen from', cell: ({ seenFrom }) => (seenFrom === null ? 'its start' : clock.both(seenFrom)) },
    { title: 'Source not to be seen for', cell: ({ blindMs }) => formatMs(blindMs) },
  ];
  return `<p>Contacts that came while a source could not be seen may be missing here.</p>${drawTable(columns, notSeen)}`;
}

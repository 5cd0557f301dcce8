// What the figures of a page mean, in words.
import { METRICS } from '../../../floor/index.ts';
import type { QueueReport, Report } from '../../../protocol/index.ts';
import { escapeHtml } from './escape.ts';
import { formatMs } from './figures.ts';
import { drawTable, type PageColumn } from './table.ts';

export function drawDefinitions(report: Report): string {
  const terms =
    report.kind === 'QueueReport' ? [...CONTACT_TERMS, ...metricTerms()] : OTHER_TERMS[report.kind];
  const list = terms.map(([term, meaning]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(meaning)}</dd>`);
  const levels =
    report.kind === 'QueueReport'
      ? `<h3>Service level, by the definition of each queue</h3>${drawTable(LEVELS, report.queues)}`
      : '';
  return `<h2>What the figures mean</h2><dl>${[...list, ...COMMON.map(text => `<dd>${escapeHtml(text)}</dd>`)].join('')}</dl>${levels}`;
}

type Term = readonly [term: string, meaning: string];

const COMMON = [
  'A total is the sum of numerators over the sum of denominators, never a mean of percentages.',
  '– is no data: nothing over nothing is neither 0 % nor 100 %. A rate on fewer than ten stands in brackets.',
];

const CONTACT_TERMS: readonly Term[] = [
  [
    'Offered',
    'Contacts that entered the queue. Each counts, with all that became of it, in the business day and the interval in which it entered.',
  ],
  ['Lost', 'Ended unseen: the exchange was killed, or could not be seen.'],
];

/** Of this page's figures, the formulas that `explain` prints. */
function metricTerms(): Term[] {
  const shown: readonly string[] = [
    'serviceLevelRate',
    'abandonRate',
    'answerSpeedMs',
    'handleTimeMs',
    'occupancy60m',
  ];
  return METRICS.filter(({ id }) => shown.includes(id)).map(({ id, title, formula }) => [
    id === 'occupancy60m' ? 'Occupancy' : title,
    formula,
  ]);
}

const OTHER_TERMS: Readonly<Record<Exclude<Report['kind'], 'QueueReport'>, readonly Term[]>> = {
  AgentReport: [
    ['Logged in', 'Time in any state but offline and unknown, as far as it was seen.'],
    ['Available', 'Free for a contact; while a phone rings it is still that.'],
    ['Occupancy', '(talk + hold + wrap-up) / (talk + hold + wrap-up + available), pooled over people.'],
    ['Missed', 'Offers that rang out or were refused.'],
    ['Other work', 'Paused for work that is no contact.'],
  ],
  CampaignReport: [
    ['Attempts', 'Numbers dialed. Each counts, with its outcome, in the interval in which it was dialed.'],
    ['Connects', 'A person answered and an agent took it.'],
    ['Drop rate', 'A person answered and nobody was there, of all whom a person answered.'],
  ],
};

const ABANDONS: Readonly<Record<string, string>> = {
  ignore: 'stand in no part of it',
  count: 'count as missed',
  'exclude-short': 'count as missed, short ones do not',
  'exclude-in-target': 'count as missed, those within the target do not',
  'count-as-met': 'count as met within the target, else as missed',
};

const LEVELS: readonly PageColumn<QueueReport['queues'][number]>[] = [
  { title: 'Queue', isName: true, cell: ({ name }) => name },
  { title: 'Definition', isName: true, cell: ({ serviceLevel }) => serviceLevel.name },
  {
    title: 'Target',
    isName: true,
    cell: ({ targetShare, serviceLevel: { thresholdMs, comparator } }) =>
      `${Math.round(targetShare * 100)} % answered in ${comparator === '<' ? 'less than ' : ''}${formatMs(thresholdMs)}`,
  },
  {
    title: 'Who abandons',
    isName: true,
    cell: ({ serviceLevel: { abandons } }) => ABANDONS[abandons] ?? abandons,
  },
  { title: 'Short under', cell: ({ serviceLevel }) => formatMs(serviceLevel.shortMs) },
  {
    title: 'Other exits',
    isName: true,
    cell: ({ serviceLevel: { otherExits } }) =>
      otherExits === 'count' ? 'count as missed' : 'stand in no part of it',
  },
];

// What the tables of `ringtop report` show, as data.
import { createWords, formatDate, formatHourMinute } from '../../i18n/index.ts';
import type { Fields } from '../../lib/fields.ts';
import type { Report } from '../../protocol/index.ts';
import { createCells } from '../output/create-cells.ts';
import { type Column, spare } from '../output/list-table.ts';
import { byOf, isCutByTime, kindOfReport, type ReportCut } from './report-cut.ts';

const words = createWords();
const { text, count, percent, finePercent, duration } = createCells(words);
const figure = (title: string, path: string, cell: Column['cell']): Column => ({
  ...{ title, path, align: 'right', cell },
});
const counted = (title: string, path: string): Column => figure(title, path, count(path));
const timed = (title: string, path: string): Column => figure(title, path, duration(path));
const rated = (title: string, path: string, of: string): Column => figure(title, path, percent(path, of));
const word = (title: string, path: string): Column => ({ title, path, cell: text(path) });

const CONTACTS = [
  counted('OFFERED', 'offered'),
  ...spare(1, counted('ANSWERED', 'answered')),
  rated('SL', 'serviceLevelRate', 'serviceLevelOf'),
  ...spare(3, counted('SLMET', 'serviceLevelMet'), counted('SLOF', 'serviceLevelOf')),
  ...spare(1, counted('ABANDONED', 'abandoned')),
  ...spare(3, counted('SHORT', 'shortAbandoned')),
  rated('ABAND%', 'abandonRate', 'abandonOf'),
  ...spare(3, counted('OTHER', 'leftOther')),
  ...spare(2, counted('LOST', 'lost'), timed('SPEED', 'answerSpeedMs'), timed('HANDLE', 'handleTimeMs')),
  { title: 'SEEN', path: 'complete', cell: saySeen },
];

/** Its noughts are none where nobody watched at all: before the gateway was first started, for one. */
function saySeen({ complete, from, endsAt }: Fields): string {
  if (complete === true) return 'whole';
  return from === endsAt ? 'no' : 'in part';
}

const EXITS = [
  counted('OFFERED', 'offered'),
  counted('ABANDONED', 'abandoned'),
  ...spare(1, counted('SHORT', 'shortAbandoned')),
  counted('TIMEOUT', 'exits.timedOut'),
  counted('KEY', 'exits.key'),
  counted('EMPTY', 'exits.empty'),
  ...spare(1, counted('WITHDRAWN', 'exits.withdrawn'), counted('REDIRECTED', 'exits.redirected')),
  ...spare(2, counted('NOTTOLD', 'exits.notTold'), counted('LOST', 'lost')),
];

const PEOPLE = [
  ...spare(2, counted('PEOPLE', 'people')),
  counted('CONTACTS', 'contacts'),
  counted('MISSED', 'missed'),
  timed('LOGGEDIN', 'loggedInMs'),
  ...spare(1, timed('AVAILABLE', 'availableMs'), timed('TALK', 'talkMs')),
  ...spare(3, timed('HOLD', 'holdMs')),
  ...spare(2, timed('WRAPUP', 'wrapUpMs')),
  ...spare(3, timed('OWN', 'ownCallMs')),
  timed('BREAK', 'breakMs'),
  ...spare(3, timed('WORK', 'workMs')),
  rated('OCC', 'occupancyRate', 'handlingMs'),
];

const CAMPAIGNS = [
  counted('ATTEMPTS', 'attempts'),
  counted('CONNECTS', 'connects'),
  ...spare(1, counted('DROPS', 'drops')),
  ...spare(2, counted('LIVE', 'liveAnswers')),
  rated('CONN%', 'connectRate', 'attempts'),
  // Its legal cap is a few in a hundred: 2.8 is not 2.
  figure('DROP%', 'dropRate', finePercent('dropRate', 'liveAnswers')),
  ...spare(2, counted('NOANSWER', 'outcomes.noAnswer'), counted('BUSY', 'outcomes.busy')),
  ...spare(3, counted('MACHINE', 'outcomes.machine'), counted('FAILED', 'outcomes.failed')),
];

const FIGURES: Readonly<Record<Report['kind'], readonly Column[]>> = {
  QueueReport: CONTACTS,
  AgentReport: PEOPLE,
  CampaignReport: CAMPAIGNS,
};

/** In the order: when, who, how many. */
export function reportColumns(cut: ReportCut): readonly Column[] {
  const kind = kindOfReport(cut.report);
  const by = byOf(cut);
  const isOfQueues = kind === 'QueueReport';
  const hasChannel = isOfQueues && by !== 'channel' && by !== 'interval';
  return [
    ...(isCutByTime(cut) || cut.report === 'day' ? [STARTS] : []),
    ...(by === 'interval' && !isOfQueues ? [] : [word('NAME', 'name')]),
    ...(hasChannel ? spare(3, word('CHANNEL', 'channel')) : []),
    ...(by === 'agent' ? spare(1, word('TEAM', 'team')) : []),
    ...(cut.report === 'exits' ? EXITS : FIGURES[kind]),
  ];
}

/** By the clock that the report names above it: `Sun 22 Nov 00:00`. */
const STARTS: Column = {
  ...{ title: 'STARTS', path: 'startsAt', tellsInstant: true },
  cell({ startsAt }, clock) {
    const at = Date.parse(String(startsAt));
    if (clock === undefined || Number.isNaN(at)) return '–';
    const parts = clock.parts(at);
    return `${formatDate(parts, words)} ${formatHourMinute(parts)}`;
  },
};

// What the tables of `ringtop report` show, as data.
import { createWords, formatDate, formatHourMinute } from '../../i18n/index.ts';
import type { Fields } from '../../lib/fields.ts';
import { createZonedClock } from '../../lib/zoned-time.ts';
import type { Report } from '../../protocol/index.ts';
import { createCells } from '../output/create-cells.ts';
import type { Column } from '../output/list-table.ts';

const words = createWords();
const { text, count, percent, duration } = createCells(words);
const figure = (title: string, cell: Column['cell']): Column => ({ title, align: 'right', cell });
const word = (title: string, path: string): Column => ({ title, cell: text(path) });

const CONTACTS = [
  figure('OFFERED', count('offered')),
  figure('ANSWERED', count('answered')),
  figure('SL', percent('serviceLevelRate', 'serviceLevelOf')),
  figure('SLMET', count('serviceLevelMet')),
  figure('SLOF', count('serviceLevelOf')),
  figure('ABANDONED', count('abandoned')),
  figure('SHORT', count('shortAbandoned')),
  figure('ABAND%', percent('abandonRate', 'abandonOf')),
  figure('OTHER', count('leftOther')),
  figure('LOST', count('lost')),
  figure('SPEED', duration('answerSpeedMs')),
  figure('HANDLE', duration('handleTimeMs')),
  { title: 'SEEN', cell: saySeen },
];

/** Its noughts are none where nobody watched at all: before the gateway was first started, for one. */
function saySeen({ complete, from, endsAt }: Fields): string {
  if (complete === true) return 'whole';
  return from === endsAt ? 'no' : 'in part';
}

const EXITS = [
  figure('OFFERED', count('offered')),
  figure('ABANDONED', count('abandoned')),
  figure('SHORT', count('shortAbandoned')),
  figure('TIMEOUT', count('exits.timedOut')),
  figure('KEY', count('exits.key')),
  figure('EMPTY', count('exits.empty')),
  figure('WITHDRAWN', count('exits.withdrawn')),
  figure('REDIRECTED', count('exits.redirected')),
  figure('NOTTOLD', count('exits.notTold')),
  figure('LOST', count('lost')),
];

const PEOPLE = [
  figure('PEOPLE', count('people')),
  figure('CONTACTS', count('contacts')),
  figure('MISSED', count('missed')),
  figure('LOGGEDIN', duration('loggedInMs')),
  figure('AVAILABLE', duration('availableMs')),
  figure('TALK', duration('talkMs')),
  figure('HOLD', duration('holdMs')),
  figure('WRAPUP', duration('wrapUpMs')),
  figure('OWN', duration('ownCallMs')),
  figure('BREAK', duration('breakMs')),
  figure('WORK', duration('workMs')),
  figure('OCC', percent('occupancyRate', 'handlingMs')),
];

const CAMPAIGNS = [
  figure('ATTEMPTS', count('attempts')),
  figure('CONNECTS', count('connects')),
  figure('DROPS', count('drops')),
  figure('LIVE', count('liveAnswers')),
  figure('CONN%', percent('connectRate', 'attempts')),
  figure('DROP%', percent('dropRate', 'liveAnswers')),
  figure('NOANSWER', count('outcomes.noAnswer')),
  figure('BUSY', count('outcomes.busy')),
  figure('MACHINE', count('outcomes.machine')),
  figure('FAILED', count('outcomes.failed')),
];

const FIGURES: Readonly<Record<Report['kind'], readonly Column[]>> = {
  QueueReport: CONTACTS,
  AgentReport: PEOPLE,
  CampaignReport: CAMPAIGNS,
};

/** In the order: when, who, how many. */
export function reportColumns({ kind, report, by, zone, everyMinutes }: Report): readonly Column[] {
  const isTimed = everyMinutes !== null || report === 'day' || by === 'interval';
  const names = by === 'interval' && kind !== 'QueueReport' ? [] : [word('NAME', 'name')];
  const channel =
    kind === 'QueueReport' && by !== 'channel' && by !== 'interval' ? [word('CHANNEL', 'channel')] : [];
  const team = kind === 'AgentReport' && by === 'agent' ? [word('TEAM', 'team')] : [];
  const figures = report === 'exits' ? EXITS : FIGURES[kind];
  return [...(isTimed ? [createWhen(zone)] : []), ...names, ...channel, ...team, ...figures];
}

function createWhen(zone: string): Column {
  const clock = createZonedClock(zone);
  return {
    title: `FROM (${zone})`,
    cell({ startsAt }) {
      const parts = clock.parts(Date.parse(String(startsAt)));
      return `${formatDate(parts, words)} ${formatHourMinute(parts)}`;
    },
  };
}

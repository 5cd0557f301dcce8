// What the tables of `ringtop get` show of each kind, as data.
import { createWords } from '../../i18n/index.ts';
import type { Fields } from '../../lib/fields.ts';
import type { ContractKind } from '../../protocol/index.ts';
import { createCells } from './create-cells.ts';
import { formatMinute } from './format-minute.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  readonly cell: (item: Fields) => string;
}

const { text, sentence, list, count, percent, duration, durationSeen, mark } = createCells(createWords());
const word = (title: string, path: string): Column => ({ title, cell: text(path) });
const figure = (title: string, cell: Column['cell']): Column => ({ title, align: 'right', cell });

/** A pause for work, one by the source itself, and a call of one's own are what the wall tells apart as well. */
function agentState(item: Fields): string {
  const { state, own, auto, work } = item;
  if (state === 'on-contact' && own === true) return 'own-call';
  if (state === 'break' && auto === true) return 'auto-pause';
  if (state === 'break' && work === true) return 'work';
  return text('state')(item);
}

const ID_AND_NAME = [word('ID', 'id'), word('NAME', 'name')];
const STALE: Column = { title: 'STALE', cell: mark('stale', 'stale') };

/** A queue and a total over queues have the same figures. */
const FIGURES = [
  figure('WAITING', count('waitingCount')),
  figure('PAST', count('waitingOverTargetCount')),
  figure('LONGEST', duration('oldestWaitMs')),
  figure('SL30M', percent('last30m.serviceLevelRate', 'last30m.serviceLevelOf')),
  figure('SL', percent('today.serviceLevelRate', 'today.serviceLevelOf')),
  figure('OFFERED', count('today.offered')),
  figure('ANSWERED', count('today.answered')),
  figure('ABANDONED', count('today.abandoned')),
  figure('OTHER', count('today.leftOther')),
  figure('SPEED', duration('today.answerSpeedMs')),
  figure('HANDLE', duration('today.handleTimeMs')),
  figure('FREE', count('staffing.free')),
  figure('BUSY', count('staffing.busy')),
  figure('AWAY', count('staffing.away')),
];

export const COLUMNS: Readonly<Record<ContractKind, readonly Column[]>> = {
  queues: [...ID_AND_NAME, word('CHANNEL', 'channel'), ...FIGURES, STALE],
  channels: [word('CHANNEL', 'id'), figure('QUEUES', count('queueCount')), ...FIGURES, STALE],
  agents: [
    ...ID_AND_NAME,
    { title: 'STATE', cell: agentState },
    figure('TIME', durationSeen('stateMs', 'sinceSeen')),
    word('REASON', 'reason'),
    word('QUEUE', 'queue'),
    { title: 'QUEUES', cell: list('queues') },
    figure('TODAY', count('today.contacts')),
    figure('MISSED', count('today.missed')),
    STALE,
  ],
  contacts: [
    word('ID', 'id'),
    word('QUEUE', 'queue'),
    word('CAMPAIGN', 'campaign'),
    word('CHANNEL', 'channel'),
    word('CUSTOMER', 'customer'),
    word('STATE', 'state'),
    figure('TIME', duration('stateMs')),
    figure('WAITED', duration('waitMs')),
    word('AGENT', 'agent'),
    STALE,
  ],
  campaigns: [
    ...ID_AND_NAME,
    word('STATE', 'state'),
    word('MODE', 'mode'),
    figure('PACE', count('linesPerAgent')),
    figure('LINES', count('lines')),
    figure('ATTEMPTS', count('today.attempts')),
    figure('CONNECTS', count('today.connects')),
    figure('DROPS', count('today.drops')),
    figure('DROP%', percent('dropRate', 'dropOf')),
    figure('LEFT', count('leftCount')),
    STALE,
  ],
  sources: [
    ...ID_AND_NAME,
    word('STATE', 'state'),
    figure('TIME', duration('stateMs')),
    figure('BLIND', duration('blindTodayMs')),
    figure('UNREAD', count('unparsedCount')),
    word('TROUBLE', 'trouble'),
    { title: 'REASON', cell: sentence('reason') },
  ],
  alerts: [
    word('ID', 'id'),
    word('SEVERITY', 'severity'),
    word('STATE', 'state'),
    figure('TIME', duration('stateMs')),
    word('RULE', 'rule'),
    { title: 'WHAT', cell: sentence('text') },
    word('ACKNOWLEDGED', 'acknowledgedBy'),
    { title: 'SILENCED', cell: item => (typeof item.silencedUntil === 'string' ? 'silenced' : '') },
    STALE,
  ],
  announcements: [
    word('ID', 'id'),
    word('PRIORITY', 'priority'),
    word('STATE', 'state'),
    word('BY', 'postedBy'),
    { title: 'UNTIL', cell: item => formatMinute(item.expiresAt) },
    figure('SHOWN', count('shownCount')),
    { title: 'TEXT', cell: sentence('text') },
  ],
};

// What the tables of `ringtop get` show of each kind, as data.

import { KINDS } from '../../floor/index.ts';
import { because, createWords } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import type { ListKind } from '../../protocol/index.ts';
import { deedOf } from '../order/say-reply.ts';
import { createCells } from '../output/create-cells.ts';
import { formatMinute } from '../output/format-instant.ts';
import { type Column, spare } from '../output/list-table.ts';

const { text, sentence, list, count, percent, finePercent, duration, durationSeen, mark } = createCells(
  createWords(),
);
const word = (title: string, path: string): Column => ({ title, path, cell: text(path) });
const figure = (title: string, path: string, cell: Column['cell']): Column => ({
  ...{ title, path, align: 'right', cell },
});
const counted = (title: string, path: string): Column => figure(title, path, count(path));
const timed = (title: string, path: string): Column => figure(title, path, duration(path));
const rated = (title: string, path: string, of: string): Column => figure(title, path, percent(path, of));
const said = (title: string, path: string): Column => ({ title, path, cell: sentence(path) });

/** A pause for work, one by the source itself, and a call of one's own are what the wall tells apart as well. */
function agentState(item: Fields): string {
  const { state, own, auto, work } = item;
  if (state === 'on-contact' && own === true) return 'own-call';
  if (state === 'break' && auto === true) return 'auto-pause';
  if (state === 'break' && work === true) return 'work';
  return text('state')(item);
}

const ID_AND_NAME = [word('ID', 'id'), word('NAME', 'name')];
const STALE: Column = { title: 'STALE', path: 'stale', cell: mark('stale', 'stale') };

/** A queue and a total over queues have the same figures. */
const FIGURES = [
  counted('WAITING', 'waitingCount'),
  ...spare(1, counted('PAST', 'waitingOverTargetCount')),
  timed('LONGEST', 'oldestWaitMs'),
  rated('SL30M', 'last30m.serviceLevelRate', 'last30m.serviceLevelOf'),
  ...spare(1, rated('SL', 'today.serviceLevelRate', 'today.serviceLevelOf')),
  ...spare(2, counted('OFFERED', 'today.offered'), counted('ANSWERED', 'today.answered')),
  ...spare(1, counted('ABANDONED', 'today.abandoned')),
  ...spare(3, counted('OTHER', 'today.leftOther')),
  ...spare(3, timed('SPEED', 'today.answerSpeedMs'), timed('HANDLE', 'today.handleTimeMs')),
  counted('FREE', 'staffing.free'),
  ...spare(2, counted('BUSY', 'staffing.busy'), counted('AWAY', 'staffing.away')),
];

export const COLUMNS: Readonly<Record<ListKind, readonly Column[]>> = {
  queues: [...ID_AND_NAME, ...spare(3, word('CHANNEL', 'channel')), ...FIGURES, STALE],
  channels: [word('CHANNEL', 'id'), ...spare(3, counted('QUEUES', 'queueCount')), ...FIGURES, STALE],
  agents: [
    ...ID_AND_NAME,
    { title: 'STATE', path: 'state', cell: agentState },
    figure('TIME', 'stateMs', durationSeen('stateMs', 'sinceSeen')),
    word('REASON', 'reason'),
    word('QUEUE', 'queue'),
    ...spare(1, { title: 'QUEUES', path: 'queues', cell: list('queues') }),
    ...spare(3, counted('TODAY', 'today.contacts'), counted('MISSED', 'today.missed')),
    STALE,
  ],
  contacts: [
    word('ID', 'id'),
    word('QUEUE', 'queue'),
    ...spare(2, word('CAMPAIGN', 'campaign')),
    ...spare(3, word('CHANNEL', 'channel')),
    word('CUSTOMER', 'customer'),
    word('STATE', 'state'),
    ...spare(1, timed('TIME', 'stateMs')),
    timed('WAITED', 'waitMs'),
    word('AGENT', 'agent'),
    STALE,
  ],
  campaigns: [
    ...ID_AND_NAME,
    word('STATE', 'state'),
    ...spare(3, word('MODE', 'mode')),
    ...spare(2, counted('PACE', 'linesPerAgent'), counted('LINES', 'lines')),
    ...spare(1, counted('ATTEMPTS', 'today.attempts'), counted('CONNECTS', 'today.connects')),
    ...spare(2, counted('DROPS', 'today.drops')),
    figure('DROP%', 'dropRate', finePercent('dropRate', 'dropOf')),
    counted('LEFT', 'leftCount'),
    STALE,
  ],
  sources: [
    ...ID_AND_NAME,
    word('STATE', 'state'),
    timed('TIME', 'stateMs'),
    ...spare(1, timed('BLIND', 'blindTodayMs')),
    ...spare(2, counted('UNREAD', 'unparsedCount')),
    word('TROUBLE', 'trouble'),
    said('REASON', 'reason'),
  ],
  alerts: [
    word('ID', 'id'),
    word('SEVERITY', 'severity'),
    word('STATE', 'state'),
    timed('TIME', 'stateMs'),
    ...spare(2, word('RULE', 'rule')),
    said('WHAT', 'text'),
    ...spare(1, word('ACKNOWLEDGED', 'acknowledgedBy')),
    {
      title: 'SILENCED',
      path: 'silencedUntil',
      cell: item => (typeof item.silencedUntil === 'string' ? 'silenced' : ''),
      spare: 1,
    },
    STALE,
  ],
  announcements: [
    word('ID', 'id'),
    word('PRIORITY', 'priority'),
    word('STATE', 'state'),
    word('BY', 'postedBy'),
    {
      ...{ title: 'UNTIL', path: 'expiresAt', tellsInstant: true },
      cell: (item, clock) => formatMinute(item.expiresAt, clock),
    },
    counted('SHOWN', 'shownCount'),
    said('TEXT', 'text'),
  ],
  sessions: [
    ...ID_AND_NAME,
    word('ROLE', 'role'),
    word('ADDRESS', 'address'),
    timed('TIME', 'connectedMs'),
    ...spare(1, word('PROGRAM', 'program')),
    ...spare(2, word('VERSION', 'version')),
    ...spare(3, {
      title: 'SEES',
      path: 'kinds',
      cell: item => (seesAll(item) ? 'all' : list('kinds')(item)),
    }),
    { title: 'SLOW', path: 'slow', cell: mark('slow', 'slow') },
  ],
  commands: [
    word('ID', 'id'),
    timed('AGO', 'askedMs'),
    word('WHO', 'who'),
    word('ABOUT', 'about.name'),
    { title: 'ORDERED', cell: sayOrdered },
    word('OUTCOME', 'outcome'),
    ...spare(2, said('SAID', 'said')),
    ...spare(1, word('UNDONE', 'undoneBy')),
  ],
};

function seesAll({ kinds }: Fields): boolean {
  return Array.isArray(kinds) && KINDS.every(kind => kinds.includes(kind));
}

/** `paused, lunch`; of an undo what it takes back. */
function sayOrdered({ method, params, about, undoes }: Fields): string {
  if (typeof undoes === 'string')
    return cleanText(because(`undo of ${undoes}`, asFields(params).reason), { cells: 600 });
  const { queues } = asFields(about);
  const names = Array.isArray(queues) ? queues.map(asFields).map(({ id, name }) => [String(id), name]) : [];
  return deedOf({ method: String(method), params: asFields(params) }, { queues: Object.fromEntries(names) });
}

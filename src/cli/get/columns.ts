// What the tables of `ringtop get` show of each kind, as data.
import { createWords } from '../../i18n/index.ts';
import type { ContractKind } from '../../protocol/index.ts';
import type { Fields } from './as-fields.ts';
import { createCells } from './create-cells.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  readonly cell: (item: Fields) => string;
}

export function columnsOf(kind: ContractKind): readonly Column[] {
  const { text, list, count, percent, duration, mark } = createCells(createWords());
  const stale: Column = { title: 'STALE', cell: mark('stale', 'stale') };
  const figure = (title: string, cell: Column['cell']): Column => ({ title, align: 'right', cell });
  const contacts = [
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
    stale,
  ];
  const columns: Record<ContractKind, readonly Column[]> = {
    queues: [
      { title: 'ID', cell: text('id') },
      { title: 'NAME', cell: text('name') },
      { title: 'CHANNEL', cell: text('channel') },
      ...contacts,
    ],
    channels: [{ title: 'CHANNEL', cell: text('id') }, figure('QUEUES', count('queueCount')), ...contacts],
    agents: [
      { title: 'ID', cell: text('id') },
      { title: 'NAME', cell: text('name') },
      { title: 'STATE', cell: text('state') },
      figure('TIME', duration('stateMs')),
      { title: 'REASON', cell: text('reason') },
      { title: 'QUEUE', cell: text('queue') },
      { title: 'QUEUES', cell: list('queues') },
      figure('TODAY', count('today.contacts')),
      figure('MISSED', count('today.missed')),
      stale,
    ],
    contacts: [
      { title: 'ID', cell: text('id') },
      { title: 'QUEUE', cell: text('queue') },
      { title: 'CAMPAIGN', cell: text('campaign') },
      { title: 'CHANNEL', cell: text('channel') },
      { title: 'CUSTOMER', cell: text('customer') },
      { title: 'STATE', cell: text('state') },
      figure('TIME', duration('stateMs')),
      figure('WAITED', duration('waitMs')),
      { title: 'AGENT', cell: text('agent') },
      stale,
    ],
    campaigns: [
      { title: 'ID', cell: text('id') },
      { title: 'NAME', cell: text('name') },
      { title: 'STATE', cell: text('state') },
      { title: 'MODE', cell: text('mode') },
      figure('PACE', count('linesPerAgent')),
      figure('LINES', count('lines')),
      figure('ATTEMPTS', count('today.attempts')),
      figure('CONNECTS', count('today.connects')),
      figure('DROPS', count('today.drops')),
      figure('DROP%', percent('dropRate', 'dropOf')),
      figure('LEFT', count('leftCount')),
      stale,
    ],
    sources: [
      { title: 'ID', cell: text('id') },
      { title: 'NAME', cell: text('name') },
      { title: 'STATE', cell: text('state') },
      figure('TIME', duration('stateMs')),
      { title: 'REASON', cell: text('reason') },
      figure('BLIND', duration('blindTodayMs')),
      figure('UNREAD', count('unparsedCount')),
    ],
  };
  return columns[kind];
}

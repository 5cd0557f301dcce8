// What `-o wide` shows besides the usual columns, by their way in an item.
import type { ListKind } from '../../protocol/index.ts';

const SPAN = [
  'last15m.serviceLevelRate',
  'last60m.serviceLevelRate',
  'last30m.abandonRate',
  'today.abandonRate',
  'today.shortAbandoned',
  'today.lost',
] as const;

export const WIDE: Readonly<Record<ListKind, readonly string[]>> = {
  queues: ['team', 'open', 'averageWaitMs', 'expectedWaitLowMs', 'expectedWaitHighMs', ...SPAN, 'source'],
  channels: ['occupancyRate', 'placeCount', ...SPAN],
  agents: [
    ...['team', 'location', 'channel', 'direction', 'campaign', 'contact', 'home'],
    ...['today.talkMs', 'today.holdMs', 'today.wrapUpMs', 'today.availableMs'],
    ...['changedBy.who', 'changedBy.how', 'source'],
  ],
  contacts: ['direction', 'position', 'priority', 'repeat', 'ordinal', 'enteredAt', 'answeredAt', 'source'],
  campaigns: [
    ...['reason', 'resumesAt', 'talking', 'connectsLast60m', 'dropLimitRate', 'lastDialAt'],
    ...['changedBy.who', 'source'],
  ],
  sources: ['liveSince', 'lastEventAt', 'retryAt', 'correctedCount', 'unknownEventCount', 'capabilities'],
  alerts: [
    ...['subject.kind', 'subject.id', 'figure', 'value', 'counted', 'of', 'raisedAt', 'acknowledgedAt'],
    ...['acknowledgedNote', 'silencedUntil', 'source'],
  ],
  announcements: ['audience.roles', 'audience.teams', 'audience.queues', 'postedAt', 'shown'],
  sessions: ['scope.queues', 'scope.teams', 'scope.campaigns', 'since', 'unsentBytes', 'client'],
  commands: ['askedAt', 'answerMs', 'role', 'from', 'method', 'reason', 'source', 'undoAt', 'until', 'key'],
};

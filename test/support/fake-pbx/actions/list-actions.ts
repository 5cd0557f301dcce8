// Actions that are answered by a list: queues with members and callers, their summary, channels.
import type { Visit } from '../state/calls.ts';
import type { Channel } from '../state/channels.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { type Member, type Queue, queuesNamed } from '../state/queues.ts';
import { channelHeaders } from '../wire/channel-headers.ts';
import { listedMemberHeaders } from '../wire/member-headers.ts';
import type { Header } from '../wire/packet.ts';
import type { ReceivedAction } from '../wire/read-actions.ts';
import { type ActionKind, list } from './action-kind.ts';

type Line = readonly Header[];

export const LIST_ACTIONS: Readonly<Record<string, ActionKind>> = {
  CoreShowChannels: {
    needs: ['system', 'reporting'],
    says: 'Lists the channels.',
    perform: ({ pbx }, action) =>
      list(action, 'Channels will follow', 'CoreShowChannelsComplete', channelLines(pbx)),
  },
  QueueStatus: {
    needs: [],
    says: 'Lists queues, members and callers.',
    perform: ({ pbx }, action) =>
      list(action, 'Queue status will follow', 'QueueStatusComplete', statusLines(pbx, action)),
  },
  QueueSummary: {
    needs: [],
    says: 'Lists queues in short.',
    perform: ({ pbx }, action) =>
      list(action, 'Queue summary will follow', 'QueueSummaryComplete', summaryLines(pbx, action)),
  },
};

/** A picture of each queue at its own moment, not of all at one. */
function* statusLines(pbx: PbxState, action: ReceivedAction): Iterable<Line> {
  const wanted = action.get('Member');
  for (const queue of queuesNamed(pbx, action.get('Queue'))) {
    yield paramsLine(queue);
    for (const member of [...queue.members]) if (isWanted(member, wanted)) yield memberLine(member);
    for (const visit of [...queue.waiting]) yield entryLine(pbx, visit);
    const act = pbx.faults.listAct;
    pbx.faults.listAct = undefined;
    act?.();
  }
}

function isWanted(member: Member, wanted: string): boolean {
  return wanted === '' || member.interface === wanted || Buffer.from(member.name).toString() === wanted;
}

function paramsLine({ name, plan, waiting, figures }: Queue): Line {
  const { completed, abandoned, completedWithin, abandonedWithin } = figures;
  return [
    ['Event', 'QueueParams'],
    ['Queue', name],
    ['Max', plan.maxLength ?? 0],
    ['Strategy', plan.strategy ?? 'rrmemory'],
    ['Calls', waiting.length],
    ['Holdtime', figures.holdSeconds],
    ['TalkTime', figures.talkSeconds],
    ['Completed', completed],
    ['Abandoned', abandoned],
    ['ServiceLevel', plan.serviceLevelSeconds ?? 20],
    ['ServicelevelPerf', toPercent(completedWithin, completed)],
    ['ServicelevelPerf2', toPercent(completedWithin + abandonedWithin, completed + abandoned)],
    ['Weight', plan.weight ?? 0],
  ];
}

function toPercent(part: number, all: number): string {
  return (all === 0 ? 0 : (100 * part) / all).toFixed(1);
}

function memberLine(member: Member): Line {
  return [['Event', 'QueueMember'], ...listedMemberHeaders(member)];
}

/** Names as they are: one with CR LF in it brings header lines of its own. */
function entryLine(pbx: PbxState, { queue, call, position, priority, enteredAt }: Visit): Line {
  const { near } = call.pair;
  return [
    ['Event', 'QueueEntry'],
    ['Queue', queue.name],
    ['Position', position],
    ['Channel', near.name],
    ['Uniqueid', near.uniqueid],
    ['CallerIDNum', near.callerNumber ?? 'unknown'],
    ['CallerIDName', near.callerName ?? 'unknown'],
    ['ConnectedLineNum', near.connectedNumber ?? 'unknown'],
    ['ConnectedLineName', near.connectedName ?? 'unknown'],
    ['Wait', pbx.seconds() - Math.floor(enteredAt / 1000)],
    ['Priority', priority],
  ];
}

function* summaryLines(pbx: PbxState, action: ReceivedAction): Iterable<Line> {
  for (const { name, members, waiting, figures } of queuesNamed(pbx, action.get('Queue'))) {
    const there = members.filter(({ status }) => status !== 4 && status !== 5);
    const free = there.filter(({ status, isPaused }) => status <= 1 && !isPaused);
    const waits = waiting.map(({ enteredAt }) => pbx.seconds() - Math.floor(enteredAt / 1000));
    yield [
      ['Event', 'QueueSummary'],
      ['Queue', name],
      ['LoggedIn', there.length],
      ['Available', free.length],
      ['Callers', waiting.length],
      ['HoldTime', figures.holdSeconds],
      ['TalkTime', figures.talkSeconds],
      ['LongestHoldTime', Math.max(0, ...waits)],
    ];
  }
}

function* channelLines(pbx: PbxState): Iterable<Line> {
  for (const channel of [...pbx.channels.values()])
    yield [
      ['Event', 'CoreShowChannel'],
      ...channelHeaders(channel),
      ['Application', channel.application],
      ['ApplicationData', channel.applicationData],
      ['Duration', toDuration(pbx, channel)],
      ['BridgeId', channel.bridge],
    ];
}

function toDuration(pbx: PbxState, { createdAt }: Channel): string {
  const seconds = Math.floor((pbx.now() - createdAt) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map(part => String(part).padStart(2, '0')).join(':');
}

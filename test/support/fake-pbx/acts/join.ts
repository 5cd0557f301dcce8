// A caller comes and enters a queue.
import type { FakeCall, Visit } from '../state/calls.ts';
import { openPair } from '../state/channels.ts';
import type { PbxState } from '../state/pbx-state.ts';
import type { Queue } from '../state/queues.ts';
import { channelHeaders } from '../wire/channel-headers.ts';
import type { Text } from '../wire/packet.ts';
import { tellChannel, tellVisit } from './tell.ts';

export interface Caller {
  /** @default unknown */
  readonly number?: string;
  /** May be bytes that are no UTF-8. @default unknown */
  readonly name?: Text;
  /** Who has more goes first. @default 0 */
  readonly priority?: number;
}

/** Whoever does not fit, or finds nobody, is not told of at all: he has a channel and no visit. */
export function arrive(pbx: PbxState, queueName: string, caller: Caller): FakeCall {
  const pair = openPair(pbx, 'Local/wait@callers');
  for (const end of [pair.near, pair.far]) tellChannel(pbx, 'Newchannel', end);
  Object.assign(pair.near, { state: 6, callerNumber: caller.number, callerName: caller.name });
  tellChannel(pbx, 'NewCallerid', pair.near, ['CID-CallingPres', '0 (Presentation Allowed, Not Screened)']);
  const call: FakeCall = {
    ...{ uniqueid: pair.near.uniqueid, channel: pair.near.name, pair },
    ...{ visit: undefined, talk: undefined, unfinished: [] },
  };
  pbx.calls.add(call);
  enter(pbx, call, queueName, caller.priority ?? 0);
  return call;
}

export function enter(pbx: PbxState, call: FakeCall, queueName: string, priority = 0): void {
  const queue = pbx.queues.get(queueName);
  if (queue === undefined)
    throw new Error(`The fake PBX has no queue "${queueName}". Name it in its options.`);
  const { near } = call.pair;
  const { queueContext } = pbx.settings;
  Object.assign(near, { context: queueContext, extension: queueName, priority: 2 });
  Object.assign(near, { application: 'Queue', applicationData: queueName });
  const closed = whyClosed(queue);
  if (closed !== undefined) {
    tellStatus(pbx, call, closed);
    return;
  }
  const visit: Visit = {
    ...{ call, queue, priority, position: 0, originalPosition: 0, enteredAt: pbx.now() },
    ...{ offers: [], isWithdrawn: false, retryAt: 0 },
  };
  call.visit = visit;
  place(visit);
  if (queue.waiting.length === 1) tellQueue(pbx, queue, 'RINGING');
  const counts = [['Position', visit.position] as const, ['Count', queue.waiting.length] as const];
  tellVisit(pbx, 'QueueCallerJoin', call, ['Queue', queueName], ...counts);
  tellChannel(pbx, 'MusicOnHoldStart', near, ['Class', 'default']);
  pbx.log(call.uniqueid, queueName, 'NONE', 'ENTERQUEUE', '', near.callerNumber ?? '', visit.position);
}

function whyClosed(queue: Queue): 'FULL' | 'JOINEMPTY' | undefined {
  const { maxLength = 0, refusesWhenEmpty = false } = queue.plan;
  if (maxLength > 0 && queue.waiting.length >= maxLength) return 'FULL';
  const canSomebody = queue.members.some(({ isPaused, status }) => !isPaused && status <= 1);
  return refusesWhenEmpty && !canSomebody ? 'JOINEMPTY' : undefined;
}

/** How `Queue()` ended, for the dialplan: of a class that few sessions read. */
export function tellStatus(pbx: PbxState, call: FakeCall, status: string): void {
  pbx.tell('dialplan', 'VarSet', [
    ...channelHeaders(call.pair.near),
    ['Variable', 'QUEUESTATUS'],
    ['Value', status],
  ]);
}

/** Behind all who have as much priority or more. */
export function place(visit: Visit): void {
  const { waiting } = visit.queue;
  const ahead = waiting.findIndex(({ priority }) => priority < visit.priority);
  waiting.splice(ahead < 0 ? waiting.length : ahead, 0, visit);
  for (const [at, each] of waiting.entries()) each.position = at + 1;
  visit.originalPosition = visit.position;
}

export function tellQueue(pbx: PbxState, queue: Queue, state: 'RINGING' | 'NOT_INUSE'): void {
  pbx.tell('call', 'DeviceStateChange', [
    ['Device', `Queue:${queue.name}`],
    ['State', state],
  ]);
}

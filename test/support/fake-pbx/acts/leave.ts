// The ways out of a queue without having been answered.
import type { FakeCall, Visit } from '../state/calls.ts';
import type { PbxState } from '../state/pbx-state.ts';
import { countAbandon } from './figures.ts';
import { tellQueue, tellStatus } from './join.ts';
import { cancelOffers, missOffers } from './ring.ts';
import { askHangup, endPair, tellChannel, tellVisit } from './tell.ts';

/** He hangs up. */
export function abandon(pbx: PbxState, call: FakeCall): void {
  const visit = waitingVisit(call);
  askHangup(pbx, call.pair.near, 16);
  tellChannel(pbx, 'MusicOnHoldStop', call.pair.near);
  giveUp(pbx, visit, 'ABANDON', '');
  forget(pbx, call);
}

/** `Queue()` had its time. His channel lives on. */
export function timeOut(pbx: PbxState, call: FakeCall): void {
  const visit = waitingVisit(call);
  missOffers(pbx, visit);
  giveUp(pbx, visit, 'EXITWITHTIMEOUT', 'TIMEOUT');
}

/** `leavewhenempty`. */
export function leaveEmpty(pbx: PbxState, call: FakeCall): void {
  giveUp(pbx, waitingVisit(call), 'EXITEMPTY', 'LEAVEEMPTY');
}

export function withdraw(pbx: PbxState, call: FakeCall, info = ''): void {
  giveUp(pbx, waitingVisit(call), 'WITHDRAW', 'WITHDRAW', info.slice(0, 40));
}

/** The same events as an abandon; the channel goes on in the dialplan. */
export function pullOut(pbx: PbxState, call: FakeCall, context: string, extension: string): void {
  const visit = waitingVisit(call);
  tellChannel(pbx, 'MusicOnHoldStop', call.pair.near);
  Object.assign(call.pair.near, { context, extension, priority: 1 });
  giveUp(pbx, visit, 'ABANDON', '');
}

export function leaveByKey(pbx: PbxState, call: FakeCall, key = '9'): void {
  const visit = waitingVisit(call);
  Object.assign(call.pair.near, { context: 'qexit', extension: key, priority: 1 });
  cancelOffers(pbx, visit);
  tellChannel(pbx, 'MusicOnHoldStop', call.pair.near);
  const { position, originalPosition } = visit;
  const seconds = holdSeconds(pbx, visit);
  pbx.log(call.uniqueid, visit.queue.name, 'NONE', 'EXITWITHKEY', key, position, originalPosition, seconds);
  goOut(pbx, visit);
}

/** @param status what the dialplan then reads of it; '' where it was not `Queue()` that ended it */
function giveUp(pbx: PbxState, visit: Visit, what: string, status: string, ...more: string[]): void {
  const { call, queue, position, originalPosition } = visit;
  const seconds = holdSeconds(pbx, visit);
  cancelOffers(pbx, visit);
  countAbandon(visit, seconds);
  tellVisit(
    pbx,
    'QueueCallerAbandon',
    call,
    ['Queue', queue.name],
    ['Position', position],
    ['OriginalPosition', originalPosition],
    ['HoldTime', seconds],
  );
  pbx.log(call.uniqueid, queue.name, 'NONE', what, position, originalPosition, seconds, ...more);
  if (status !== '') tellChannel(pbx, 'MusicOnHoldStop', call.pair.near);
  goOut(pbx, visit);
  if (status !== '') tellStatus(pbx, call, status);
}

export function goOut(pbx: PbxState, visit: Visit): void {
  const { call, queue } = visit;
  const { waiting } = queue;
  waiting.splice(waiting.indexOf(visit), 1);
  call.visit = undefined;
  for (const [at, each] of waiting.entries()) each.position = at + 1;
  if (waiting.length === 0) tellQueue(pbx, queue, 'NOT_INUSE');
  const counts = [['Position', visit.position] as const, ['Count', waiting.length] as const];
  tellVisit(pbx, 'QueueCallerLeave', call, ['Queue', queue.name], ...counts);
}

export function forget(pbx: PbxState, call: FakeCall): void {
  endPair(pbx, call.pair);
  pbx.calls.delete(call);
}

export function holdSeconds(pbx: PbxState, visit: Visit): number {
  return Math.floor(pbx.now() / 1000) - Math.floor(visit.enteredAt / 1000);
}

export function waitingVisit(call: FakeCall): Visit {
  if (call.visit === undefined) throw new Error(`The caller ${call.uniqueid} waits in no queue.`);
  return call.visit;
}

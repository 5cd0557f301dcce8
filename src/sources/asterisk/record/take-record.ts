// A line of the queue_log to what it counts: a visit entered, ended, handled; an agent who let it ring.
import type { Exit } from '../../../floor/index.ts';
import { cancel } from '../agenda.ts';
import { type Pbx, type Queue, type Raw, toId } from '../pbx.ts';
import type { LogEventName, LogRecord } from '../queue-log/log-record.ts';
import { queueOf } from '../queues.ts';
import { findAgent } from './find-agent.ts';
import { callOf, type LoggedCall, type LoggedVisit } from './record.ts';
import { hasSeen, takeSeen } from './seen.ts';

/** How long a line waits for AMI to tell the same: the two come within milliseconds of each other. */
export const PATIENCE_MS = 2000;

/** A call's lines keep their order: behind one that waits, the others wait too. */
export function takeRecord(pbx: Pbx, logged: LogRecord): void {
  const { record } = pbx;
  if (record === undefined) return;
  if (logged.event === 'QUEUESTART') loseOpen(pbx, logged);
  if (!isOfCall(logged)) return;
  const call = callOf(record, logged.callId);
  if (call.held.length === 0 && !isAwaited(pbx, call, logged)) apply(pbx, call, logged);
  else {
    call.held.push(logged);
    call.patience ??= pbx.agenda.set(pbx.at + PATIENCE_MS, () => flush(pbx, call));
  }
}

/** What AMI has just told is no longer waited for. */
export function releaseHeld(pbx: Pbx): void {
  const { record } = pbx;
  if (record === undefined || record.fresh.size === 0) return;
  for (const raw of record.fresh) releaseCall(pbx, raw);
  record.fresh.clear();
}

function releaseCall(pbx: Pbx, raw: Raw): void {
  const call = pbx.record?.calls.get(raw);
  if (call === undefined) return;
  while (call.held[0] !== undefined && !isAwaited(pbx, call, call.held[0])) applyNext(pbx, call);
  if (call.held.length === 0) stopWaiting(call);
}

function flush(pbx: Pbx, call: LoggedCall): void {
  while (call.held.length > 0) applyNext(pbx, call);
  stopWaiting(call);
}

function applyNext(pbx: Pbx, call: LoggedCall): void {
  const next = call.held.shift();
  if (next !== undefined) apply(pbx, call, next);
}

function stopWaiting(call: LoggedCall): void {
  cancel(call.patience);
  call.patience = undefined;
}

const ENDINGS: { readonly [Name in LogEventName]?: 'answered' | Exit } = {
  CONNECT: 'answered',
  ABANDON: 'abandoned',
  EXITWITHTIMEOUT: 'timed-out',
  EXITEMPTY: 'empty',
  EXITWITHKEY: 'key',
  WITHDRAW: 'withdrawn',
  SYSCOMPAT: 'left-other',
};

function isOfCall({ event, callId, queue }: LogRecord): boolean {
  return event !== 'other' && callId !== '' && callId !== 'NONE' && queue !== '' && queue !== 'NONE';
}

/** AMI is about to see it too: it has not yet, and what it sees is told to the millisecond. */
function isAwaited(pbx: Pbx, call: LoggedCall, logged: LogRecord): boolean {
  if (!pbx.isSynced) return false;
  const { callId, queue } = logged;
  const contact = pbx.contacts.get(callId);
  if (contact === undefined || contact.link !== pbx.link) return false;
  if (logged.event !== 'other' && ENDINGS[logged.event] !== undefined) {
    // Where AMI did not see the entry it cannot tell the wait.
    if (contact.visit?.queue.raw !== queue || contact.visit.isEntryUnseen) return false;
    return !hasSeen(pbx, callId, { kind: 'wait', queue, loggedMs: toWaitMs(logged, call.waiting) });
  }
  return (
    'talkSeconds' in logged &&
    contact.talk?.queue.raw === queue &&
    !hasSeen(pbx, callId, { kind: 'talk', queue, loggedMs: logged.talkSeconds * 1000 })
  );
}

function apply(pbx: Pbx, call: LoggedCall, logged: LogRecord): void {
  if (logged.event === 'other') return;
  const queue = queueOf(pbx, logged.queue);
  queue.loggedAt = logged.at;
  const ending = ENDINGS[logged.event];
  if (logged.event === 'ENTERQUEUE') enter(pbx, call, { logged, queue });
  else if (ending !== undefined) end(pbx, call, { logged, queue, ending });
  else if ('talkSeconds' in logged) handle(pbx, call, { logged, queue });
  else if (logged.event === 'RINGNOANSWER') miss(pbx, logged, queue);
}

interface Logged {
  readonly logged: LogRecord;
  readonly queue: Queue;
}

function enter(pbx: Pbx, call: LoggedCall, { logged, queue }: Logged): void {
  // It stands in a queue again: how it left the one before was not written.
  if (call.waiting !== undefined) tellEnded(pbx, { logged, visit: call.waiting, ending: 'lost' });
  call.waiting = beginVisit(call, queue, logged.at);
  const { ordinal } = call.waiting;
  pbx.told.push({ type: 'visit.entered', ...of(pbx, logged), queue: queue.id, ordinal });
}

function end(pbx: Pbx, call: LoggedCall, ended: Logged & { readonly ending: 'answered' | Exit }): void {
  const { logged, queue, ending } = ended;
  const isKnown = call.waiting?.queue === queue;
  const visit =
    isKnown && call.waiting ? call.waiting : beginVisit(call, queue, logged.at - toWaitMs(logged));
  if (isKnown) call.waiting = undefined;
  tellEnded(pbx, { logged, visit, ending });
  if (ending === 'answered') call.talking = [...call.talking.slice(1 - MOST_TALKS), visit];
}

/** Of a call whose conversations were never told to be over. */
const MOST_TALKS = 8;

function tellEnded(
  pbx: Pbx,
  told: { readonly logged: LogRecord; readonly visit: LoggedVisit; readonly ending: 'answered' | Exit },
): void {
  const { logged, visit, ending } = told;
  const { queue, ordinal } = visit;
  const loggedMs = toWaitMs(logged, visit);
  const seen = takeSeen(pbx, logged.callId, { kind: 'wait', queue: queue.raw, loggedMs });
  const agent = ending === 'answered' ? (findAgent(pbx, queue, logged.agent) ?? seen?.agent) : undefined;
  pbx.told.push({
    type: 'visit.ended',
    ...of(pbx, logged),
    ...{ queue: queue.id, ordinal, ending },
    waitMs: Math.max(0, seen?.waitMs ?? loggedMs),
    ...(agent === undefined ? {} : { agent }),
  });
}

function handle(pbx: Pbx, call: LoggedCall, { logged, queue }: Logged): void {
  const visit = call.talking.findLast(talking => talking.queue === queue);
  if (visit === undefined || !('talkSeconds' in logged)) return;
  call.talking = call.talking.filter(talking => talking !== visit);
  const loggedMs = logged.talkSeconds * 1000;
  const seen = takeSeen(pbx, logged.callId, { kind: 'talk', queue: queue.raw, loggedMs });
  const { talkMs, holdMs } = seen ?? { talkMs: loggedMs, holdMs: 0 };
  pbx.told.push({
    type: 'visit.handled',
    ...of(pbx, logged),
    ...{ queue: queue.id, ordinal: visit.ordinal },
    ...{ talkMs: Math.max(0, talkMs), holdMs: Math.max(0, holdMs) },
  });
}

function miss(pbx: Pbx, logged: LogRecord, queue: Queue): void {
  const agent = findAgent(pbx, queue, logged.agent);
  if (agent !== undefined)
    pbx.told.push({ type: 'visit.missed', ...of(pbx, logged), queue: queue.id, agent });
}

/** Another Asterisk began: whoever waited in the old one is gone, and nobody wrote how. */
function loseOpen(pbx: Pbx, logged: LogRecord): void {
  for (const [callId, call] of pbx.record?.calls ?? []) {
    flush(pbx, call);
    if (call.waiting !== undefined)
      tellEnded(pbx, { logged: { ...logged, callId }, visit: call.waiting, ending: 'lost' });
    call.waiting = undefined;
    call.talking = [];
  }
}

function beginVisit(call: LoggedCall, queue: Queue, enteredAt: number): LoggedVisit {
  call.ordinal += 1;
  return { queue, ordinal: call.ordinal, enteredAt };
}

/** What the line itself says of the wait; where it says nothing, the time since the entry, or 0 without one. */
function toWaitMs(logged: LogRecord, visit?: LoggedVisit): number {
  const seconds = 'waitSeconds' in logged ? logged.waitSeconds : undefined;
  const ms = 1000 * (seconds ?? (logged.event === 'CONNECT' ? logged.holdSeconds : 0));
  return ms || logged.at - (visit?.enteredAt ?? logged.at);
}

function of(pbx: Pbx, { at, callId }: LogRecord) {
  return { at, source: pbx.settings.source, contact: toId(pbx, callId) };
}

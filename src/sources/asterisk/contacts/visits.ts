// One stay of a caller in one queue: it joins, gives up or is let go, and leaves; each exit is told once.
import type { EpochMs } from '../../../floor/index.ts';
import { cancel } from '../agenda.ts';
import { type Contact, happened, type Pbx, type Queue, type Raw, type Visit } from '../pbx.ts';
import { admit, queueOf } from '../queues.ts';
import { expectLine } from '../record/log-growth.ts';
import { noteWait } from '../record/seen.ts';
import type { Packet } from '../wire/header-slots.ts';
import { unescapeC } from '../wire/unescape.ts';
import { callerOf } from './callers.ts';
import { contactOf, findContact, forgetIfOver } from './contacts.ts';
import { learnEntry } from './entries.ts';
import { type ExitRule, type ExitSigns, SETTLE_MS, selectExit } from './exit-rules.ts';
import { loseContact } from './lose-contact.ts';
import { closeOffers } from './offers.ts';
import { takePlace, vacatePlace } from './places.ts';
import { completeTalk } from './talks.ts';

/** `QueueCallerJoin`. The Uniqueid may have been here before: after a blind transfer, or from another queue. */
export function join(pbx: Pbx, packet: Packet): void {
  const rawQueue = packet.raw('Queue');
  const raw = packet.raw('Uniqueid');
  if (raw === '' || rawQueue === '') return;
  const queue = queueOf(pbx, rawQueue);
  const contact = contactOf(pbx, raw);
  contact.hasHungUp = false;
  if (adopt(pbx, contact, { queue, dialplan: dialplanOf(packet) })) return;
  endEarlier(pbx, contact);
  learnEntry(pbx, queue, { context: packet.raw('Context'), extension: packet.raw('Exten') });
  beginVisit(pbx, contact, {
    queue,
    ...callerIn(packet),
    position: packet.count('Position'),
    channel: packet.raw('Channel'),
    dialplan: dialplanOf(packet),
  });
  expectLine(pbx);
}

/**
 * Lists and events go different ways through Asterisk: a list may show a caller just before his join comes. It is the
 * join of the visit that was found.
 */
function adopt(pbx: Pbx, { visit }: Contact, joined: { queue: Queue; dialplan: Raw }): boolean {
  if (visit?.foundAt === undefined || visit.queue !== joined.queue) return false;
  if (visit.hasLeft || pbx.at - visit.foundAt > OVERTAKEN_MS) return false;
  visit.foundAt = undefined;
  visit.dialplan = joined.dialplan;
  expectLine(pbx);
  return true;
}

/** By how much a list overtakes an event, at most. */
export const OVERTAKEN_MS = 2000;

export interface VisitStart {
  readonly queue: Queue;
  readonly number: Raw;
  readonly name: Raw;
  readonly position: number | undefined;
  readonly priority?: number | undefined;
  readonly channel: Raw;
  readonly dialplan: Raw;
  /** Where the join was not seen: computed from the source's whole seconds. */
  readonly enteredAt?: EpochMs;
}

export function beginVisit(pbx: Pbx, contact: Contact, start: VisitStart): Visit {
  contact.ordinal += 1;
  const { queue, position, priority, channel, dialplan, enteredAt } = start;
  const visit: Visit = {
    ...{ contact, queue, ordinal: contact.ordinal, enteredAt: enteredAt ?? pbx.at, channel, dialplan },
    isEntryUnseen: enteredAt !== undefined,
    foundAt: enteredAt === undefined ? undefined : pbx.at,
    ...{ position, priority, wasAbandonSeen: false, hasMoved: false, wasHangupAsked: false },
    ...{ wasWithdrawn: false, hasLeft: false, pending: undefined },
  };
  contact.visit = visit;
  contact.channel = channel;
  contact.caller = { number: start.number, name: start.name };
  const about = {
    ...{ queue: queue.id, ordinal: visit.ordinal },
    ...callerOf(pbx, start.number, contact.raw),
    ...(position === undefined ? {} : { position }),
    ...(priority === undefined ? {} : { priority }),
  };
  const unseen = enteredAt === undefined ? {} : { enteredAt, wholeSeconds: true };
  const of = { ...happened(pbx), contact: contact.id };
  if (pbx.isCorrecting)
    pbx.told.push({ type: 'contact.corrected', ...of, is: { enteredAt: pbx.at, ...about, ...unseen } });
  else pbx.told.push({ type: 'contact.queued', ...of, ...about, ...unseen });
  takePlace(pbx, visit);
  return visit;
}

/** `QueueCallerAbandon`: for every exit but a key and an answer, just before the leave. */
export function abandon(pbx: Pbx, packet: Packet): void {
  const visit = visitOf(pbx, packet) ?? beginUnseen(pbx, packet);
  if (visit === undefined) return;
  visit.wasAbandonSeen = true;
  visit.hasMoved = hasMoved(visit, packet);
}

/** `QueueCallerLeave`: an exit, unless the connect follows. */
export function leave(pbx: Pbx, packet: Packet): void {
  const visit = visitOf(pbx, packet);
  if (visit === undefined || visit.hasLeft) return;
  visit.hasMoved ||= hasMoved(visit, packet);
  if (visit.wasAbandonSeen || visit.hasMoved) exit(pbx, visit);
  else {
    visit.hasLeft = true;
    visit.pending = pbx.agenda.set(pbx.at + SETTLE_MS, () => exit(pbx, visit, { livesOn: true }));
  }
}

/** The caller's channel has ended. */
export function hangUp(pbx: Pbx, contact: Contact): void {
  contact.hasHungUp = true;
  if (contact.leaving !== undefined) settle(pbx, contact.leaving, { hasHungUp: true });
  else if (contact.visit?.hasLeft) exit(pbx, contact.visit, { livesOn: true });
  forgetIfOver(pbx, contact);
}

/** What only comes after the leave may tell what it was: a hang-up, a variable, time, another join. */
export function settle(pbx: Pbx, visit: Visit, signs: Partial<ExitSigns>): void {
  const rule = selectExit({ ...signsOf(pbx, visit), ...signs });
  if (rule === undefined) return;
  cancel(visit.pending);
  visit.contact.leaving = undefined;
  tellSettled(pbx, visit, rule);
  forgetIfOver(pbx, visit.contact);
}

/** The connection was cut between the leave and what would have told its kind. */
export function settleBlind(pbx: Pbx, visit: Visit): void {
  cancel(visit.pending);
  visit.contact.leaving = undefined;
  tellSettled(pbx, visit, { exit: 'lost', when: () => true });
}

/** The waiting visit that an event of the caller's channel is about. */
export function visitOf(pbx: Pbx, packet: Packet): Visit | undefined {
  const visit = findContact(pbx, packet.raw('Uniqueid'))?.visit;
  const rawQueue = packet.raw('Queue');
  return visit !== undefined && (rawQueue === '' || rawQueue === visit.queue.raw) ? visit : undefined;
}

/** It joined before this connection looked: the event's `HoldTime` (whole seconds) says when. */
export function beginUnseen(pbx: Pbx, packet: Packet): Visit | undefined {
  const rawQueue = packet.raw('Queue');
  const raw = packet.raw('Uniqueid');
  const holdSeconds = packet.count('HoldTime');
  if (raw === '' || rawQueue === '' || holdSeconds === undefined) return undefined;
  const contact = contactOf(pbx, raw);
  if (contact.ordinal > 0) return undefined;
  return beginVisit(pbx, contact, {
    queue: queueOf(pbx, rawQueue),
    ...callerIn(packet),
    position: undefined,
    channel: packet.raw('Channel'),
    dialplan: dialplanOf(packet),
    enteredAt: pbx.at - holdSeconds * 1000,
  });
}

function exit(pbx: Pbx, visit: Visit, signs: Partial<ExitSigns> = {}): void {
  const { contact, queue } = visit;
  cancel(visit.pending);
  closeOffers(pbx, contact);
  vacatePlace(pbx, visit);
  contact.visit = undefined;
  noteWait(pbx, visit);
  const rule = selectExit({ ...signsOf(pbx, visit), ...signs });
  pbx.told.push({
    type: 'contact.left',
    ...happened(pbx),
    contact: contact.id,
    queue: queue.id,
    exit: rule?.exit ?? 'settling',
  });
  if (rule !== undefined) {
    admit(pbx, rule.cannotTell ?? []);
    forgetIfOver(pbx, contact);
  } else {
    contact.leaving = visit;
    visit.pending = pbx.agenda.set(pbx.at + SETTLE_MS, () => settle(pbx, visit, { livesOn: true }));
  }
}

function tellSettled(pbx: Pbx, visit: Visit, rule: ExitRule): void {
  pbx.told.push({
    type: 'contact.exit-settled',
    ...happened(pbx),
    contact: visit.contact.id,
    queue: visit.queue.id,
    ordinal: visit.ordinal,
    exit: rule.exit,
  });
  admit(pbx, rule.cannotTell ?? []);
}

/** Whoever joins is in no other queue and in no conversation: what still stands open has ended. */
function endEarlier(pbx: Pbx, contact: Contact): void {
  if (contact.leaving !== undefined) settle(pbx, contact.leaving, { livesOn: true, seesHangups: true });
  if (contact.talk !== undefined) completeTalk(pbx, contact.talk, 'transfer');
  if (contact.visit?.hasLeft) exit(pbx, contact.visit, { livesOn: true });
  else if (contact.visit !== undefined) loseContact(pbx, contact);
}

function signsOf({ sight }: Pbx, visit: Visit): ExitSigns {
  return {
    wasAbandonSeen: visit.wasAbandonSeen,
    hasMoved: visit.hasMoved,
    wasHangupAsked: visit.wasHangupAsked,
    wasWithdrawn: visit.wasWithdrawn,
    hasHungUp: false,
    livesOn: false,
    queueStatus: '',
    // Every call that is completed ends channels: a session that saw completions and no end is not sent them.
    seesHangups: sight.hasHangup || (sight.hasCallEvent && sight.completeCount === 0),
  };
}

/** In events, unlike in lists, it is escaped. */
function callerIn(packet: Packet): Pick<VisitStart, 'number' | 'name'> {
  return { number: unescapeC(packet.raw('CallerIDNum')), name: unescapeC(packet.raw('CallerIDName')) };
}

/** `queues,sales,2`: where the channel stands in the dialplan. */
function dialplanOf(packet: Packet): Raw {
  return `${packet.raw('Context')},${packet.raw('Exten')},${packet.raw('Priority')}`;
}

function hasMoved(visit: Visit, packet: Packet): boolean {
  return visit.dialplan !== '' && packet.has('Context') && dialplanOf(packet) !== visit.dialplan;
}

// The reply to a `QueueStatus`: a snapshot per queue, which corrects what events could not tell.

import { agentFacts } from '../agents/agent-facts.ts';
import { forgetAgent } from '../agents/agent-of.ts';
import { removeMember, takeMember } from '../agents/members.ts';
import { contactOf } from '../contacts/contacts.ts';
import { loseContact } from '../contacts/lose-contact.ts';
import { setPlace } from '../contacts/places.ts';
import { beginVisit, OVERTAKEN_MS } from '../contacts/visits.ts';
import {
  type Contact,
  happened,
  type ListSection,
  type Pbx,
  type Queue,
  type QueueList,
  type Raw,
  type Visit,
} from '../pbx.ts';
import { queueOf, removeQueue } from '../queues.ts';
import type { Packet } from '../wire/header-slots.ts';
import type { Action } from '../wire/parse-action.ts';

/** This session asks for a list: the filter of the question is not in the reply. */
export function expectList(pbx: Pbx, action: Action): void {
  const id = action.get('actionid');
  if (id === undefined) return;
  const scope = action.has('member') ? 'member' : action.has('queue') ? 'queue' : 'all';
  if (scope === 'all') pbx.isListWanted = false;
  pbx.lists.set(id, { scope, lineCount: 0, sections: [] });
}

/** `QueueParams` begins the lines of a queue. */
export function takeParams(pbx: Pbx, packet: Packet): void {
  const rawQueue = packet.raw('Queue');
  if (rawQueue === '') return;
  const queue = queueOf(pbx, rawQueue);
  const list = countLine(pbx, packet);
  queue.counted = { completed: packet.count('Completed') ?? 0, abandoned: packet.count('Abandoned') ?? 0 };
  queue.mostWaiting = packet.count('Max');
  queue.listedCount += 1;
  list?.sections.push({
    queue,
    members: new Set(queue.members.values()),
    waiting: new Set(queue.waiting),
  });
}

export function takeListedMember(pbx: Pbx, packet: Packet): void {
  const list = countLine(pbx, packet);
  const member = takeMember(pbx, packet, 'list');
  if (member === undefined) return;
  pbx.foundAgents.add(member.phone.agent);
  sectionOf(list, member.queue)?.members.delete(member);
}

export interface ListedCaller {
  readonly rawQueue: Raw;
  readonly raw: Raw;
  readonly channel: Raw;
  readonly number: Raw;
  readonly name: Raw;
  readonly position: number | undefined;
  readonly waitSeconds: number | undefined;
  readonly priority: number | undefined;
  readonly listId: Raw;
}

/** `QueueEntry`: nothing in it is escaped. */
export function toListedCaller(packet: Packet): ListedCaller {
  return {
    rawQueue: packet.raw('Queue'),
    raw: packet.raw('Uniqueid'),
    channel: packet.raw('Channel'),
    number: packet.raw('CallerIDNum'),
    name: packet.raw('CallerIDName'),
    position: packet.count('Position'),
    waitSeconds: packet.count('Wait'),
    priority: packet.count('Priority'),
    listId: packet.raw('ActionID'),
  };
}

export function takeListedCaller(pbx: Pbx, caller: ListedCaller): void {
  const list = pbx.lists.get(caller.listId);
  if (list !== undefined) list.lineCount += 1;
  const { rawQueue, raw, position, priority, waitSeconds = 0 } = caller;
  if (rawQueue === '' || raw === '') return;
  const queue = queueOf(pbx, rawQueue);
  const contact = pbx.contacts.get(raw);
  const enteredAt = pbx.at - waitSeconds * 1000;
  if (contact !== undefined && isKnownVisit(pbx, contact, { queue, enteredAt })) {
    if (contact.visit === undefined) return;
    contact.link = pbx.link;
    sectionOf(list, queue)?.waiting.delete(contact.visit);
    setPlace(pbx, contact.visit, {
      ...(position === undefined ? {} : { position }),
      ...(priority === undefined ? {} : { priority }),
    });
    return;
  }
  if (contact !== undefined) loseContact(pbx, contact);
  const { channel, number, name } = caller;
  beginVisit(pbx, contactOf(pbx, raw), {
    ...{ queue, number, name, position, priority, channel, dialplan: '', enteredAt },
  });
}

/** `QueueStatusComplete`. A list whose lines are not all there corrects, but removes nothing. */
export function completeList(pbx: Pbx, packet: Packet): boolean {
  const id = packet.raw('ActionID');
  const list = pbx.lists.get(id);
  if (list === undefined) return false;
  pbx.lists.delete(id);
  const isWhole = (packet.count('ListItems') ?? list.lineCount) === list.lineCount;
  if (isWhole && list.scope !== 'member') for (const section of list.sections) removeMissing(pbx, section);
  if (isWhole && list.scope === 'all') removeUnlisted(pbx, list);
  if (list.scope !== 'all') return false;
  loseUnheard(pbx);
  return true;
}

/** A list that this session asked for was refused. */
export function dropList(pbx: Pbx, packet: Packet): void {
  pbx.lists.delete(packet.raw('ActionID'));
}

/** Whoever waited or talked when the last connection ended, and was not heard of on this one. */
export function loseUnheard(pbx: Pbx): void {
  for (const contact of [...pbx.contacts.values()])
    if (contact.link < pbx.link && (contact.visit !== undefined || contact.talk !== undefined))
      loseContact(pbx, contact);
}

function countLine(pbx: Pbx, packet: Packet): QueueList | undefined {
  const list = pbx.lists.get(packet.raw('ActionID'));
  if (list !== undefined) list.lineCount += 1;
  return list;
}

function sectionOf(list: QueueList | undefined, queue: Queue): ListSection | undefined {
  return list?.sections.findLast(section => section.queue === queue);
}

/**
 * The visit that is known, or one that this connection has seen the end of. Through a blind spell a caller may have
 * left and come back: then its wait is shorter than what is known.
 */
function isKnownVisit(pbx: Pbx, contact: Contact, listed: { queue: Queue; enteredAt: number }): boolean {
  const { visit } = contact;
  if (contact.link === pbx.link && visit === undefined) return true;
  if (visit === undefined || visit.queue !== listed.queue) return false;
  return contact.link === pbx.link || listed.enteredAt - visit.enteredAt < SAME_VISIT_MS;
}

/** `Wait` is whole seconds, and the reply takes its time. */
const SAME_VISIT_MS = 3000;

function removeMissing(pbx: Pbx, { queue, members, waiting }: ListSection): void {
  for (const member of members) {
    if (queue.members.get(member.phone) !== member) continue;
    pbx.foundAgents.add(member.phone.agent);
    removeMember(pbx, member);
  }
  for (const visit of waiting) if (isWaiting(visit)) loseMissing(pbx, visit);
}

function isWaiting(visit: Visit): boolean {
  return visit.contact.visit === visit && !visit.hasLeft;
}

/**
 * Whoever this connection has heard of may have left a moment ago, and the list has overtaken the event that tells how:
 * he is gone where none comes.
 */
function loseMissing(pbx: Pbx, visit: Visit): void {
  const { contact } = visit;
  if (contact.link < pbx.link) {
    loseContact(pbx, contact);
    return;
  }
  const { link } = pbx;
  pbx.agenda.set(pbx.at + OVERTAKEN_MS, () => {
    if (pbx.link !== link || !isWaiting(visit) || contact.link > link) return;
    pbx.isCorrecting = pbx.hasSynced;
    loseContact(pbx, contact);
    pbx.isCorrecting = false;
  });
}

function removeUnlisted(pbx: Pbx, list: QueueList): void {
  const listed = new Set(list.sections.map(section => section.queue));
  for (const queue of [...pbx.queues.values()]) {
    if (listed.has(queue) || isOfToday(pbx, queue)) continue;
    removeMissing(pbx, {
      queue,
      members: new Set(queue.members.values()),
      waiting: new Set(queue.waiting),
    });
    removeQueue(pbx, queue);
  }
  removeForgotten(pbx);
}

/** The log has counted in it today: its figures stay until the day is over. */
function isOfToday(pbx: Pbx, { loggedAt }: Queue): boolean {
  return loggedAt !== undefined && loggedAt >= pbx.settings.clock.dayStart(pbx.at, pbx.settings.dayStartHour);
}

/** Whoever has been in no queue since an earlier business day is no agent of this floor any more. */
function removeForgotten(pbx: Pbx): void {
  const dayStart = pbx.settings.clock.dayStart(pbx.at, pbx.settings.dayStartHour);
  for (const agent of [...pbx.agents.values()]) {
    const { queueCount, isTalking, isOffered } = agentFacts(pbx, agent);
    const isNeeded = queueCount > 0 || isTalking || isOffered || agent.settings !== undefined;
    if (isNeeded || (agent.shown?.since ?? dayStart) >= dayStart) continue;
    forgetAgent(pbx, agent);
    pbx.told.push({ type: 'agent.removed', ...happened(pbx), agent: agent.id });
  }
}

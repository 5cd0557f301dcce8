// From waiting to talking, and the end of the talk: `AgentConnect` and `AgentComplete`, also with half their fields.

import { cancel } from '../agenda.ts';
import { agentOfLeg } from '../agents/agent-of.ts';
import { happened, type Pbx, type Talk } from '../pbx.ts';
import { noteWait } from '../record/seen.ts';
import type { Packet } from '../wire/header-slots.ts';
import { findContact } from './contacts.ts';
import { closeOffers, dropOffer } from './offers.ts';
import { vacatePlace } from './places.ts';
import { beginTalk, type CompletedBy, completeTalk, endWork } from './talks.ts';
import { beginUnseen, visitOf } from './visits.ts';

/** `AgentConnect`, right after the leave. Without a `Queue` (an overlong agent's name) the join tells which. */
export function connect(pbx: Pbx, packet: Packet): void {
  const visit = visitOf(pbx, packet) ?? beginUnseen(pbx, packet);
  const agent = agentOfLeg(pbx, packet, visit?.queue);
  if (visit === undefined || agent === undefined) return;
  const { contact, queue } = visit;
  const leg = packet.raw('DestUniqueid');
  cancel(visit.pending);
  vacatePlace(pbx, visit);
  contact.visit = undefined;
  noteWait(pbx, visit, agent);
  const offer = pbx.offersByLeg.get(leg);
  if (offer !== undefined) dropOffer(pbx, offer);
  closeOffers(pbx, contact);
  const holdSeconds = packet.count('HoldTime');
  pbx.told.push({
    type: 'contact.answered',
    ...happened(pbx),
    contact: contact.id,
    queue: queue.id,
    agent: agent.id,
    ...(holdSeconds === undefined ? {} : { waitMs: holdSeconds * 1000 }),
  });
  beginTalk(pbx, { agent, leg, channel: packet.raw('DestChannel'), queue, contact });
}

/**
 * `AgentComplete`. The agent's leg tells which conversation; without the channels' fields, queue and interface do.
 * One that has ended already (the caller was redirected) is told no second time.
 */
export function complete(pbx: Pbx, packet: Packet): void {
  pbx.sight.completeCount += 1;
  const talk = talkOf(pbx, packet);
  if (talk !== undefined) {
    completeTalk(pbx, talk, BY_REASON.get(packet.raw('Reason')) ?? 'unknown');
    return;
  }
  const agent = pbx.phones.get(packet.raw('Interface'))?.agent;
  if (agent?.unseenCall === undefined || agent.unseenCall.raw !== packet.raw('Queue')) return;
  agent.unseenCall = undefined;
  endWork(pbx, agent, { queue: pbx.queues.get(packet.raw('Queue')), at: pbx.at });
}

const BY_REASON: ReadonlyMap<string, CompletedBy> = new Map([
  ['agent', 'agent'],
  ['caller', 'customer'],
  ['transfer', 'transfer'],
]);

function talkOf(pbx: Pbx, packet: Packet): Talk | undefined {
  const leg = packet.raw('DestUniqueid');
  if (leg !== '') return pbx.talksByLeg.get(leg);
  const agent = pbx.phones.get(packet.raw('Interface'))?.agent;
  if (packet.has('Uniqueid')) {
    const talk = findContact(pbx, packet.raw('Uniqueid'))?.talk;
    return agent === undefined || talk?.agent === agent ? talk : undefined;
  }
  const rawQueue = packet.raw('Queue');
  for (const talk of agent?.talks ?? []) if (talk.queue.raw === rawQueue) return talk;
  return undefined;
}

// A caller offered to an agent: the phone rings, and is answered, missed, refused or cancelled.
import { agentOfLeg } from '../agents/agent-of.ts';
import { touch } from '../agents/touch.ts';
import { type Agent, type Contact, happened, type Offer, type Pbx, type Queue } from '../pbx.ts';
import type { Packet } from '../wire/header-slots.ts';
import { findContact } from './contacts.ts';

export type OfferEnd = 'no-answer' | 'rejected' | 'cancelled';

/** `AgentCalled`: once for each agent that rings. */
export function openOffer(pbx: Pbx, packet: Packet): void {
  const contact = findContact(pbx, packet.raw('Uniqueid'));
  const queue = contact?.visit?.queue ?? pbx.queues.get(packet.raw('Queue'));
  const agent = agentOfLeg(pbx, packet, queue);
  const leg = packet.raw('DestUniqueid');
  if (agent === undefined || leg === '' || pbx.offersByLeg.has(leg)) return;
  const isWaiting = contact?.visit !== undefined;
  const offer: Offer = { agent, leg, queue, contact: isWaiting ? contact : undefined };
  if (isWaiting) closeEarlier(pbx, contact, agent);
  pbx.offersByLeg.set(leg, offer);
  agent.offers.add(offer);
  touch(pbx, agent);
  if (!isWaiting) return;
  contact.offers.add(offer);
  pbx.told.push({ type: 'contact.offered', ...happened(pbx), contact: contact.id, agent: agent.id });
}

/** `AgentRingNoAnswer`, also when the agent was busy: what told that came just before. */
export function missOffer(pbx: Pbx, packet: Packet): void {
  const offer = pbx.offersByLeg.get(packet.raw('DestUniqueid'));
  if (offer !== undefined) closeOffer(pbx, offer, 'no-answer');
}

/** `DialEnd` of the agent's leg: ANSWER is told by the connect. */
export function endDial(pbx: Pbx, packet: Packet): void {
  const offer = pbx.offersByLeg.get(packet.raw('DestUniqueid'));
  if (offer === undefined || packet.is('DialStatus', 'ANSWER')) return;
  closeOffer(pbx, offer, HOW_BY_DIAL_STATUS.get(packet.raw('DialStatus')) ?? 'rejected');
}

const HOW_BY_DIAL_STATUS: ReadonlyMap<string, OfferEnd> = new Map([
  ['NOANSWER', 'no-answer'],
  ['CANCEL', 'cancelled'],
]);

export function closeOffer(pbx: Pbx, offer: Offer, how: OfferEnd): void {
  const { contact, agent } = offer;
  dropOffer(pbx, offer);
  if (contact === undefined) return;
  pbx.told.push({
    type: 'contact.offer-ended',
    ...happened(pbx),
    contact: contact.id,
    agent: agent.id,
    how,
  });
}

/** The caller left or was answered: whoever else rings for it stops. */
export function closeOffers(pbx: Pbx, contact: Contact): void {
  for (const offer of [...contact.offers]) closeOffer(pbx, offer, 'cancelled');
}

/** The offer ends in an answer, or its end is nobody's business. */
export function dropOffer(pbx: Pbx, offer: Offer): void {
  pbx.offersByLeg.delete(offer.leg);
  offer.contact?.offers.delete(offer);
  offer.agent.offers.delete(offer);
  offer.agent.unexplainedSince = pbx.at;
  touch(pbx, offer.agent);
}

/** A caller that rings an agent again has stopped ringing him before, however that was missed. */
function closeEarlier(pbx: Pbx, contact: Contact, agent: Agent): void {
  for (const offer of [...contact.offers]) if (offer.agent === agent) closeOffer(pbx, offer, 'cancelled');
}

export function queueOfOffers(agent: Agent): Queue | undefined {
  for (const offer of agent.offers) return offer.queue;
  return undefined;
}

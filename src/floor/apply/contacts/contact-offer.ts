// A contact is offered to an agent, and the offer ends without an answer.
import { collectPerson } from '../../collected/collect.ts';
import type { ContactOfferEnded, ContactOffered } from '../../event.ts';
import type { Floor } from '../../floor.ts';
import { turnAgent } from '../../live/agents/turn-agent.ts';

export function applyContactOffered(floor: Floor, { contact: id, agent, at }: ContactOffered): boolean {
  const contact = floor.contacts.get(id);
  if (!contact?.waiting) return false;
  if (contact.ringing.size === 0) contact.since = at;
  contact.ringing.add(agent);
  floor.touched.contacts.add(id);
  return true;
}

/** Who let it ring is told even after the contact itself is gone. */
export function applyContactOfferEnded(floor: Floor, event: ContactOfferEnded): boolean {
  const isRingEnded = endRinging(floor, event);
  const isMissed = event.how === 'cancelled' ? false : countMissed(floor, event);
  return isRingEnded || isMissed;
}

function endRinging(floor: Floor, { contact: id, agent, at }: ContactOfferEnded): boolean {
  const contact = floor.contacts.get(id);
  if (!contact?.ringing.delete(agent)) return false;
  if (contact.ringing.size === 0) contact.since = at;
  floor.touched.contacts.add(id);
  return true;
}

function countMissed(floor: Floor, event: ContactOfferEnded): boolean {
  const agent = floor.agents.get(event.agent);
  if (!agent) return false;
  if (floor.sources.get(event.source)?.record) return true;
  turnAgent(floor, agent);
  collectPerson(floor, { agent: agent.id, source: agent.source.id, at: event.at }, 'missed');
  if (event.at >= agent.dayStartedAt) agent.today.missed += 1;
  floor.touched.agents.add(agent.id);
  return true;
}

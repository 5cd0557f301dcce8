// What a source has spoken of since it was reached: its contacts, people and queues, as its events name them.
import type { SourceEvent } from '../../floor/index.ts';

const NAMED = ['contact', 'agent', 'queue', 'campaign'] as const;
type Named = (typeof NAMED)[number];

export interface Heard {
  note(event: SourceEvent): void;
  has(what: Named, id: string): boolean;
  hasMembership(agent: string, queue: string): boolean;
  hasOffer(contact: string, agent: string): boolean;
  hasHold(contact: string): boolean;
  /** A line that dials or rings. */
  hasLine(campaign: string, contact: string): boolean;
}

export function createHeard(): Heard {
  const ids = new Map(NAMED.map(what => [what, new Set<string>()]));
  const memberships = new Set<string>();
  const lines = new Set<string>();
  const offers = new Set<string>();
  const held = new Set<string>();
  return {
    note(event) {
      // What its record tells of the day says nothing of who is there now.
      if (event.type.startsWith('visit.')) return;
      for (const what of NAMED) {
        const id: unknown = Reflect.get(event, what);
        // An agent may still write up a contact that is gone.
        const isSaid = what !== 'contact' || !event.type.startsWith('agent.');
        if (typeof id === 'string' && isSaid) ids.get(what)?.add(id);
      }
      if (event.type === 'contact.offered') offers.add(toPair(event.contact, event.agent));
      if (event.type === 'contact.held') held.add(event.contact);
      if (event.type.startsWith('membership.') && 'agent' in event && 'queue' in event)
        memberships.add(toPair(event.agent, event.queue ?? ''));
      if (event.type === 'campaign.dialed') lines.add(toPair(event.campaign, event.contact));
    },
    has: (what, id) => ids.get(what)?.has(id) === true,
    hasMembership: (agent, queue) => memberships.has(toPair(agent, queue)),
    hasOffer: (contact, agent) => offers.has(toPair(contact, agent)),
    hasHold: contact => held.has(contact),
    hasLine: (campaign, contact) => lines.has(toPair(campaign, contact)),
  };
}

function toPair(agent: string, queue: string): string {
  return JSON.stringify([agent, queue]);
}

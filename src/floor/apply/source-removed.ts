// A source goes, with all that is its own: nobody vouches for its rows, and a total is not to wait for them.
import type { SourceRemoved } from '../event.ts';
import type { Floor } from '../floor.ts';
import { forgetEndedIn } from '../live/ended-visits.ts';
import { applyAgentRemoved } from './agent-events.ts';
import { applyCampaignRemoved } from './campaign-events.ts';
import { applyContactLost } from './contacts/contact-exit.ts';
import { applyQueueRemoved } from './queue-events.ts';

/** Contacts first, as long as there are queues to count them in. */
export function applySourceRemoved(floor: Floor, { source: id, at }: SourceRemoved): boolean {
  const source = floor.sources.get(id);
  if (source === undefined) return false;
  const told = { at, source: id } as const;
  for (const contact of idsOf(floor.contacts, id))
    applyContactLost(floor, { type: 'contact.lost', ...told, contact });
  for (const agent of idsOf(floor.agents, id))
    applyAgentRemoved(floor, { type: 'agent.removed', ...told, agent });
  for (const campaign of idsOf(floor.campaigns, id))
    applyCampaignRemoved(floor, { type: 'campaign.removed', ...told, campaign });
  const queues = idsOf(floor.queues, id);
  for (const queue of queues) applyQueueRemoved(floor, { type: 'queue.removed', ...told, queue });
  forgetEndedIn(floor.endedVisits, new Set(queues));
  floor.sources.delete(id);
  floor.touched.sources.add(id);
  return true;
}

interface OfSource {
  readonly source: { readonly id: string };
}

function idsOf(rows: ReadonlyMap<string, OfSource>, source: string): string[] {
  return [...rows].filter(([, row]) => row.source.id === source).map(([id]) => id);
}

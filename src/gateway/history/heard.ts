// What a source has spoken of since it was reached: its contacts, people and queues, as its events name them.
import type { SourceEvent } from '../../floor/index.ts';

const NAMED = ['contact', 'agent', 'queue', 'campaign'] as const;
type Named = (typeof NAMED)[number];

export interface Heard {
  note(event: SourceEvent): void;
  has(what: Named, id: string): boolean;
  hasMembership(agent: string, queue: string): boolean;
}

export function createHeard(): Heard {
  const ids = new Map(NAMED.map(what => [what, new Set<string>()]));
  const memberships = new Set<string>();
  return {
    note(event) {
      // What its record tells of the day says nothing of who is there now.
      if (event.type.startsWith('visit.')) return;
      for (const what of NAMED) {
        const id: unknown = Reflect.get(event, what);
        if (typeof id === 'string') ids.get(what)?.add(id);
      }
      if (event.type.startsWith('membership.') && 'agent' in event && 'queue' in event)
        memberships.add(toPair(event.agent, event.queue ?? ''));
    },
    has: (what, id) => ids.get(what)?.has(id) === true,
    hasMembership: (agent, queue) => memberships.has(toPair(agent, queue)),
  };
}

function toPair(agent: string, queue: string): string {
  return JSON.stringify([agent, queue]);
}

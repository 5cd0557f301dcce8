// Which of an agent's events a timeline is read from: the newest of those asked for, and what he did when they begin.
import type { DatabaseSync } from 'node:sqlite';
import type { AgentHistoryCall, TimelineKind } from '../../protocol/index.ts';
import { readAbout } from '../history/event-index.ts';
import { positionAt, type StoredEvent } from '../history/event-log.ts';

export interface AgentEventsAsk extends Pick<AgentHistoryCall, 'agent' | 'limit' | 'before'> {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly TimelineKind[];
}

export interface AgentEvents {
  /** Oldest first; before the first of them, what he did when they begin. */
  readonly events: readonly StoredEvent[];
  /** There are others before this position. */
  readonly before?: number;
}

const USUAL_LIMIT = 200;

export function readAgentEvents(db: DatabaseSync, ask: AgentEventsAsk): AgentEvents {
  const { agent: id, limit = USUAL_LIMIT, before = Number.MAX_SAFE_INTEGER, from, to, kinds } = ask;
  const after = positionAt(db, from);
  const events: StoredEvent[] = [];
  let count = 0;
  let earlier: StoredEvent | undefined;
  for (const stored of readAbout(db, { about: 'agent', id, after, before, types: typesOf(kinds) })) {
    const { at, type } = stored.event;
    if (at < from) earlier ??= type === 'agent.state-changed' ? stored : undefined;
    if (at < from || at > to) continue;
    count += kinds.includes(KIND_OF[type] ?? 'state') ? 1 : 0;
    const oldest = events.at(-1);
    // What is of one instant stays together: it says of itself who did it.
    if (count > limit && oldest && oldest.event.at !== at)
      return withEarlier(events.reverse(), stateBefore(oldest.position), oldest.position);
    events.push(stored);
  }
  return withEarlier(events.reverse(), earlier ?? stateBefore(after + 1));

  function stateBefore(position: number): StoredEvent | undefined {
    if (!kinds.includes('state')) return undefined;
    const found = readAbout(db, { about: 'agent', id, before: position, types: STATE_CHANGED }).next();
    return found.value ?? undefined;
  }
}

function withEarlier(
  events: readonly StoredEvent[],
  earlier: StoredEvent | undefined,
  before?: number,
): AgentEvents {
  return {
    events: [...(earlier ? [earlier] : []), ...events],
    ...(before === undefined ? {} : { before }),
  };
}

export const STATE_CHANGED = ['agent.state-changed'];

const KIND_OF: { readonly [type: string]: TimelineKind | undefined } = {
  'agent.state-changed': 'state',
  'agent.removed': 'state',
  'membership.added': 'place',
  'membership.changed': 'place',
  'membership.removed': 'place',
  'membership.corrected': 'place',
  'contact.answered': 'contact',
  'contact.connected': 'contact',
  'contact.completed': 'contact',
  'contact.offer-ended': 'contact',
};

/** Who changed a state is perhaps told with his place. */
function typesOf(kinds: readonly TimelineKind[]): string[] {
  const read = new Set(kinds.includes('state') ? [...kinds, 'place'] : kinds);
  return Object.keys(KIND_OF).filter(type => read.has(KIND_OF[type] ?? 'state'));
}

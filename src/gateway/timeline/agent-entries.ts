// What an agent's events tell of him, as entries of his timeline: the same state told again is one.
import type { AgentStateChanged } from '../../floor/index.ts';
import type { AgentHistoryEntry } from '../../protocol/index.ts';
import type { StoredEvent } from '../history/event-log.ts';
import { toPlaceEntry } from './place-entries.ts';

/** With its place in the log. */
export type PlacedEntry = AgentHistoryEntry & { readonly position: number };

type OpenKey = 'state' | `contact ${string}`;

/** `events` oldest first. What is still open at their end has no end here. */
export function toAgentEntries(events: readonly StoredEvent[]): PlacedEntry[] {
  const entries: PlacedEntry[] = [];
  const open = new Map<OpenKey, number>();
  const end = (key: OpenKey, at: number, how?: string): void => {
    const index = open.get(key) ?? -1;
    const entry = entries[index];
    if (entry) entries[index] = withEnd(entry, at, how);
    open.delete(key);
  };
  const begin = (key: OpenKey, entry: PlacedEntry): void => {
    open.set(key, entries.length);
    entries.push(entry);
  };
  for (const { position, event } of events) {
    switch (event.type) {
      case 'agent.state-changed': {
        const before = entries[open.get('state') ?? -1];
        const entry = toState(event, { position, before, by: byBeside(entries, event) });
        if (before && isSameState(before, entry)) break;
        end('state', entry.at);
        begin('state', entry);
        break;
      }
      case 'agent.removed':
        end('state', event.at);
        entries.push({ kind: 'removed', position, at: event.at });
        break;
      case 'contact.answered':
      case 'contact.connected':
        begin(`contact ${event.contact}`, { position, ...toTalk(event) });
        break;
      case 'contact.completed':
        end(`contact ${event.contact}`, event.at, event.by);
        break;
      default: {
        const entry = toPlaceEntry(event);
        if (entry) entries.push({ position, ...entry });
      }
    }
  }
  return entries;
}

export function withEnd(entry: PlacedEntry, at: number, how?: string): PlacedEntry {
  return { ...entry, endedAt: Math.max(at, entry.at), ...(how === undefined ? {} : { how }) };
}

interface Beside {
  readonly position: number;
  readonly before: PlacedEntry | undefined;
  readonly by: AgentHistoryEntry['by'];
}

function toState(event: AgentStateChanged, { position, before, by: beside }: Beside): PlacedEntry {
  const { state, startUnseen, own, auto, work, reason, queue, campaign, contact, by = beside } = event;
  return {
    kind: 'state',
    position,
    at: beganAt(event, before),
    state,
    ...(startUnseen ? { startUnseen } : {}),
    ...(own ? { own } : {}),
    ...(auto ? { auto } : {}),
    ...(work ? { work } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(queue === undefined ? {} : { queue }),
    ...(campaign === undefined ? {} : { campaign }),
    ...(contact === undefined ? {} : { contact }),
    ...(by === undefined ? {} : { by: { who: by.who, how: by.how } }),
  };
}

/** A state that goes on, and of which something else is told, is another entry from then on. */
function beganAt({ state, since, at }: AgentStateChanged, before: PlacedEntry | undefined): number {
  if (since === undefined) return at;
  return before?.state === state && since <= before.at ? at : Math.max(since, before?.at ?? since);
}

function isSameState(one: AgentHistoryEntry, other: AgentHistoryEntry): boolean {
  const keys = ['state', 'own', 'auto', 'work', 'reason', 'queue', 'campaign', 'contact'] as const;
  return keys.every(key => one[key] === other[key]);
}

/** A source may say of his place alone who changed it, and then, at the same instant, what he does. */
function byBeside(entries: readonly PlacedEntry[], { at }: AgentStateChanged): AgentHistoryEntry['by'] {
  for (let index = entries.length - 1; entries[index]?.at === at; index -= 1) {
    const by = entries[index]?.by;
    if (by !== undefined) return by;
  }
  return undefined;
}

interface Answered {
  readonly at: number;
  readonly contact: string;
  readonly queue?: string;
  readonly campaign?: string;
  readonly waitMs?: number;
}

function toTalk({ at, contact, queue, campaign, waitMs }: Answered): AgentHistoryEntry {
  return {
    kind: 'contact',
    at,
    contact,
    ...(queue === undefined ? {} : { queue }),
    ...(campaign === undefined ? {} : { campaign }),
    ...(waitMs === undefined ? {} : { waitMs }),
  };
}

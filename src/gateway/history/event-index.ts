// Which events are found by whom they are about: those of one agent, and those of one contact.
import type { DatabaseSync } from 'node:sqlite';
import { parseEvent, type StoredEvent } from './event-log.ts';

/** What a timeline is made of. The database finds its own index by these very words: they never change. */
const OF_AGENT = `type IN ('agent.state-changed', 'agent.removed', 'membership.added', 'membership.changed',
 'membership.removed', 'membership.corrected', 'contact.answered', 'contact.connected', 'contact.completed',
 'contact.offer-ended')`;
const OF_CONTACT = `type IN ('contact.queued', 'contact.corrected', 'contact.offered', 'contact.offer-ended',
 'contact.answered', 'contact.connected', 'contact.held', 'contact.resumed', 'contact.completed', 'contact.left',
 'contact.exit-settled', 'contact.lost')`;

/** A migration of the event log: released, so never changed. */
export const EVENT_INDEXES = `
CREATE INDEX events_of_agent ON events (json_extract(json, '$.agent')) WHERE ${OF_AGENT};
CREATE INDEX events_of_contact ON events (json_extract(json, '$.contact')) WHERE ${OF_CONTACT};`;

const SELECTED = {
  agent: `FROM events WHERE ${OF_AGENT} AND json_extract(json, '$.agent') = ?`,
  contact: `FROM events WHERE ${OF_CONTACT} AND json_extract(json, '$.contact') = ?`,
} as const;

export interface EventsAbout {
  readonly about: keyof typeof SELECTED;
  readonly id: string;
  /** Positions, not included. */
  readonly after?: number;
  readonly before?: number;
  readonly types?: readonly string[];
  /** @default the newest */
  readonly first?: 'newest' | 'oldest';
  readonly most?: number;
}

/** One by one: whoever has enough stops. */
export function* readAbout(db: DatabaseSync, asked: EventsAbout): Generator<StoredEvent, void, undefined> {
  const { about, id, after = 0, before = Number.MAX_SAFE_INTEGER, types = [] } = asked;
  const { first = 'newest', most = -1 } = asked;
  const ofTypes = types.length === 0 ? '' : `AND type IN (${types.map(() => '?').join(', ')})`;
  const order = first === 'newest' ? 'DESC' : 'ASC';
  const rows = db
    .prepare(
      `SELECT position, json ${SELECTED[about]} AND position > ? AND position < ? ${ofTypes}
       ORDER BY position ${order} LIMIT ?`,
    )
    .iterate(id, after, before, ...types, most);
  for (const { position, json } of rows)
    yield { position: Number(position), event: parseEvent(String(json)) };
}

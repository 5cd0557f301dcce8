// A contact as the JSON contract writes it.
import type { ContactId, ContactRow } from '../../../floor/index.ts';
import { durationBetween, formatInstant, formatInstantIfAny } from '../instant.ts';
import type { Reading } from '../reading.ts';
import type { ContactItem } from '../schema/contact-schema.ts';

export function toContactItem(id: ContactId, row: ContactRow, reading: Reading): ContactItem {
  const standsAt = reading.standsAt(row.source);
  return {
    id,
    source: row.source,
    stale: reading.isStale(row.source),
    queue: row.queue ?? null,
    campaign: row.campaign ?? null,
    ordinal: row.ordinal,
    channel: row.channel,
    direction: row.direction,
    customer: row.customer ?? null,
    state: row.state,
    since: formatInstant(row.since),
    stateMs: durationBetween(row.since, standsAt),
    enteredAt: formatInstant(row.enteredAt),
    enteredSeen: row.wholeSeconds !== true,
    answeredAt: formatInstantIfAny(row.answeredAt),
    waitMs: row.queue === undefined ? 0 : durationBetween(row.enteredAt, row.answeredAt ?? standsAt),
    position: row.position ?? null,
    priority: row.priority ?? null,
    repeat: row.repeat === true,
    agent: row.agent ?? null,
  };
}

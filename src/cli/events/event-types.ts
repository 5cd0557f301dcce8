// The types of floor events, and what of them `--type` names.
import { InvalidArgumentError } from 'commander';
import type { FloorEvent } from '../../floor/index.ts';
import { closestWord } from '../../lib/closest-word.ts';

export type EventType = FloorEvent['type'];

/** Every one, by the compiler's word, though the schemas are not loaded to ask them. */
const EACH_TYPE = {
  'time-passed': true,
  'center.described': true,
  'source.connected': true,
  'source.synced': true,
  'source.lost': true,
  'source.recorded': true,
  'source.warned': true,
  'source.reported': true,
  'source.removed': true,
  'queue.described': true,
  'queue.removed': true,
  'agent.described': true,
  'agent.removed': true,
  'agent.state-changed': true,
  'membership.added': true,
  'membership.changed': true,
  'membership.removed': true,
  'membership.corrected': true,
  'contact.queued': true,
  'contact.repositioned': true,
  'contact.offered': true,
  'contact.offer-ended': true,
  'contact.answered': true,
  'contact.connected': true,
  'contact.held': true,
  'contact.resumed': true,
  'contact.completed': true,
  'contact.left': true,
  'contact.exit-settled': true,
  'contact.lost': true,
  'contact.corrected': true,
  'visit.entered': true,
  'visit.ended': true,
  'visit.handled': true,
  'visit.missed': true,
  'campaign.described': true,
  'campaign.removed': true,
  'campaign.changed': true,
  'campaign.dialed': true,
  'campaign.dial-ended': true,
  'alert.raised': true,
  'alert.acknowledged': true,
  'alert.silenced': true,
  'alert.recovered': true,
  'alert.expired': true,
  'announcement.posted': true,
  'announcement.withdrawn': true,
  'announcement.shown': true,
} as const satisfies Record<EventType, true>;

const EVENT_TYPES = Object.keys(EACH_TYPE).filter(isEventType);
const GROUPS = [...new Set(EVENT_TYPES.map(groupOf))];

/** What may be said: groups, and the types themselves. */
export const TYPE_WORDS: readonly string[] = [...new Set([...GROUPS, ...EVENT_TYPES])];

/** `contact,agent.state-changed` → all that begin with `contact.`, and that one. Said again, they grow. */
export function parseTypes(text: string, before: readonly EventType[] = []): readonly EventType[] {
  const words = text.split(',').map(word => word.trim());
  return [...new Set([...before, ...words.flatMap(typesOf)])];
}

function typesOf(word: string): readonly EventType[] {
  const found = EVENT_TYPES.filter(type => type === word || groupOf(type) === word);
  if (found.length > 0) return found;
  const near = closestWord(word, TYPE_WORDS);
  const meant = near === undefined ? '' : `Did you mean ${near}? `;
  throw new InvalidArgumentError(`${meant}They are ${GROUPS.join(', ')}, or one of these: contact.answered.`);
}

function groupOf(type: EventType): string {
  return type.replace(/\..*/, '');
}

function isEventType(name: string): name is EventType {
  return Object.hasOwn(EACH_TYPE, name);
}

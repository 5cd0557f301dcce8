// A contact enters a queue, and moves within it.
import type { ContactQueued, ContactRepositioned } from '../../event.ts';
import type { Floor } from '../../floor.ts';
import { hasEnded } from '../../live/ended-visits.ts';
import { createLiveContact, type LiveContact, type Visit } from '../../live/live-contact.ts';
import type { LiveQueue } from '../../live/live-queue.ts';
import { noteWaiting } from '../../live/queue-day.ts';
import { reachQueue, reachSource } from '../../live/reach.ts';
import { touchQueue } from '../../live/touch-queue.ts';
import { beganAt } from '../told-instant.ts';
import { countContactEntry } from './contact-counts.ts';
import { openVisit } from './count-visit.ts';
import { endWaiting } from './end-visit.ts';

export function applyContactQueued(floor: Floor, event: ContactQueued): boolean {
  const queue = reachQueue(floor, event.queue, event);
  const contact = reachContact(floor, event);
  if (contact.waiting && isVisit(contact.waiting, event)) {
    describeContact(floor, contact, event);
    return true;
  }
  if (isKnown(floor, contact, event)) return false;
  // It stands in another queue now: that it left the one before was not seen.
  endWaiting(floor, contact, { ending: 'lost', at: event.at });
  floor.contacts.set(contact.id, contact);
  enter(floor, contact, { ...event, queue });
  describeContact(floor, contact, event);
  return true;
}

export function applyContactRepositioned(floor: Floor, event: ContactRepositioned): boolean {
  const contact = floor.contacts.get(event.contact);
  if (!contact?.waiting) return false;
  contact.position = event.position ?? contact.position;
  contact.priority = event.priority ?? contact.priority;
  floor.touched.contacts.add(contact.id);
  return true;
}

export function reachContact(
  floor: Floor,
  event: Pick<ContactQueued, 'contact' | 'source' | 'at'>,
): LiveContact {
  const known = floor.contacts.get(event.contact);
  return known ?? createLiveContact(event.contact, reachSource(floor, event), event.at);
}

/** The visit was counted before: it talks, settles, or has ended. */
function isKnown(floor: Floor, contact: LiveContact, event: ContactQueued): boolean {
  const conversations = contact.talking ? [contact.talking, ...contact.former] : contact.former;
  const settling = floor.settling.get(contact.id) ?? [];
  return (
    hasEnded(floor.endedVisits, event) ||
    conversations.some(({ visit }) => visit && isVisit(visit, event)) ||
    settling.some(({ visit }) => isVisit(visit, event))
  );
}

function isVisit(visit: Visit, { queue, ordinal }: ContactQueued): boolean {
  return visit.queue.id === queue && visit.ordinal === ordinal;
}

type Entering = Omit<ContactQueued, 'queue'> & { readonly queue: LiveQueue };

function enter(floor: Floor, contact: LiveContact, event: Entering): void {
  const { queue, ordinal, at } = event;
  const enteredAt = beganAt(event.enteredAt, at);
  const wholeSeconds = event.wholeSeconds === true;
  contact.waiting = openVisit(floor, { contact: contact.id, queue, ordinal, enteredAt, wholeSeconds });
  countContactEntry(floor, contact.waiting);
  contact.since = enteredAt;
  queue.waiting.set(contact.id, contact.waiting);
  touchQueue(floor, queue);
  noteWaiting(floor, queue, { at });
}

function describeContact(floor: Floor, contact: LiveContact, event: ContactQueued): void {
  contact.customer = event.customer ?? contact.customer;
  contact.position = event.position ?? contact.position;
  contact.priority = event.priority ?? contact.priority;
  contact.repeat = event.repeat ?? contact.repeat;
  floor.touched.contacts.add(contact.id);
}

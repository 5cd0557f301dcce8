// A contact leaves a queue without an answer, how it left is settled, or it is gone unseen.
import type { ContactExitSettled, ContactLeft, ContactLost } from '../../event.ts';
import type { Floor } from '../../floor.ts';
import type { ContactId } from '../../ids.ts';
import type { SettlingVisit } from '../../live/live-contact.ts';
import { turnQueue } from '../../live/queue-day.ts';
import type { Ending } from '../../metrics/service-level.ts';
import { countContactSettled } from './contact-counts.ts';
import { dropConversation, endWaiting, forgetIfGone, releaseVisit, takeSettling } from './end-visit.ts';

export function applyContactLeft(floor: Floor, { contact: id, queue, exit, at }: ContactLeft): boolean {
  const contact = floor.contacts.get(id);
  if (contact?.waiting?.queue.id !== queue) return false;
  endWaiting(floor, contact, { ending: exit, at });
  forgetIfGone(floor, contact);
  return true;
}

export function applyContactExitSettled(floor: Floor, event: ContactExitSettled): boolean {
  const { contact, queue, ordinal, exit } = event;
  const settling = takeSettling(
    floor,
    contact,
    visit => visit.queue.id === queue && visit.ordinal === ordinal,
  );
  if (settling) settle(floor, settling, exit);
  return settling !== undefined;
}

export function applyContactLost(floor: Floor, { contact: id, at }: ContactLost): boolean {
  const contact = floor.contacts.get(id);
  if (!contact) return loseSettling(floor, id);
  endWaiting(floor, contact, { ending: 'lost', at });
  if (contact.talking) dropConversation(floor, contact.talking);
  contact.talking = undefined;
  forgetIfGone(floor, contact);
  return true;
}

function loseSettling(floor: Floor, id: ContactId): boolean {
  const settling = takeSettling(floor, id, () => true);
  if (settling) settle(floor, settling, 'lost');
  return settling !== undefined;
}

function settle(floor: Floor, settling: SettlingVisit, ending: Ending): void {
  turnQueue(floor, settling.visit.queue, floor.minute);
  countContactSettled(floor, settling, ending);
  releaseVisit(floor, settling.visit);
}

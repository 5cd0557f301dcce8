// A conversation is put on hold, goes on, and ends.
import type { ContactCompleted, ContactHeld, ContactResumed } from '../../event.ts';
import type { Floor } from '../../floor.ts';
import type { EpochMs } from '../../ids.ts';
import type { Conversation, LiveContact } from '../../live/live-contact.ts';
import { turnQueue } from '../../live/queue-day.ts';
import { countContactHandled } from './contact-counts.ts';
import { countWrapUpWatched } from './count-visit.ts';
import { dropConversation, forgetIfGone } from './end-visit.ts';

export function applyContactHeld(floor: Floor, { contact: id, at }: ContactHeld): boolean {
  const contact = floor.contacts.get(id);
  if (!contact?.talking || contact.talking.heldSince !== undefined) return false;
  contact.talking.heldSince = at;
  if (!contact.waiting) contact.since = at;
  floor.touched.contacts.add(id);
  return true;
}

export function applyContactResumed(floor: Floor, { contact: id, at }: ContactResumed): boolean {
  const contact = floor.contacts.get(id);
  if (contact?.talking?.heldSince === undefined) return false;
  contact.talking.holdMs = holdUntil(contact.talking, at);
  contact.talking.heldSince = undefined;
  if (!contact.waiting) contact.since = at;
  floor.touched.contacts.add(id);
  return true;
}

export function applyContactCompleted(floor: Floor, event: ContactCompleted): boolean {
  const contact = floor.contacts.get(event.contact);
  const conversation = contact && takeConversation(contact, event.agent);
  if (!conversation) return false;
  if (conversation.visit) handle(floor, conversation, event);
  rememberForWrapUp(floor, conversation, event);
  dropConversation(floor, conversation);
  forgetIfGone(floor, contact);
  return true;
}

/** The one with this agent; a transfer may have begun the next before the first is told to be over. */
function takeConversation(contact: LiveContact, agent: string): Conversation | undefined {
  const former = contact.former.findIndex(conversation => conversation.agent === agent);
  if (former >= 0 && contact.talking?.agent !== agent) return contact.former.splice(former, 1)[0];
  const { talking } = contact;
  contact.talking = undefined;
  return talking;
}

function handle(floor: Floor, conversation: Conversation, { at, talkMs }: ContactCompleted): void {
  const { visit, answeredAt, answerUnseen } = conversation;
  if (!visit) return;
  turnQueue(floor, visit.queue, floor.minute);
  const seenMs = Math.max(0, at - answeredAt);
  const wholeMs = answerUnseen && talkMs !== undefined ? Math.max(0, talkMs) : seenMs;
  const holdMs = Math.min(wholeMs, holdUntil(conversation, at));
  countContactHandled(floor, visit, { at, talkMs: wholeMs - holdMs, holdMs });
}

function holdUntil({ heldSince, holdMs }: Conversation, at: EpochMs): number {
  return heldSince === undefined ? holdMs : holdMs + Math.max(0, at - heldSince);
}

/** The wrap-up that follows goes to its visit; after an outbound contact, to none. */
function rememberForWrapUp(floor: Floor, { visit }: Conversation, { agent: id, at }: ContactCompleted): void {
  const agent = floor.agents.get(id);
  if (!agent) return;
  agent.lastVisit = visit;
  if (!visit) return;
  turnQueue(floor, visit.queue, floor.minute);
  countWrapUpWatched(floor, visit, at);
}

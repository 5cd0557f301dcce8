// What proves that a caller was sent away, hung up, withdrawn or moved up: its visit and its conversation.
import { SETTLE_MS } from '../../contacts/exit-rules.ts';
import { type Contact, type Queue, type Talk, toBytes } from '../../pbx.ts';
import { nameOf, nameOfQueue } from '../plan/people.ts';
import type { Proof } from '../step.ts';

/** It waits in this queue now. */
export function movedInto(contact: Contact, target: Queue, from: Queue): Proof {
  return {
    begin: () => ({
      isShown: () => contact.visit?.queue === target,
      no: () => toGone(contact),
      instead: () => whereabouts(contact),
    }),
    list: { Queue: toBytes(from.raw) },
    isLate: true,
  };
}

/** Out of the queue or the conversation, and its channel lives on: a place that does not exist ends it. */
export function sentAway(contact: Contact, from: Queue): Proof {
  return {
    begin: () => ({
      isShown: isDoneWith(contact),
      no: () => toGone(contact),
      instead: () => whereabouts(contact),
    }),
    list: { Queue: toBytes(from.raw) },
    isLate: true,
    settleMs: SETTLE_MS * 2,
  };
}

/** Out of the queue or the conversation, whatever became of the channel. */
export function ended(contact: Contact, from: Queue): Proof {
  return {
    begin: () => ({ isShown: isDoneWith(contact), instead: () => whereabouts(contact) }),
    list: { Queue: toBytes(from.raw) },
    isLate: true,
  };
}

/** Out of the queue, and not because an agent was quicker. */
export function withdrawn(contact: Contact, from: Queue): Proof {
  return {
    ...ended(contact, from),
    begin: () => ({
      isShown: isDoneWith(contact),
      no: () => (isOpen(contact.talk) ? `the caller was answered first: ${whereabouts(contact)}` : undefined),
      instead: () => whereabouts(contact),
    }),
  };
}

/** No event tells it: the caller's line in the list does. */
export function prioritized(contact: Contact, queue: Queue, priority: number): Proof {
  return {
    begin() {
      const { visit } = contact;
      const listedBefore = queue.listedCount;
      return {
        isShown: () => queue.listedCount > listedBefore && visit?.priority === priority,
        no: () => (contact.visit === visit ? undefined : `it waits no more: ${whereabouts(contact)}`),
      };
    },
    list: { Queue: toBytes(queue.raw) },
    isListedOnly: true,
  };
}

export function whereabouts(contact: Contact): string {
  const { visit, talk, hasHungUp } = contact;
  if (visit !== undefined) return `it waits in ${nameOfQueue(visit.queue)}`;
  if (isOpen(talk)) return `in conversation with ${nameOf(talk.agent)}`;
  return hasHungUp ? 'the caller is gone' : 'it is in no queue and with no agent';
}

/** The caller is not where it was when this was asked, nor with an agent instead. */
function isDoneWith(contact: Contact): () => boolean {
  const { visit, talk } = contact;
  if (visit !== undefined) return () => contact.visit !== visit && !isOpen(contact.talk);
  return () => contact.talk !== talk || !isOpen(talk);
}

function isOpen(talk: Talk | undefined): talk is Talk {
  return talk !== undefined && talk.endedAt === undefined;
}

function toGone({ hasHungUp }: Contact): string | undefined {
  return hasHungUp ? "the caller's channel has ended" : undefined;
}

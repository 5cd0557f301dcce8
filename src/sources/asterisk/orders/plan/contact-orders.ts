// Orders about one caller: elsewhere, away, further ahead, out of the queue.
import type { Command } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import { type DialplanPlace, entryOf } from '../../contacts/entries.ts';
import { type Contact, type Queue, toBytes, type Visit } from '../../pbx.ts';
import type { ActionToSend } from '../../wire/format-action.ts';
import { ended, movedInto, prioritized, sentAway, withdrawn } from '../proofs/contact-proofs.ts';
import { isRefusal, type Order, type Refusal, refuse, type Step } from '../step.ts';
import { findContact, findQueue, nameOfQueue } from './people.ts';
import type { Question } from './question.ts';

type ContactCommand = Extract<Command, { readonly method: `contact.${string}` }>;
type Of<Method extends ContactCommand['method']> = Extract<ContactCommand, { readonly method: Method }>;

interface Asked extends Question {
  readonly contact: Contact;
  /** Where it waits, or is being served. */
  readonly queue: Queue;
}

export function planContact(question: Question, command: ContactCommand): Order {
  const contact = findContact(question.pbx, command.contact);
  if (isRefusal(contact)) return contact;
  const queue = contact.visit?.queue ?? contact.talk?.queue;
  if (queue === undefined || contact.talk?.endedAt !== undefined)
    return refuse(`contact ${command.contact} is in no queue and with no agent any more`);
  if (contact.channel === '' || contact.channel.startsWith('/'))
    return refuse(`Asterisk has not told the channel of contact ${command.contact}`);
  return planFound({ ...question, contact, queue }, command);
}

function planFound(asked: Asked, command: ContactCommand): Order {
  const { contact, queue } = asked;
  switch (command.method) {
    case 'contact.transfer':
      return planTransfer(asked, command);
    case 'contact.hangup':
      return single(
        { Action: 'Hangup', Channel: toBytes(contact.channel), Cause: 16 },
        ended(contact, queue),
      );
    case 'contact.prioritize':
      return onWaiting(asked, command, visit => planPriority(visit, command));
    case 'contact.withdraw':
      return onWaiting(asked, command, planWithdrawal);
  }
}

function planTransfer(asked: Asked, command: Of<'contact.transfer'>): Order {
  const { toQueue, toExtension } = command;
  if (toQueue !== undefined && toExtension !== undefined)
    return refuse('a contact is transferred to a queue or to an extension, not to both');
  if (toExtension !== undefined) return planExtension(asked, toExtension);
  if (toQueue === undefined) return refuse('neither a queue nor an extension is named');
  const target = findQueue(asked.pbx, toQueue);
  if (isRefusal(target)) return target;
  const { contact, queue } = asked;
  if (contact.visit?.queue === target) return refuse(`it waits in ${nameOfQueue(target)} already`);
  if (isFull(target))
    return refuse(
      `${nameOfQueue(target)} is full: ${target.mostWaiting} wait, and the caller would be turned away`,
    );
  const entry = findEntry(asked, target);
  return isRefusal(entry) ? entry : single(toRedirect(contact, entry), movedInto(contact, target, queue));
}

/** Asterisk takes nobody beyond `maxlen`, and says so to nobody. */
function isFull({ mostWaiting = 0, waiting }: Queue): boolean {
  return mostWaiting > 0 && waiting.size >= mostWaiting;
}

function findEntry({ pbx, settings }: Question, target: Queue): DialplanPlace | Refusal {
  const { queueContext } = settings;
  if (queueContext !== undefined) return { context: queueContext, extension: target.raw };
  return (
    entryOf(pbx, target) ??
    refuse(
      `no way into ${nameOfQueue(target)} is known: no caller was seen to enter it by a place of its own; name queueContext for ${pbx.settings.name} in the config`,
    )
  );
}

function planExtension({ contact, queue, settings, pbx }: Asked, extension: string): Order {
  const { transferContext } = settings;
  if (transferContext === undefined)
    return refuse(
      `which extensions a contact may be transferred to is not said: name transferContext for ${pbx.settings.name} in the config`,
    );
  if (!EXTENSION.test(extension))
    return refuse(
      `"${cleanText(extension, { cells: 24 })}" is no extension: digits, letters and * # + . _ -`,
    );
  const place = { context: transferContext, extension };
  return single(toRedirect(contact, place), sentAway(contact, queue));
}

const EXTENSION = /^[A-Za-z0-9_*#+.-]{1,79}$/;

function toRedirect({ channel }: Contact, { context, extension }: DialplanPlace): ActionToSend {
  return {
    ...{ Action: 'Redirect', Channel: toBytes(channel), Context: toBytes(context) },
    ...{ Exten: toBytes(extension), Priority: 1 },
  };
}

function onWaiting({ contact, pbx }: Asked, command: ContactCommand, plan: (visit: Visit) => Order): Order {
  if (contact.visit !== undefined) return plan(contact.visit);
  return refuse(`contact ${command.contact} does not wait in any queue of ${pbx.settings.name}`);
}

function planPriority({ contact, queue, channel }: Visit, { priority }: Of<'contact.prioritize'>): Order {
  if (!Number.isInteger(priority)) return refuse(`a priority is a whole number, and not ${priority}`);
  const action: ActionToSend = {
    ...{ Action: 'QueueChangePriorityCaller', Queue: toBytes(queue.raw), Caller: toBytes(channel) },
    ...{ Priority: priority, Immediate: 'true' },
  };
  return single(action, prioritized(contact, queue, priority));
}

function planWithdrawal(visit: Visit): Order {
  const { contact, queue, channel } = visit;
  const action: ActionToSend = {
    ...{ Action: 'QueueWithdrawCaller', Queue: toBytes(queue.raw), Caller: toBytes(channel) },
  };
  return single(action, withdrawn(contact, queue), () => {
    visit.wasWithdrawn = false;
  });
}

function single(action: ActionToSend, proof: Step['proof'], onRefusal?: () => void): Order {
  return { steps: [{ action, proof, explains: [], ...(onRefusal ? { onRefusal } : {}) }] };
}

// Orders about one caller: elsewhere, away, further ahead, out of the queue.
import type { Command } from '../../../../floor/index.ts';
import { type Contact, type Queue, toBytes, type Visit } from '../../pbx.ts';
import type { ActionToSend } from '../../wire/format-action.ts';
import { ended, prioritized, withdrawn } from '../proofs/contact-proofs.ts';
import { isRefusal, type Order, refuse } from '../step.ts';
import { findContact } from './people.ts';
import type { Question } from './question.ts';
import { single } from './single.ts';
import { planTransfer } from './transfer-order.ts';

type ContactCommand = Extract<Command, { readonly method: `contact.${string}` }>;
type Of<Method extends ContactCommand['method']> = Extract<ContactCommand, { readonly method: Method }>;

export interface AskedContact extends Question {
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

function planFound(asked: AskedContact, command: ContactCommand): Order {
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

function onWaiting(
  { contact, pbx }: AskedContact,
  command: ContactCommand,
  plan: (visit: Visit) => Order,
): Order {
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

// Orders about one contact: another queue, the end, a place further ahead.
import type { Command } from '../../../floor/index.ts';
import type { Center, SimContact } from '../center/center.ts';
import { endConversation, transferTo } from '../center/conversation.ts';
import { enterQueue, leaveQueue, standInLine, tellPositions } from '../center/waiting.ts';
import { DIALECTS, type Dialect } from './dialect.ts';
import { findSource, toUnreachable } from './source-of.ts';
import { type Order, refused, type Step, single } from './step.ts';

type ContactCommand = Extract<Command, { readonly method: `contact.${string}` }>;
type Of<Method extends ContactCommand['method']> = Extract<ContactCommand, { readonly method: Method }>;

interface Asked {
  readonly center: Center;
  readonly contact: SimContact;
  readonly says: Dialect;
}

export function toContactOrder(center: Center, command: ContactCommand): Order {
  const contact = center.contacts.get(command.contact);
  if (!contact) return refused(`${command.method} ${command.contact}`, DIALECTS.telephony.noSuchContact);
  const source = findSource(center, contact.source);
  const gone = toUnreachable(center, source);
  if (gone !== undefined) return refused(`${command.method} ${command.contact}`, gone);
  return single(toStep({ center, contact, says: DIALECTS[source.kind] }, command));
}

function toStep(asked: Asked, command: ContactCommand): Step {
  switch (command.method) {
    case 'contact.transfer':
      return transferStep(asked, command);
    case 'contact.hangup':
      return hangUpStep(asked);
    case 'contact.prioritize':
      return prioritizeStep(asked, command);
    case 'contact.withdraw':
      return withdrawStep(asked);
  }
}

function isWaiting({ contact }: Asked): boolean {
  return contact.queue?.waiting.includes(contact) === true;
}

function transferStep(asked: Asked, { toQueue, toExtension }: Of<'contact.transfer'>): Step {
  const { center, contact, says } = asked;
  const queue = toQueue === undefined ? undefined : center.queues.get(toQueue);
  return {
    did: `Redirect ${contact.id} to ${toQueue ?? toExtension}`,
    refusal() {
      if (contact.direction === 'outbound') return says.outboundContact;
      if (queue?.plan.source !== contact.source) return says.noSuchQueue;
      return isWaiting(asked) && contact.queue === queue ? says.sameQueue : undefined;
    },
    run() {
      if (!queue) return says.noSuchQueue;
      if (isWaiting(asked)) {
        leaveQueue(center, contact, 'redirected');
        enterQueue(center, contact, queue);
      } else transferTo(center, contact, queue);
      return says.transferred;
    },
  };
}

function hangUpStep(asked: Asked): Step {
  const { center, contact, says } = asked;
  return {
    did: `Hangup ${contact.id}`,
    refusal: () => undefined,
    run() {
      if (isWaiting(asked)) leaveQueue(center, contact, 'left-other');
      else endConversation(center, contact, 'unknown');
      return says.hungUp;
    },
  };
}

function prioritizeStep(asked: Asked, { priority }: Of<'contact.prioritize'>): Step {
  const { center, contact, says } = asked;
  return {
    did: `QueueChangePriorityCaller ${contact.id} priority ${priority}`,
    refusal() {
      if (!isWaiting(asked)) return says.notWaiting;
      return Number.isInteger(priority) && priority >= 0 ? undefined : says.badPriority;
    },
    run() {
      prioritize(center, contact, priority);
      return says.prioritized;
    },
  };
}

function prioritize(center: Center, contact: SimContact, priority: number): void {
  const { queue } = contact;
  if (!queue) return;
  queue.waiting.splice(queue.waiting.indexOf(contact), 1);
  contact.priority = priority;
  standInLine(queue, contact);
  const hadPosition = contact.position > 0;
  contact.position = hadPosition ? queue.waiting.indexOf(contact) + 1 : 0;
  center.emit({
    type: 'contact.repositioned',
    at: center.agenda.now,
    source: contact.source,
    contact: contact.id,
    priority,
    ...(hadPosition && { position: contact.position }),
  });
  tellPositions(center, queue);
}

function withdrawStep(asked: Asked): Step {
  const { center, contact, says } = asked;
  return {
    did: `QueueWithdrawCaller ${contact.id}`,
    refusal: () => (isWaiting(asked) ? undefined : says.notWaiting),
    run() {
      leaveQueue(center, contact, 'withdrawn');
      return says.withdrawn;
    },
  };
}

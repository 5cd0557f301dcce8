// A caller sent elsewhere: to a queue by the way that its own callers take, or to an extension that the config allows.
import type { Command } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import { type DialplanPlace, entryOf } from '../../contacts/entries.ts';
import { type Contact, type Queue, toBytes } from '../../pbx.ts';
import type { ActionToSend } from '../../wire/format-action.ts';
import { movedInto, sentAway } from '../proofs/contact-proofs.ts';
import { isRefusal, type Order, type Refusal, refuse } from '../step.ts';
import type { AskedContact } from './contact-orders.ts';
import { findQueue, nameOfQueue } from './people.ts';
import type { Question } from './question.ts';
import { single } from './single.ts';

type Transfer = Extract<Command, { readonly method: 'contact.transfer' }>;

export function planTransfer(asked: AskedContact, command: Transfer): Order {
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

function planExtension({ contact, queue, settings, pbx }: AskedContact, extension: string): Order {
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

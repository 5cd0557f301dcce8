// Who it was that somebody talked with: what the history says of the contact when it entered the queue.
import type { DatabaseSync } from 'node:sqlite';
import { showCustomer } from '../history/customers.ts';
import { readAbout } from '../history/event-index.ts';

export interface FoundVisit {
  readonly queue?: string;
  readonly customer?: string;
  readonly enteredAt?: number;
}

const TOLD_BY = ['contact.queued', 'contact.corrected', 'contact.connected'];

/** As it was last told before that position, its customer masked. */
export function findVisit(db: DatabaseSync, contact: string, position: number): FoundVisit {
  for (const { event } of readAbout(db, {
    about: 'contact',
    id: contact,
    before: position + 1,
    types: TOLD_BY,
  })) {
    if (event.type === 'contact.connected') return shown(event.customer);
    const is =
      event.type === 'contact.queued' ? event : event.type === 'contact.corrected' ? event.is : undefined;
    if (is) return { ...shown(is.customer), queue: is.queue, enteredAt: is.enteredAt ?? event.at };
  }
  return {};
}

function shown(stored: string | undefined): Pick<FoundVisit, 'customer'> {
  const customer = stored === undefined ? undefined : showCustomer(stored);
  return customer === undefined ? {} : { customer };
}

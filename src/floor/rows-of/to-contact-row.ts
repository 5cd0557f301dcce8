// A contact's row: of the visit it waits in, else of the conversation it is in.
import type { Floor } from '../floor.ts';
import type { ContactId } from '../ids.ts';
import type { Conversation, LiveContact, Visit } from '../live/live-contact.ts';
import type { ContactRow } from '../rows/contact-row.ts';

export function toContactRow({ contacts }: Floor, id: ContactId): ContactRow | undefined {
  const contact = contacts.get(id);
  if (!contact) return undefined;
  const { source, customer, repeat, since, waiting, talking } = contact;
  const place = waiting ? toWaiting(contact, waiting) : talking && toTalking(talking);
  if (!place) return undefined;
  return {
    source: source.id,
    ...place,
    since,
    ...(customer === undefined ? {} : { customer }),
    ...(repeat ? { repeat: true as const } : {}),
  };
}

type Place = Omit<ContactRow, 'source' | 'since' | 'customer' | 'repeat'>;

function toWaiting({ ringing, position, priority }: LiveContact, visit: Visit): Place {
  return {
    ...toEntry(visit),
    channel: visit.queue.channel,
    direction: 'inbound',
    state: ringing.size > 0 ? 'ringing' : 'waiting',
    ...(position === undefined ? {} : { position }),
    ...(priority === undefined ? {} : { priority }),
  };
}

function toTalking({ visit, campaign, channel, answeredAt, heldSince, agent }: Conversation): Place {
  return {
    ...(visit ? toEntry(visit) : { ordinal: 0, enteredAt: answeredAt }),
    ...(campaign ? { campaign: campaign.id } : {}),
    channel,
    direction: campaign ? 'outbound' : 'inbound',
    state: heldSince === undefined ? 'talking' : 'on-hold',
    answeredAt,
    agent,
  };
}

function toEntry({ queue, ordinal, enteredAt, wholeSeconds }: Visit) {
  return {
    queue: queue.id,
    ordinal,
    enteredAt,
    ...(wholeSeconds ? { wholeSeconds: true as const } : {}),
  };
}

// Counts events by themselves, so that the dialect is measured without the floor's fold.
import type { ContactId, QueueId, SourceEvent } from '../../../../src/floor/index.ts';

export interface QueueTally {
  offered: number;
  answered: number;
  /** By kind; `settling` among them while it lasts. */
  readonly exits: Record<string, number>;
  lostWaiting: number;
  lostTalking: number;
  waiting: number;
}

type Place = { readonly queue: QueueId; readonly isTalking: boolean };

export function tallyEvents(events: readonly SourceEvent[]): Map<QueueId, QueueTally> {
  const tallies = new Map<QueueId, QueueTally>();
  const places = new Map<ContactId, Place>();
  for (const event of events) countEvent(event, tallies, places);
  for (const { queue, isTalking } of places.values()) if (!isTalking) tallyOf(tallies, queue).waiting += 1;
  return tallies;
}

function countEvent(
  event: SourceEvent,
  tallies: Map<QueueId, QueueTally>,
  places: Map<ContactId, Place>,
): void {
  switch (event.type) {
    case 'queue.described':
      tallyOf(tallies, event.queue);
      return;
    case 'contact.queued':
      tallyOf(tallies, event.queue).offered += 1;
      places.set(event.contact, { queue: event.queue, isTalking: false });
      return;
    case 'contact.answered':
      tallyOf(tallies, event.queue).answered += 1;
      places.set(event.contact, { queue: event.queue, isTalking: true });
      return;
    case 'contact.completed':
      places.delete(event.contact);
      return;
    case 'contact.left':
      add(tallyOf(tallies, event.queue).exits, event.exit, 1);
      places.delete(event.contact);
      return;
    case 'contact.exit-settled':
      add(tallyOf(tallies, event.queue).exits, 'settling', -1);
      add(tallyOf(tallies, event.queue).exits, event.exit, 1);
      return;
    case 'contact.lost': {
      const place = places.get(event.contact);
      if (place === undefined) return;
      tallyOf(tallies, place.queue)[place.isTalking ? 'lostTalking' : 'lostWaiting'] += 1;
      places.delete(event.contact);
    }
  }
}

function tallyOf(tallies: Map<QueueId, QueueTally>, queue: QueueId): QueueTally {
  const known = tallies.get(queue);
  if (known !== undefined) return known;
  const tally = { offered: 0, answered: 0, exits: {}, lostWaiting: 0, lostTalking: 0, waiting: 0 };
  tallies.set(queue, tally);
  return tally;
}

function add(counts: Record<string, number>, key: string, by: number): void {
  const sum = (counts[key] ?? 0) + by;
  if (sum === 0) delete counts[key];
  else counts[key] = sum;
}

export function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

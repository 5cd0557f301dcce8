// The visits that ended within the last hour: an event told twice finds its visit here, and counts nothing.
import { RING_MINUTES } from '../counters/minute-ring.ts';
import type { ContactId, QueueId } from '../ids.ts';

interface Ended {
  /** The floor's running minute when the last of them ended. */
  readonly minute: number;
  readonly visits: readonly { readonly queue: QueueId; readonly ordinal: number }[];
}

/** In the order of their minutes, so that the oldest are found first. */
export type EndedVisits = Map<ContactId, Ended>;

interface EndedVisit {
  readonly contact: ContactId;
  readonly queue: QueueId;
  readonly ordinal: number;
}

export function rememberEnded(ended: EndedVisits, { contact, queue, ordinal }: EndedVisit, minute: number) {
  const earlier = ended.get(contact)?.visits ?? [];
  ended.delete(contact);
  ended.set(contact, { minute, visits: [...earlier.slice(1 - MOST_VISITS), { queue, ordinal }] });
}

/** A contact that bounces between queues for hours would else keep every bounce. */
const MOST_VISITS = 64;

export function hasEnded(ended: EndedVisits, { contact, queue, ordinal }: EndedVisit): boolean {
  return visitsOf(ended, contact).some(visit => visit.queue === queue && visit.ordinal === ordinal);
}

export function hasLeft(ended: EndedVisits, contact: ContactId, queue: QueueId): boolean {
  return visitsOf(ended, contact).some(visit => visit.queue === queue);
}

export function countEnded(ended: EndedVisits, contact: ContactId): number {
  return visitsOf(ended, contact).length;
}

function visitsOf(ended: EndedVisits, contact: ContactId): Ended['visits'] {
  return ended.get(contact)?.visits ?? [];
}

export function forgetEnded(ended: EndedVisits, minute: number): void {
  for (const [contact, { minute: endedIn }] of ended) {
    if (endedIn > minute - RING_MINUTES) return;
    ended.delete(contact);
  }
}

/** The queues are no more: whoever is told in one of the same name is another's, and there for the first time. */
export function forgetEndedIn(ended: EndedVisits, queues: ReadonlySet<QueueId>): void {
  for (const [contact, { minute, visits }] of ended) {
    const left = visits.filter(({ queue }) => !queues.has(queue));
    if (left.length === 0) ended.delete(contact);
    else if (left.length < visits.length) ended.set(contact, { minute, visits: left });
  }
}

// A queue goes while contacts are in it: what becomes of them there is not seen any more, and its history says so.
import type { Floor } from '../floor.ts';
import type { EpochMs } from '../ids.ts';
import type { LiveQueue } from '../live/live-queue.ts';
import { countContactEnding, countContactSettled } from './contacts/contact-counts.ts';
import { waitUntil } from './contacts/count-visit.ts';
import { forgetIfGone } from './contacts/end-visit.ts';
import { endWaitingOf } from './record/visit-events.ts';

/** Lost, each of them: so that a report adds up, of a day in which a queue was removed too. */
export function loseVisits(floor: Floor, queue: LiveQueue, at: EpochMs): void {
  for (const [id, visit] of queue.waiting) {
    const contact = floor.contacts.get(id);
    if (!contact) continue;
    contact.waiting = undefined;
    countContactEnding(floor, visit, { ending: 'lost', at, waitMs: waitUntil(visit, at) });
    forgetIfGone(floor, contact);
  }
  loseSettling(floor, queue);
  for (const recorded of queue.record.open.values()) {
    const waitMs = waitUntil(recorded.visit, at);
    if (recorded.isWaiting) endWaitingOf(floor, recorded, { ending: 'lost', at, waitMs });
  }
}

function loseSettling(floor: Floor, queue: LiveQueue): void {
  for (const [contact, visits] of floor.settling) {
    const kept = visits.filter(({ visit }) => visit.queue !== queue);
    for (const settling of visits) if (!kept.includes(settling)) countContactSettled(floor, settling, 'lost');
    if (kept.length === 0) floor.settling.delete(contact);
    else if (kept.length < visits.length) floor.settling.set(contact, kept);
  }
}

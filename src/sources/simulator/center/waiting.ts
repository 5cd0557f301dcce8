// A contact enters a queue, waits, and leaves it without an answer.
import type { Exit } from '../../../floor/index.ts';
import { drawChance } from '../../../lib/seeded-random.ts';
import type { QueuePlan } from '../plan/center-plan.ts';
import { drawMs } from '../plan/spread.ts';
import type { Center, SimContact, SimQueue } from './center.ts';
import { becomeIdle } from './presence.ts';

/** What the contact does by itself if nobody answers it before. */
interface Leaving {
  readonly exit: Exit;
  readonly afterMs: number;
}

export function enterQueue(center: Center, contact: SimContact, queue: SimQueue): void {
  contact.queue = queue;
  contact.ordinal += 1;
  contact.enteredAt = center.agenda.now;
  contact.notBefore = center.agenda.now;
  contact.priority = Math.max(contact.priority, queue.plan.priority ?? 0);
  center.contacts.set(contact.id, contact);
  standInLine(queue, contact);
  tellQueued(center, contact, queue);
  planLeaving(center, contact, queue);
  center.desk.contactWaits(contact);
}

function tellQueued(center: Center, contact: SimContact, queue: SimQueue): void {
  contact.position = queue.waiting.indexOf(contact) + 1;
  center.emit({
    type: 'contact.queued',
    at: center.agenda.now,
    source: contact.source,
    contact: contact.id,
    queue: queue.plan.id,
    ordinal: contact.ordinal,
    customer: contact.customer,
    ...(hasPositions(queue) && { position: contact.position }),
    ...(contact.priority > 0 && { priority: contact.priority }),
    ...(contact.repeat && { repeat: true }),
  });
  tellPositions(center, queue);
}

/** Nobody stands in line with a letter. */
function hasPositions(queue: SimQueue): boolean {
  return queue.plan.channel !== 'mail';
}

export function standInLine(queue: SimQueue, contact: SimContact): void {
  const behind = queue.waiting.findIndex(other => other.priority < contact.priority);
  queue.waiting.splice(behind < 0 ? queue.waiting.length : behind, 0, contact);
}

/** Takes it out of the line; those behind it move up. */
export function stepOut(center: Center, contact: SimContact): void {
  const { queue } = contact;
  contact.leaving?.cancel();
  contact.leaving = undefined;
  if (!queue) return;
  const index = queue.waiting.indexOf(contact);
  if (index < 0) return;
  queue.waiting.splice(index, 1);
  tellPositions(center, queue);
}

/** Tells the places that are other than what was told last. */
export function tellPositions(center: Center, queue: SimQueue): void {
  if (!hasPositions(queue)) return;
  for (const [index, contact] of queue.waiting.entries()) {
    if (contact.position === index + 1) continue;
    contact.position = index + 1;
    center.emit({
      type: 'contact.repositioned',
      at: center.agenda.now,
      source: contact.source,
      contact: contact.id,
      position: contact.position,
    });
  }
}

function planLeaving(center: Center, contact: SimContact, queue: SimQueue): void {
  const ways = toLeavings(contact, queue.plan);
  const first = ways.reduce<Leaving | undefined>(
    (soonest, way) => (soonest && soonest.afterMs <= way.afterMs ? soonest : way),
    undefined,
  );
  if (!first) return;
  const { exit, afterMs } = first;
  contact.leaving = center.agenda.after(afterMs, () => leaveByItself(center, contact, exit));
}

/** Each way is drawn on every entry, whatever comes of it, so that the contact's stream goes on alike. */
function toLeavings({ random }: SimContact, plan: QueuePlan): Leaving[] {
  const ways: Leaving[] = [];
  const { patience, shortAbandonShare = 0, key, timeOutMs, overflow, withdrawn } = plan;
  const isShort = drawChance(random, shortAbandonShare);
  if (isShort) ways.push({ exit: 'abandoned', afterMs: Math.round(500 + 4_000 * random()) });
  if (patience) ways.push({ exit: 'abandoned', afterMs: drawMs(random, patience) });
  if (key && drawChance(random, key.share)) ways.push({ exit: 'key', afterMs: key.afterMs });
  if (timeOutMs !== undefined) ways.push({ exit: 'timed-out', afterMs: timeOutMs });
  if (overflow) ways.push({ exit: 'redirected', afterMs: overflow.afterMs });
  if (withdrawn && drawChance(random, withdrawn.share))
    ways.push({ exit: 'withdrawn', afterMs: drawMs(random, withdrawn.after) });
  return ways;
}

function leaveByItself(center: Center, contact: SimContact, exit: Exit): void {
  const overflow = contact.queue?.plan.overflow;
  leaveQueue(center, contact, exit);
  if (exit === 'abandoned') center.desk.gaveUp(contact);
  const other = exit === 'redirected' && overflow ? center.queues.get(overflow.toQueue) : undefined;
  if (other) enterQueue(center, contact, other);
}

/** It stops waiting, unanswered. Where it goes on to another queue, the caller of this puts it there. */
export function leaveQueue(center: Center, contact: SimContact, exit: Exit): void {
  const { queue, offer } = contact;
  if (!queue) return;
  contact.offer = undefined;
  stepOut(center, contact);
  center.contacts.delete(contact.id);
  if (offer) tellOfferEnded(center, contact, { agent: offer.agent.plan.id, how: 'cancelled' });
  center.emit({
    type: 'contact.left',
    at: center.agenda.now,
    source: contact.source,
    contact: contact.id,
    queue: queue.plan.id,
    exit,
  });
  if (!offer) return;
  offer.timer.cancel();
  becomeIdle(center, offer.agent);
}

export function tellOfferEnded(
  center: Center,
  contact: SimContact,
  { agent, how }: { agent: string; how: 'no-answer' | 'rejected' | 'cancelled' },
): void {
  center.emit({
    type: 'contact.offer-ended',
    at: center.agenda.now,
    source: contact.source,
    contact: contact.id,
    agent,
    how,
  });
}

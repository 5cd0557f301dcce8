// A visit ends: it stops waiting, or its conversation does, and what nothing holds any more is let go.
import type { Floor } from '../../floor.ts';
import type { EpochMs } from '../../ids.ts';
import { rememberEnded } from '../../live/ended-visits.ts';
import type { Conversation, LiveContact, SettlingVisit, Visit } from '../../live/live-contact.ts';
import { releaseDay, turnQueue } from '../../live/queue-day.ts';
import { touchQueue } from '../../live/touch-queue.ts';
import type { Ending } from '../../metrics/service-level.ts';
import { countContactEnding } from './contact-counts.ts';
import { waitUntil } from './count-visit.ts';

interface StoppedWaiting {
  readonly ending: Ending | 'settling';
  readonly at: EpochMs;
  /** Where it is not measured from the entry. */
  readonly waitMs?: number;
}

/** Takes the contact out of its queue and counts how; its visit, where it was in one. */
export function endWaiting(floor: Floor, contact: LiveContact, stopped: StoppedWaiting): Visit | undefined {
  const visit = contact.waiting;
  if (!visit) return undefined;
  const { ending, at, waitMs = waitUntil(visit, at) } = stopped;
  turnQueue(floor, visit.queue, floor.minute);
  visit.queue.waiting.delete(contact.id);
  contact.waiting = undefined;
  contact.position = undefined;
  contact.ringing.clear();
  countContactEnding(floor, visit, { ending, at, waitMs });
  touchQueue(floor, visit.queue);
  if (ending === 'settling') keepSettling(floor, { visit, leftAt: at });
  else if (ending !== 'answered') releaseVisit(floor, visit);
  floor.touched.contacts.add(contact.id);
  return visit;
}

/** Nothing more is to be counted of it. */
export function releaseVisit(floor: Floor, visit: Visit): void {
  rememberEnded(floor.endedVisits, { ...visit, queue: visit.queue.id }, floor.minute);
  releaseDay(visit.queue, visit.day);
}

/** A conversation whose end was not seen: it was answered, and is not handled. */
export function dropConversation(floor: Floor, { visit, campaign }: Conversation): void {
  if (visit) releaseVisit(floor, visit);
  if (!campaign) return;
  campaign.talking -= 1;
  floor.touched.campaigns.add(campaign.id);
}

/** A contact that neither waits nor talks is no longer on the floor. */
export function forgetIfGone(floor: Floor, contact: LiveContact): void {
  floor.touched.contacts.add(contact.id);
  if (contact.waiting || contact.talking) return;
  for (const conversation of contact.former) dropConversation(floor, conversation);
  floor.contacts.delete(contact.id);
}

function keepSettling(floor: Floor, settling: SettlingVisit): void {
  const { contact } = settling.visit;
  const known = floor.settling.get(contact);
  if (known) known.push(settling);
  else floor.settling.set(contact, [settling]);
}

/** The settling visit that fits, taken out; absent where there is none. */
export function takeSettling(
  floor: Floor,
  contact: Visit['contact'],
  fits: (visit: Visit) => boolean,
): SettlingVisit | undefined {
  const known = floor.settling.get(contact) ?? [];
  const found = known.findIndex(({ visit }) => fits(visit));
  const [taken] = found < 0 ? [] : known.splice(found, 1);
  if (known.length === 0) floor.settling.delete(contact);
  return taken;
}

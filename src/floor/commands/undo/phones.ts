// An agent with several phones is undone as one person: only where his phones stood alike, and the same ones would come.
import type { QueueId } from '../../ids.ts';
import type { AgentRow, Membership } from '../../rows/agent-row.ts';
import { awayOf } from './away.ts';
import type { MembershipHistory, Step } from './membership-change.ts';
import { type Aspect, standingOf } from './pieces.ts';

/** Each of his phones that is in a queue, by the source's own name for it, and its own place in each. */
export type Phones = Readonly<Record<string, AgentRow['memberships']>>;

/** His phones when the command was asked, and now. */
export interface PhonesThen {
  readonly before: Phones;
  readonly now: Phones;
}

const ASPECTS: readonly Aspect[] = ['place', 'pause'];

/** A row tells of all of them together: a step that it suggests may be more than the way back. */
export function isInexact(step: Step, steps: readonly Step[], { before, now }: PhonesThen): boolean {
  const { queue } = step;
  const then = placesIn(before, queue);
  const isSame = namesOf(then) === namesOf(placesIn(now, queue));
  const isAlike = (aspect: Aspect): boolean =>
    areAlike([...then.values()], aspect) && areAlike([...placesIn(now, queue).values()], aspect);
  switch (step.step) {
    case 'leave':
      return then.size > 0;
    case 'join':
      return !ASPECTS.every(isAlike) || !joinAlike(phonesToJoin(now, steps), then);
    case 'penalty':
      return !isSame || !isAlike('place');
    case 'return':
    case 'away':
      return !isSame || !ASPECTS.every(isAlike);
    case 'pause':
    case 'open':
      return !isSame || !isAlike('pause');
  }
}

/** The row is as it was, and a phone is not. */
export function isHidden(
  aspect: Aspect,
  { queue, before: was, now: is }: MembershipHistory,
  { before, now }: PhonesThen,
): boolean {
  if (was === undefined || is === undefined) return false;
  const [then, since] = [placesIn(before, queue), placesIn(now, queue)];
  if (aspect === 'place' && namesOf(then) !== namesOf(since)) return true;
  return [...then].some(
    ([phone, place]) =>
      since.has(phone) && standingOf(aspect, place) !== standingOf(aspect, since.get(phone)),
  );
}

/** Those that are in the queues he leaves, else all that are in any: as a source lets them in. */
function phonesToJoin(now: Phones, steps: readonly Step[]): Map<string, readonly Membership[]> {
  const leaves = steps.flatMap(one => (one.step === 'leave' || one.step === 'away' ? [one.queue] : []));
  const all = Object.entries(now).map(([phone, places]) => {
    const from = Object.entries(places).filter(([queue]) => leaves.length === 0 || leaves.includes(queue));
    return [phone, from.map(([, place]) => place)] as const;
  });
  return new Map(all.filter(([, places]) => places.length > 0));
}

/** The same as were there, and each as paused as the others. */
function joinAlike(
  joining: ReadonlyMap<string, readonly Membership[]>,
  then: ReadonlyMap<string, Membership>,
): boolean {
  const carried = new Set([...joining.values()].map(places => JSON.stringify(awayOf(places) ?? 'open')));
  return namesOf(joining) === namesOf(then) && carried.size === 1;
}

function placesIn(phones: Phones, queue: QueueId): ReadonlyMap<string, Membership> {
  return new Map(
    Object.entries(phones).flatMap(([phone, places]) => {
      const place = Object.hasOwn(places, queue) ? places[queue] : undefined;
      return place === undefined ? [] : [[phone, place] as const];
    }),
  );
}

function areAlike(places: readonly Membership[], aspect: Aspect): boolean {
  return new Set(places.map(place => standingOf(aspect, place))).size <= 1;
}

function namesOf(phones: ReadonlyMap<string, unknown>): string {
  return JSON.stringify([...phones.keys()].sort());
}

// What a command did to one membership, whether it still stands, and what it takes to bring back how it was.
import type { QueueId } from '../../ids.ts';
import type { Membership } from '../../rows/agent-row.ts';
import type { KeptBecause } from './plan-undo.ts';

/** One membership at three moments; absent where he was not in that queue. */
export interface MembershipHistory {
  readonly queue: QueueId;
  readonly before: Membership | undefined;
  readonly after: Membership | undefined;
  readonly now: Membership | undefined;
}

/** `place`: whether he is in it, and with which penalty. */
export type Aspect = 'place' | 'penalty' | 'pause';

export type Step =
  | { readonly step: 'leave'; readonly queue: QueueId }
  | { readonly step: 'join'; readonly queue: QueueId; readonly was: Membership }
  | { readonly step: 'penalty'; readonly queue: QueueId; readonly penalty: number }
  | { readonly step: 'pause'; readonly queue: QueueId; readonly reason: string | undefined }
  | { readonly step: 'open'; readonly queue: QueueId };

/** Undefined where the command changed nothing of this kind. */
export function stepBack(
  aspect: Aspect,
  history: MembershipHistory,
  isOvertaken: boolean,
): Step | KeptBecause | undefined {
  const { before, after, now } = history;
  const isSame = SAME[aspect];
  // Who joined or left has not been paused: that is another aspect.
  if (aspect === 'pause' && (before === undefined || after === undefined)) return undefined;
  if (isSame(before, after)) return undefined;
  if (isSame(before, now)) return 'as-before';
  if (isOvertaken || !isSame(after, now)) return 'changed';
  return aspect === 'pause' ? pauseBack(history) : placeBack(history);
}

type Same = (one: Membership | undefined, other: Membership | undefined) => boolean;

const SAME: Readonly<Record<Aspect, Same>> = {
  place: (one, other) => one?.penalty === other?.penalty,
  penalty: (one, other) => one?.penalty === other?.penalty,
  pause: (one, other) => pauseOf(one) === pauseOf(other),
};

/** Gone from the queue, open, or paused for a reason. */
function pauseOf(membership: Membership | undefined): string {
  if (membership === undefined) return 'gone';
  return membership.paused ? `paused ${membership.reason ?? ''}` : 'open';
}

function placeBack({ queue, before, now }: MembershipHistory): Step {
  if (before === undefined) return { step: 'leave', queue };
  if (now === undefined) return { step: 'join', queue, was: before };
  return { step: 'penalty', queue, penalty: before.penalty };
}

function pauseBack({ queue, before }: MembershipHistory): Step {
  return before?.paused ? { step: 'pause', queue, reason: before.reason } : { step: 'open', queue };
}

// What a command did to one membership, whether it still stands, and what it takes to bring back how it was.
import type { QueueId } from '../../ids.ts';
import type { Membership } from '../../rows/agent-row.ts';
import { type Aspect, standingOf } from './pieces.ts';
import type { KeptBecause } from './plan-undo.ts';

/** One membership at three moments; absent where he was not in that queue. */
export interface MembershipHistory {
  readonly queue: QueueId;
  readonly before: Membership | undefined;
  readonly after: Membership | undefined;
  readonly now: Membership | undefined;
}

export type Step =
  | { readonly step: 'leave'; readonly queue: QueueId }
  | { readonly step: 'join'; readonly queue: QueueId; readonly was: Membership }
  /** Into a queue that he could not leave, and is paused in as one who was moved away. */
  | { readonly step: 'return'; readonly queue: QueueId; readonly was: Membership }
  /** The way back: he is moved away from it again. */
  | { readonly step: 'away'; readonly queue: QueueId }
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
  // Who joined or left has not been paused: that is the other aspect.
  if (aspect === 'pause' && (before === undefined || after === undefined)) return undefined;
  const [was, became, is] = [before, after, now].map(membership => standingOf(aspect, membership));
  if (was === became) return undefined;
  if (is === was) return 'as-before';
  if (isOvertaken || is !== became) return 'changed';
  return aspect === 'pause' ? pauseBack(history) : placeBack(history);
}

function placeBack({ queue, before, now }: MembershipHistory): Step {
  if (before === undefined) return { step: 'leave', queue };
  if (now === undefined) return { step: 'join', queue, was: before };
  return { step: 'penalty', queue, penalty: before.penalty };
}

function pauseBack({ queue, before, now }: MembershipHistory): Step {
  if (before !== undefined && now?.moved && !before.moved) return { step: 'return', queue, was: before };
  if (before?.moved && !now?.moved) return { step: 'away', queue };
  return before?.paused ? { step: 'pause', queue, reason: before.reason } : { step: 'open', queue };
}

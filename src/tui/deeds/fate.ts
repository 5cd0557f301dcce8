// What has become of an order, and of a deed: the worst of its orders.
import type { Outcome } from '../../floor/index.ts';
import type { Deed, DeedPart } from '../view-state/index.ts';

/** `asked`: nothing was answered yet. */
export type Fate = 'asked' | Outcome;

export function fateOf({ answer }: DeedPart): Fate {
  switch (answer?.is) {
    case undefined:
      return 'asked';
    case 'told':
      return 'applied';
    case 'replied':
      return answer.reply.outcome;
    case 'failed':
      // It was sent, and the line was lost: the gateway may have heard it.
      return answer.error.code === 'no-answer' ? 'unknown' : 'refused';
    default:
      return answer satisfies never;
  }
}

const WORST_FIRST: readonly Fate[] = ['asked', 'unknown', 'refused', 'deferred'];

export function fateOfDeed({ parts }: Deed): Fate {
  const fates = parts.map(fateOf);
  return WORST_FIRST.find(fate => fates.includes(fate)) ?? 'applied';
}

export function countFates({ parts }: Deed): { readonly [F in Fate]: number } {
  const counts = { asked: 0, applied: 0, deferred: 0, refused: 0, unknown: 0 };
  for (const part of parts) counts[fateOf(part)] += 1;
  return counts;
}

/** It is not so yet on the floor, and may come to be. */
export function isOpen(part: DeedPart): boolean {
  const fate = fateOf(part);
  const isFinal = part.answer?.is === 'replied' && part.answer.isSettled === true;
  return fate === 'asked' || fate === 'unknown' || (fate === 'deferred' && !isFinal);
}

/** Refused in the middle: what was done of it was taken back. */
export function isPutBack({ answer }: DeedPart): boolean {
  return (
    answer?.is === 'replied' &&
    answer.reply.outcome === 'refused' &&
    answer.reply.steps.some(({ outcome }) => outcome === 'applied')
  );
}

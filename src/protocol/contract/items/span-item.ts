// The figures of one span as the JSON contract writes them: every key there, null for what cannot be told.
import type { CannotTell, EpochMs, Tally } from '../../../floor/index.ts';
import { formatInstant } from '../instant.ts';
import type { SpanItem } from '../schema/span-schema.ts';

export interface SpanOf {
  readonly cannotTell?: CannotTell;
  readonly countsStandSince?: EpochMs;
  /** Nobody was there to see any of it: no figure of it is known. */
  readonly isUnseen?: boolean;
}

export function toSpanItem(
  tally: Tally,
  startedAt: EpochMs,
  { cannotTell = {}, countsStandSince, isUnseen = false }: SpanOf,
): SpanItem {
  const told = (figure: string, value: number | undefined): number | null =>
    isUnseen || value === undefined || Object.hasOwn(cannotTell, figure) ? null : value;
  // Where the source tells some exits from others and not all of them, none seen of a kind is not none.
  const exit = (kind: string): number | null =>
    told(kind, countOf(tally.exits, kind) || (Object.hasOwn(cannotTell, 'exits') ? undefined : 0));
  return {
    from: formatInstant(tally.seenFrom ?? startedAt),
    complete: tally.seenFrom === undefined && (tally.blindMs ?? 0) === 0 && countsStandSince === undefined,
    blindMs: tally.blindMs ?? 0,
    offered: told('offered', tally.offered),
    answered: told('answered', tally.answered),
    abandoned: told('abandoned', tally.abandoned),
    leftOther: told('leftOther', tally.leftOther),
    leftUnanswered: tally.abandoned + tally.leftOther,
    exits: {
      timedOut: exit('timed-out'),
      key: exit('key'),
      empty: exit('empty'),
      withdrawn: exit('withdrawn'),
      redirected: exit('redirected'),
      notTold: isUnseen ? null : countOf(tally.exits, 'left-other'),
    },
    lost: told('lost', tally.lost),
    settling: told('settling', tally.settling),
    waiting: told('waiting', tally.waiting),
    serviceLevelRate: told('serviceLevelRate', tally.serviceLevelRate),
    serviceLevelMet: told('serviceLevelMet', tally.serviceLevelMet),
    serviceLevelOf: told('serviceLevelOf', tally.serviceLevelOf),
    abandonRate: told('abandonRate', tally.abandonRate),
    abandonCounted: told('abandonCounted', tally.abandonCounted),
    abandonOf: told('abandonOf', tally.abandonOf),
    shortAbandoned: told('shortAbandoned', tally.shortAbandoned),
    answerSpeedMs: told('answerSpeedMs', tally.answerSpeedMs),
    answerWaitMs: told('answerWaitMs', tally.answerWaitMs),
    handleTimeMs: told('handleTimeMs', tally.handleTimeMs),
    talkMs: told('talkMs', tally.talkMs),
    holdMs: told('holdMs', tally.holdMs),
    wrapUpMs: told('wrapUpMs', isWrapUpUnseen(tally) ? undefined : tally.wrapUpMs),
    wrapUpOf: told('wrapUpMs', tally.wrapUpOf),
    handled: told('handled', tally.handled),
  };
}

/** Counted from a record alone: what nobody watched is not a wrap-up of nothing. */
function isWrapUpUnseen({ handled, wrapUpOf }: Tally): boolean {
  return handled > 0 && wrapUpOf === 0;
}

/** A kind that never happened is absent in the document. */
function countOf(counts: Readonly<Record<string, number>>, kind: string): number {
  return Object.hasOwn(counts, kind) ? (counts[kind] ?? 0) : 0;
}

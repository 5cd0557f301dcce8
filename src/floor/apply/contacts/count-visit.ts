// What a visit adds to the counters: its entry, its ending and its handling, each once, in its day and its minute.
import { collectOutcome, countsOf } from '../../collected/collect.ts';
import { type Counts, createCounts, OTHER_EXITS, type OtherExit } from '../../counters/counts.ts';
import { quarterOf } from '../../counters/live-day.ts';
import { findSlot, slotOf, toMinute } from '../../counters/minute-ring.ts';
import type { Floor } from '../../floor.ts';
import type { ContactId, EpochMs } from '../../ids.ts';
import type { SettlingVisit, Visit } from '../../live/live-contact.ts';
import type { LiveQueue } from '../../live/live-queue.ts';
import { dayOf } from '../../live/queue-day.ts';
import { touchFigures, touchQuarters } from '../../live/touch-queue.ts';
import {
  type Ending,
  isShort,
  judgeServiceLevel,
  type ServiceLevelShare,
} from '../../metrics/service-level.ts';

interface Entry {
  readonly contact: ContactId;
  readonly queue: LiveQueue;
  readonly ordinal: number;
  readonly enteredAt: EpochMs;
  readonly wholeSeconds: boolean;
}

/** DESIGN §3: it belongs, with all that becomes of it, to the business day and the quarter it entered. */
export function openVisit(floor: Floor, entry: Entry): Visit {
  const day = dayOf(floor, entry.queue, entry.enteredAt);
  day.open += 1;
  return { ...entry, day };
}

export function countEntry(floor: Floor, visit: Visit): void {
  const { queue, day, enteredAt } = visit;
  for (const counts of countsOf(floor, visit)) {
    counts.offered += 1;
    counts.waiting += 1;
  }
  quarterOf(day, enteredAt).offered += 1;
  collectOutcome(floor, visit, { ending: 'waiting' });
  touch(floor, queue);
}

export interface EndingAt {
  readonly ending: Ending | 'settling';
  readonly at: EpochMs;
  readonly waitMs: number;
}

/** It stopped waiting. A window counts it, as offered too, in the minute of its outcome. */
export function countEnding(floor: Floor, visit: Visit, { ending, at, waitMs }: EndingAt): void {
  const { queue } = visit;
  for (const counts of countsOf(floor, visit)) counts.waiting -= 1;
  const slot = slotOf(queue.byMinute, toMinute(at), createCounts);
  if (slot) slot.offered += 1;
  addEnding(floor, visit, { ending, at, waitMs, slot });
}

/** What kind of exit it was: counted at the instant of the exit, in place of `settling`. */
export function countSettled(floor: Floor, { visit, leftAt }: SettlingVisit, ending: Ending): void {
  const slot = uncountSettling(floor, visit, leftAt);
  addEnding(floor, visit, { ending, at: leftAt, waitMs: waitUntil(visit, leftAt), slot });
}

/** The exit was the first half of an answer: it waits again, in the counters, until that is counted. */
export function takeBackSettling(floor: Floor, { visit, leftAt }: SettlingVisit): void {
  const slot = uncountSettling(floor, visit, leftAt);
  if (slot) slot.offered -= 1;
  for (const counts of countsOf(floor, visit)) counts.waiting += 1;
  collectOutcome(floor, visit, { ending: 'waiting' });
}

export interface Handled {
  readonly at: EpochMs;
  readonly talkMs: number;
  readonly holdMs: number;
}

export function countHandled(floor: Floor, visit: Visit, { at, talkMs, holdMs }: Handled): void {
  for (const counts of spansOf(floor, visit, at)) {
    counts.handled += 1;
    counts.talkMs += talkMs;
    counts.holdMs += holdMs;
  }
  touchFigures(floor, visit.queue);
}

/** Somebody watches the agent as it ends: whatever wrap-up follows is seen, and none is none. */
export function countWrapUpWatched(floor: Floor, visit: Visit, at: EpochMs): void {
  for (const counts of spansOf(floor, visit, at)) counts.wrapUpOf += 1;
  touchFigures(floor, visit.queue);
}

export function countWrapUp(floor: Floor, visit: Visit, { at, ms }: { at: EpochMs; ms: number }): void {
  for (const counts of spansOf(floor, visit, at)) counts.wrapUpMs += ms;
  touchFigures(floor, visit.queue);
}

/** Its day and its interval, and the minute of what happened. */
function spansOf(floor: Floor, visit: Visit, at: EpochMs): readonly Counts[] {
  const slot = slotOf(visit.queue.byMinute, toMinute(at), createCounts);
  return slot === undefined ? countsOf(floor, visit) : [...countsOf(floor, visit), slot];
}

export function waitUntil({ enteredAt }: Visit, at: EpochMs): number {
  return Math.max(0, at - enteredAt);
}

function uncountSettling(floor: Floor, visit: Visit, leftAt: EpochMs): Counts | undefined {
  const slot = findSlot(visit.queue.byMinute, toMinute(leftAt));
  for (const counts of countsOf(floor, visit)) counts.settling -= 1;
  if (slot) slot.settling -= 1;
  return slot;
}

interface EndingIn extends EndingAt {
  readonly slot: Counts | undefined;
}

function addEnding(floor: Floor, visit: Visit, { ending, at, waitMs, slot }: EndingIn): void {
  const { queue, day, enteredAt } = visit;
  touch(floor, queue);
  if (ending === 'settling') {
    for (const counts of countsOf(floor, visit)) counts.settling += 1;
    if (slot) slot.settling += 1;
    collectOutcome(floor, visit, { ending, endedAt: at, waitMs });
    return;
  }
  const share = judgeServiceLevel(queue.serviceLevel, ending, waitMs);
  const short = ending === 'abandoned' && isShort(queue.serviceLevel, waitMs);
  collectOutcome(floor, visit, { ending, endedAt: at, waitMs, ...share, short });
  for (const counts of countsOf(floor, visit)) addOutcome(counts, { ending, waitMs, share, short });
  if (slot) addOutcome(slot, { ending, waitMs, share, short });
  const quarter = quarterOf(day, enteredAt);
  quarter.serviceLevelMet += share.met;
  quarter.serviceLevelOf += share.of;
  if (ending === 'answered') quarter.answered += 1;
  if (ending === 'abandoned') quarter.abandoned += 1;
  if (short) quarter.shortAbandoned += 1;
}

interface Outcome {
  readonly ending: Ending;
  readonly waitMs: number;
  readonly share: ServiceLevelShare;
  readonly short: boolean;
}

function addOutcome(counts: Counts, { ending, waitMs, share, short }: Outcome): void {
  counts.serviceLevelMet += share.met;
  counts.serviceLevelOf += share.of;
  if (ending === 'answered') {
    counts.answered += 1;
    counts.answerWaitMs += waitMs;
  } else if (ending === 'abandoned') {
    counts.abandoned += 1;
    if (short) counts.shortAbandoned += 1;
  } else if (ending === 'lost') counts.lost += 1;
  else {
    counts.leftOther += 1;
    counts[toOtherExit(ending)] += 1;
  }
}

/** A kind that is not known here is one of which no more is known. */
function toOtherExit(ending: string): OtherExit {
  return OTHER_EXITS.find(exit => exit === ending) ?? 'left-other';
}

function touch(floor: Floor, queue: LiveQueue): void {
  touchFigures(floor, queue);
  touchQuarters(floor, queue);
}

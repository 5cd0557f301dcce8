// The counters of one span (a day, a minute) of one queue: plain sums, from which every ratio is made.
import type { Exit } from '../event.ts';

/** The kinds of exit that are told apart within `leftOther`. */
export const OTHER_EXITS = [
  'timed-out',
  'key',
  'empty',
  'withdrawn',
  'redirected',
  'left-other',
] as const satisfies readonly Exit[];
export type OtherExit = (typeof OTHER_EXITS)[number];

export const COUNT_KEYS = [
  'offered',
  'answered',
  'abandoned',
  'leftOther',
  'lost',
  'settling',
  'waiting',
  'serviceLevelMet',
  'serviceLevelOf',
  'shortAbandoned',
  'answerWaitMs',
  'handled',
  'talkMs',
  'holdMs',
  'wrapUpMs',
  'wrapUpOf',
  ...OTHER_EXITS,
] as const;
export type CountKey = (typeof COUNT_KEYS)[number];

/** What a record tells of a contact; its wrap-up is seen, and not recorded. */
export const RECORDED_KEYS = COUNT_KEYS.filter(key => key !== 'wrapUpMs' && key !== 'wrapUpOf');

export type Counts = { [Key in CountKey]: number };

export function createCounts(): Counts {
  return {
    offered: 0,
    answered: 0,
    abandoned: 0,
    leftOther: 0,
    lost: 0,
    settling: 0,
    waiting: 0,
    serviceLevelMet: 0,
    serviceLevelOf: 0,
    shortAbandoned: 0,
    answerWaitMs: 0,
    handled: 0,
    talkMs: 0,
    holdMs: 0,
    wrapUpMs: 0,
    wrapUpOf: 0,
    'timed-out': 0,
    key: 0,
    empty: 0,
    withdrawn: 0,
    redirected: 0,
    'left-other': 0,
  };
}

/** A record counts them anew. */
export function clearRecorded(counts: Counts): void {
  for (const key of RECORDED_KEYS) counts[key] = 0;
}

/**
 * A queue's windows are sums of sixty minutes, made anew at each of its outcomes. Written out, because it is what a floor
 * does most: by a loop over the keys it takes thirty times as long.
 */
export function addCounts(into: Counts, from: Readonly<Counts>): void {
  into.offered += from.offered;
  into.answered += from.answered;
  into.abandoned += from.abandoned;
  into.leftOther += from.leftOther;
  into.lost += from.lost;
  into.settling += from.settling;
  into.waiting += from.waiting;
  into.serviceLevelMet += from.serviceLevelMet;
  into.serviceLevelOf += from.serviceLevelOf;
  into.shortAbandoned += from.shortAbandoned;
  into.answerWaitMs += from.answerWaitMs;
  into.handled += from.handled;
  into.talkMs += from.talkMs;
  into.holdMs += from.holdMs;
  into.wrapUpMs += from.wrapUpMs;
  into.wrapUpOf += from.wrapUpOf;
  into['timed-out'] += from['timed-out'];
  into.key += from.key;
  into.empty += from.empty;
  into.withdrawn += from.withdrawn;
  into.redirected += from.redirected;
  into['left-other'] += from['left-other'];
}

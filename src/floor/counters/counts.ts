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

export function addCounts(into: Counts, from: Readonly<Counts>): void {
  for (const key of COUNT_KEYS) into[key] += from[key];
}

// The limits of SCREENS §7 as data: at which value a figure turns amber or red, and at which it is well again.
import type { Channel } from '../ids.ts';
import type { Bound, Limit } from './limit.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOLD_MS = 10 * SECOND;

/** In multiples of T, the queue's target seconds. */
export const LONGEST_WAIT_LIMIT: { readonly [C in Channel]: Limit } = {
  voice: {
    bad: 'high',
    amber: { enter: 2, leave: 1, leaveHoldMs: HOLD_MS },
    red: { enter: 6, leave: 3, leaveHoldMs: HOLD_MS },
  },
  chat: {
    bad: 'high',
    amber: { enter: 2, leave: 1, leaveHoldMs: HOLD_MS },
    red: { enter: 5, leave: 2.5, leaveHoldMs: HOLD_MS },
  },
  messaging: {
    bad: 'high',
    amber: { enter: 2, leave: 1, leaveHoldMs: HOLD_MS },
    red: { enter: 5, leave: 2.5, leaveHoldMs: HOLD_MS },
  },
  mail: {
    bad: 'high',
    amber: { enter: 1, leave: 1, leaveHoldMs: HOLD_MS },
    red: { enter: 1.5, leave: 1.5, leaveHoldMs: HOLD_MS },
  },
};

/** A count that is judged by the people there are to answer: the share of them, and at least so many. */
export interface CrowdBound {
  readonly share: number;
  readonly least: number;
  /** Well again below this part of what it was entered at. */
  readonly leavePart: number;
}

export const PAST_TARGET_LIMIT = {
  amber: { share: 0, least: 1, leavePart: 1 },
  red: { share: 0.2, least: 3, leavePart: 1 / 2 },
} as const satisfies Record<'amber' | 'red', CrowdBound>;

/** Amber from 30 % on and well below 20 %; red from 60 % on and well below 45 %. */
export const WAITING_LIMIT = {
  amber: { share: 0.3, least: 3, leavePart: 2 / 3 },
  red: { share: 0.6, least: 6, leavePart: 3 / 4 },
} as const satisfies Record<'amber' | 'red', CrowdBound>;

/** Callers in a queue that is out of its hours: one is too many. */
export const CLOSED_LIMIT: Limit = {
  bad: 'high',
  amber: { enter: 1, leave: 1 },
  red: { enter: 1, leave: 1 },
};

/** As points from P, the queue's target share. */
export const SERVICE_LEVEL_LIMIT: Limit = {
  bad: 'low',
  amber: { enter: 0, leave: 0.02 },
  red: { enter: -0.15, leave: -0.1 },
};

export const ABANDON_LIMIT: Limit = {
  bad: 'high',
  amber: { enter: 0.05, leave: 0.04 },
  red: { enter: 0.1, leave: 0.08 },
};

/** In multiples of T. */
export const ANSWER_SPEED_LIMIT: Limit = {
  bad: 'high',
  amber: { enter: 1, leave: 0.9, strict: true },
  red: { enter: 2, leave: 1.6, strict: true },
};

/** Nobody free; red only where callers wait. */
export const FREE_LIMIT: Limit = {
  bad: 'low',
  amber: { enter: 1, leave: 1, enterHoldMs: 30 * SECOND, leaveHoldMs: HOLD_MS },
  red: { enter: 1, leave: 1, enterHoldMs: 15 * SECOND, leaveHoldMs: HOLD_MS },
};

export const OCCUPANCY_LIMIT: Limit = {
  bad: 'high',
  amber: { enter: 0.85, leave: 0.82 },
  red: { enter: 0.92, leave: 0.88, enterHoldMs: 30 * MINUTE },
};

/** In multiples of the campaign's legal cap. */
export const DROP_LIMIT: Limit = {
  bad: 'high',
  amber: { enter: 2 / 3, leave: 0.6 },
  red: { enter: 0.9, leave: 0.85 },
};

/** The fewest contacts, or people, that a colour may be made of. */
export const NEEDED = {
  serviceLevel30m: 10,
  serviceLevelToday: 20,
  abandon: 20,
  answerSpeed: 10,
  occupancyPeople: 5,
  dropAnswered: 50,
  ownTimes: 50,
} as const;

/** Times in a state end with the state: they have no value to leave at. */
const inState = (amberMs: number, redMs: number): Limit => ({
  bad: 'high',
  amber: { enter: amberMs, leave: Number.NEGATIVE_INFINITY },
  red: { enter: redMs, leave: Number.NEGATIVE_INFINITY },
});

export const IN_STATE_LIMIT = {
  ringing: inState(20 * SECOND, 30 * SECOND),
  talking: inState(8 * MINUTE, 15 * MINUTE),
  hold: inState(90 * SECOND, 3 * MINUTE),
  wrapUp: inState(MINUTE, 2 * MINUTE),
  ownCall: inState(10 * MINUTE, 20 * MINUTE),
  autoPause: inState(0, MINUTE),
  lost: inState(0, MINUTE),
} as const satisfies Record<string, Limit>;

/** Times twice and four times a queue's own are the limit where it has enough of them, and they are the longer ones. */
export const OWN_TIMES = { amber: 2, red: 4 } as const;

/** By reason, lower case; any other reason, or none, is `''`. */
export const BREAK_LIMIT_MS: { readonly [reason: string]: number } = {
  coffee: 15 * MINUTE,
  lunch: 45 * MINUTE,
  training: 120 * MINUTE,
  '': 15 * MINUTE,
};
const BREAK_RED_AFTER_MS = 5 * MINUTE;

export function breakLimit(limitMs: number): Limit {
  return inState(limitMs, limitMs + BREAK_RED_AFTER_MS);
}

/** Scaled to the figure's own unit: by T, by the cap, or shifted to P. */
export function scaleLimit(limit: Limit, toValue: (of: number) => number): Limit {
  const scale = (bound: Bound): Bound => ({
    ...bound,
    enter: toValue(bound.enter),
    leave: toValue(bound.leave),
  });
  return { ...limit, amber: scale(limit.amber), red: scale(limit.red) };
}

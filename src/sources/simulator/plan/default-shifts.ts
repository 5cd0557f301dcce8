// The shifts of the default center, and the breaks that belong to each.
import type { BreakPlan, ShiftPlan } from './center-plan.ts';
import { lognormal } from './spread.ts';

const MINUTE = 60;

/** Allowed 15 minutes; about one in eight is longer. */
function coffee(from: number, to: number): BreakPlan {
  return { reason: 'coffee', afterHours: [from, to], length: lognormal(11.5 * MINUTE, 0.28), share: 0.95 };
}

/** Allowed 45 minutes. */
function lunch(from: number, to: number): BreakPlan {
  return { reason: 'lunch', afterHours: [from, to], length: lognormal(38 * MINUTE, 0.14), share: 1 };
}

const TRAINING: BreakPlan = {
  reason: 'training',
  afterHours: [1.2, 7],
  length: lognormal(50 * MINUTE, 0.3),
  share: 0.07,
};
const MEETING: BreakPlan = {
  reason: 'meeting',
  afterHours: [1.2, 7.5],
  length: lognormal(22 * MINUTE, 0.35),
  share: 0.14,
};

const BREAKS = [coffee(1.5, 2.8), lunch(3.4, 5.2), coffee(6, 7.6), TRAINING, MEETING];

export const EARLY: ShiftPlan = { startHour: 8, lengthHours: 9, breaks: BREAKS };
export const DAY: ShiftPlan = { startHour: 9, lengthHours: 9, breaks: BREAKS };
export const MIDDAY: ShiftPlan = { startHour: 10.5, lengthHours: 9, breaks: BREAKS };
export const LATE: ShiftPlan = { startHour: 12.5, lengthHours: 9, breaks: BREAKS };
export const NIGHT: ShiftPlan = {
  startHour: 21,
  lengthHours: 11.2,
  breaks: [coffee(2, 3.5), lunch(5, 6.5), coffee(7, 8.5)],
};

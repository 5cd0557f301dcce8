// How many people stand in which state, kept by adding and taking out one person at a time.
import type { AgentState } from '../rows/agent-row.ts';
import type { Staffing } from '../rows/staffing.ts';

export interface StaffCount {
  readonly byState: Map<AgentState, number>;
  own: number;
}

export interface Standing {
  readonly state: AgentState;
  readonly own: boolean;
}

export function createStaffCount(): StaffCount {
  return { byState: new Map(), own: 0 };
}

/** `by` is 1 to add a person, −1 to take one out. */
export function countPerson(count: StaffCount, { state, own }: Standing, by: 1 | -1): void {
  const people = (count.byState.get(state) ?? 0) + by;
  if (people === 0) count.byState.delete(state);
  else count.byState.set(state, people);
  if (own && state === 'on-contact') count.own += by;
}

export function toStaffing({ byState, own }: StaffCount): Staffing {
  const sum = (states: readonly AgentState[]) =>
    states.reduce((people, state) => people + (byState.get(state) ?? 0), 0);
  return {
    byState: Object.fromEntries(byState),
    own,
    free: sum(FREE),
    busy: sum(BUSY),
    away: sum(AWAY),
  };
}

export const FREE: readonly AgentState[] = ['available'];
export const BUSY: readonly AgentState[] = ['reserved', 'on-contact', 'on-hold', 'wrap-up'];
const AWAY: readonly AgentState[] = ['break', 'unreachable', 'unknown'];

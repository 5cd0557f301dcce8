// How many people stand in which state, each counted once.
import type { AgentState } from './agent-row.ts';

/** A state nobody is in is absent. `own` counts those of `on-contact` who are on a call no queue brought. */
export interface Staffing {
  readonly byState: Readonly<Partial<Record<AgentState, number>>>;
  readonly own: number;
  /** Available. */
  readonly free: number;
  /** Reserved, on contact, on hold, in wrap-up. */
  readonly busy: number;
  /** On a break, unreachable, unknown. */
  readonly away: number;
}

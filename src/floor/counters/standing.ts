// As what a person counts in a queue and in a channel: free is who can take something there.
import type { AgentState } from '../rows/agent-row.ts';
import type { Standing } from './staff-count.ts';

/**
 * SCREENS §3: a queue's agent columns count members who can take this queue, and its channel's those who can take one of
 * its queues. Who is free, but paused (`isOpen` false) here, is on a break as far as this goes.
 */
export function standingAt({ state, own }: Person, isOpen: boolean): Standing {
  if (state === 'available' && !isOpen) return { state: 'break', own: false };
  return { state, own: own === true };
}

interface Person {
  readonly state: AgentState;
  readonly own?: boolean;
}

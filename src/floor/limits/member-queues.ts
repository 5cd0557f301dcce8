// The queues that somebody is a member of, listed once for as long as his memberships stand: thousands are asked each second.
import type { QueueId } from '../ids.ts';
import type { AgentRow } from '../rows/agent-row.ts';

export function memberQueuesOf({ memberships }: Pick<AgentRow, 'memberships'>): readonly QueueId[] {
  const known = LISTED.get(memberships);
  if (known) return known;
  const made = Object.keys(memberships);
  LISTED.set(memberships, made);
  return made;
}

/** A row's memberships are replaced, never changed. */
const LISTED = new WeakMap<AgentRow['memberships'], readonly QueueId[]>();

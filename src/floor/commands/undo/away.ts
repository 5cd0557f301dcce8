// Whether an agent is away from all his queues, and with which reason he joins another: at lunch he stays at lunch.
import type { Membership } from '../../rows/agent-row.ts';

export interface Away {
  /** Absent where his queues do not agree on one. */
  readonly reason?: string;
}

/** Undefined where he is open in any, or in none at all. Where he was moved from he is neither. */
export function awayOf(memberships: Iterable<Membership>): Away | undefined {
  const all = [...memberships].filter(({ moved }) => !moved);
  if (all.length === 0 || !all.every(({ paused }) => paused)) return undefined;
  const [reason, ...further] = new Set(all.map(membership => membership.reason));
  return reason === undefined || further.length > 0 ? {} : { reason };
}

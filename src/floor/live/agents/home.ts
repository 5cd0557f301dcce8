// Where an agent is at home, and what he is away for: a place that is not of his home is lent, one of it that he is not
// in is left. His home is what the config says, else where he logged in: every place that no order brought him into.
import type { ChangedBy } from '../../changed-by.ts';
import type { EpochMs, QueueId } from '../../ids.ts';
import type { Loan } from '../../rows/loan.ts';
import type { LiveAgent, LiveMembership } from './live-agent.ts';

interface Change {
  readonly at: EpochMs;
  readonly by?: ChangedBy;
}

/** Of a place that he comes into, or is told to have: absent at home. */
export function lentOnJoining(
  { home, left }: LiveAgent,
  queue: QueueId,
  { known, change }: { readonly known: LiveMembership | undefined; readonly change: Change },
): Loan | undefined {
  if (home) return home.has(queue) ? undefined : (known?.lent ?? toLoan(change));
  if (known) return known.lent;
  return isOrdered(change) && !left.has(queue) ? toLoan(change) : undefined;
}

/** He is there, and serves it. */
export function noteReturned({ left }: LiveAgent, queue: QueueId): void {
  left.delete(queue);
}

/** He is out of it, or paused in it because he was moved away. Who left a queue of his own accord has not been moved. */
export function noteLeft(
  { home, left }: LiveAgent,
  { queue: { id }, penalty, lent, moved }: LiveMembership,
  change: Change,
): void {
  const isHome = home ? home.has(id) : lent === undefined && (moved || isOrdered(change));
  if (isHome && !left.has(id)) left.set(id, { ...toLoan(change), penalty });
}

/** Logged out: what he had left is nothing to come back to. Where he is paused as one who was moved, he still is. */
export function noteLoggedOut({ left, memberships }: LiveAgent): void {
  for (const queue of left.keys()) if (!memberships.has(queue)) left.delete(queue);
}

/** The config names another home. */
export function takeHome(agent: LiveAgent, home: readonly QueueId[], change: Change): void {
  agent.home = new Set(home);
  for (const [queue, membership] of agent.memberships)
    membership.lent = agent.home.has(queue) ? undefined : (membership.lent ?? toLoan(change));
  for (const queue of agent.left.keys()) if (!agent.home.has(queue)) agent.left.delete(queue);
}

function isOrdered({ by }: Change): boolean {
  return by?.how.startsWith('command') === true;
}

function toLoan({ at, by }: Change): Loan {
  if (by === undefined) return { at };
  const { who, how, undoAt, until } = by;
  return {
    at,
    who,
    how,
    ...(undoAt === undefined ? {} : { undoAt }),
    ...(until === undefined ? {} : { until }),
  };
}

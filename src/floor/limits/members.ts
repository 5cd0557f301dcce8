// Who serves a queue, as far as the alarms ask: who is free, who only seems to serve it, and since when.
import { BUSY, FREE } from '../counters/staff-count.ts';
import type { FloorDocument } from '../document.ts';
import type { AgentId, EpochMs, QueueId } from '../ids.ts';
import type { AgentRow, Membership } from '../rows/agent-row.ts';
import { memberQueuesOf } from './member-queues.ts';

export interface MembersOf {
  free: number;
  /** Since when the one who has been free longest is. */
  freeSince: EpochMs;
  /** On a contact or about to be, and paused here: they count as busy, and will not take this queue's next caller. */
  busyPausedHere: number;
  /** When the last of the others went away, on a break or home; absent where no such instant is known. */
  unableSince: EpochMs | undefined;
}

export interface AskedQueues {
  /** Where somebody is free: only who is so matters. */
  readonly idle: ReadonlySet<QueueId>;
  /** Where nobody is. */
  readonly short: ReadonlySet<QueueId>;
}

/** Who takes the next caller of any queue that he is not paused in. */
export function findFree(
  { agents }: FloorDocument,
  among: readonly AgentId[] = Object.keys(agents),
): readonly AgentId[] {
  return among.filter(id => {
    const row = agents[id];
    return row !== undefined && FREE.includes(row.state);
  });
}

/** One pass over everybody, for the queues in question; over those who are free, where only they matter. */
export function membersByQueue(
  document: FloorDocument,
  { idle, short }: AskedQueues,
  free: readonly AgentId[] = findFree(document),
): ReadonlyMap<QueueId, MembersOf> {
  const { agents } = document;
  const found = new Map<QueueId, MembersOf>();
  for (const id of short.size === 0 ? free : Object.keys(agents)) {
    const agent = agents[id];
    if (!agent) continue;
    const isFree = FREE.includes(agent.state);
    for (const queue of memberQueuesOf(agent)) {
      const isAsked = short.has(queue) || (isFree && idle.has(queue));
      const membership = isAsked ? agent.memberships[queue] : undefined;
      if (!membership || membership.moved) continue;
      const of = found.get(queue) ?? createMembersOf();
      addMember(of, agent, membership);
      found.set(queue, of);
    }
  }
  return found;
}

function createMembersOf(): MembersOf {
  return { free: 0, freeSince: Number.POSITIVE_INFINITY, busyPausedHere: 0, unableSince: undefined };
}

function addMember(of: MembersOf, { state, since }: AgentRow, { paused }: Membership): void {
  if (FREE.includes(state) && !paused) {
    of.free += 1;
    of.freeSince = Math.min(of.freeSince, since ?? Number.NEGATIVE_INFINITY);
  } else if (BUSY.includes(state)) {
    if (paused) of.busyPausedHere += 1;
  } else if (since !== undefined) {
    of.unableSince = Math.max(of.unableSince ?? since, since);
  }
}

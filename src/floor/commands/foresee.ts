// What orders would leave behind: in each queue that they touch, how many would serve it, and how many do now.
import { BUSY } from '../counters/staff-count.ts';
import type { FloorDocument } from '../document.ts';
import type { AgentId, QueueId } from '../ids.ts';
import type { AgentRow, AgentState, Membership } from '../rows/agent-row.ts';
import type { Command } from './command.ts';
import { subjectOf } from './subject.ts';
import { expectedAfter } from './undo/expected-after.ts';

/** Members who are logged in; of them those who could take a call, and those on one. */
export interface Staffed {
  readonly agents: number;
  readonly free: number;
  readonly busy: number;
}

export interface Foreseen {
  readonly before: Staffed;
  readonly after: Staffed;
}

/** By queue, of those in which anything would be otherwise. */
export function foresee(
  document: Pick<FloorDocument, 'agents' | 'queues' | 'contacts' | 'campaigns'>,
  commands: readonly Command[],
): ReadonlyMap<QueueId, Foreseen> {
  const changed = new Map<AgentId, { readonly before: AgentRow; readonly after: AgentRow }>();
  for (const command of commands) {
    const { kind, id } = subjectOf(command);
    const before =
      changed.get(id)?.before ?? (Object.hasOwn(document.agents, id) ? document.agents[id] : undefined);
    if (kind !== 'agents' || before === undefined) continue;
    const agents = { [id]: changed.get(id)?.after ?? before };
    const after = expectedAfter(command, { ...document, agents }).agents[id];
    if (after) changed.set(id, { before, after: { ...after, state: stateOf(after) } });
  }
  const foreseen = new Map<QueueId, Foreseen>();
  for (const { before, after } of changed.values()) {
    for (const queue of queuesOf(before, after)) {
      const known = foreseen.get(queue) ?? asNow(document, queue);
      if (known)
        foreseen.set(queue, {
          ...known,
          after: move(known.after, placeIn(before, queue), placeIn(after, queue)),
        });
    }
  }
  return foreseen;
}

function asNow({ queues }: Pick<FloorDocument, 'queues'>, queue: QueueId): Foreseen | undefined {
  const row = Object.hasOwn(queues, queue) ? queues[queue] : undefined;
  if (!row) return undefined;
  const { free, busy, away } = row.staffing;
  const now = { agents: free + busy + away, free, busy };
  return { before: now, after: now };
}

function queuesOf(before: AgentRow, after: AgentRow): ReadonlySet<QueueId> {
  return new Set([...Object.keys(before.memberships), ...Object.keys(after.memberships)]);
}

/** Who is talking goes on; who has no queue is logged out; who is paused in all of them is away. */
function stateOf({ state, memberships }: AgentRow): AgentState {
  if (BUSY.includes(state) || state === 'unreachable' || state === 'unknown') return state;
  const own = Object.values(memberships).filter(({ moved }) => !moved);
  if (own.length === 0) return 'offline';
  return own.every(({ paused }) => paused) ? 'break' : 'available';
}

const NOBODY: Staffed = { agents: 0, free: 0, busy: 0 };

/** As a queue counts its members: paused in this one of his queues, he is away as far as this one goes. */
function placeIn({ state, memberships }: AgentRow, queue: QueueId): Staffed {
  const place: Membership | undefined = memberships[queue];
  if (place === undefined || place.moved || state === 'offline') return NOBODY;
  const isFree = state === 'available' && !place.paused;
  return { agents: 1, free: isFree ? 1 : 0, busy: BUSY.includes(state) ? 1 : 0 };
}

function move(count: Staffed, from: Staffed, to: Staffed): Staffed {
  return {
    agents: count.agents - from.agents + to.agents,
    free: count.free - from.free + to.free,
    busy: count.busy - from.busy + to.busy,
  };
}

// An agent's row: state, time in it, which queue, and what is worth knowing of that state.
import type { AgentRow, ChangedBy, QueueId } from '../../floor/index.ts';
import { type ShownState, toShownState } from '../moment/agent-state.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { findAgentMark } from '../moment/marks.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { Mark } from '../parts/table/index.ts';

export interface AgentView {
  readonly id: string;
  readonly name: string;
  readonly state: ShownState;
  /** Absent where the start is not known at all. */
  readonly inStateMs?: number;
  /** The beginning was not seen: the time is "at least". */
  readonly isAtLeast: boolean;
  readonly mark?: Mark;
  readonly isPausedInSome: boolean;
  readonly isBreakPending: boolean;
  /** The queue of the contact at hand, else the home queue; absent where there is none. */
  readonly queueName?: string;
  /** On a contact of a queue that is not among the memberships. */
  readonly isAway: boolean;
  readonly otherQueues: readonly string[];
  readonly reason?: string;
  readonly contacts: number;
  readonly missed: number;
  readonly changedBy?: ChangedBy & { readonly at: number };
  readonly isStale: boolean;
}

export function selectAgent(moment: Moment, id: string): AgentView | undefined {
  const row = rowOf(moment.document.agents, id);
  if (!row) return undefined;
  const { isStale, now } = selectFreshness(moment, row.source);
  const state = toShownState(row);
  const mark = findAgentMark(moment, id)?.mark;
  return {
    id,
    name: row.name,
    state,
    ...(row.since === undefined ? {} : { inStateMs: Math.max(0, now - row.since) }),
    isAtLeast: row.startUnseen === true,
    ...(mark ? { mark } : {}),
    isPausedInSome: row.state === 'available' && row.share !== undefined && row.share < 1,
    isBreakPending: row.breakPending === true,
    ...placeOf(moment, row, state),
    ...(row.reason === undefined ? {} : { reason: row.reason }),
    contacts: row.today.contacts,
    missed: row.today.missed,
    ...(row.changedBy ? { changedBy: row.changedBy } : {}),
    isStale,
  };
}

type Place = Pick<AgentView, 'queueName' | 'isAway' | 'otherQueues'>;

function placeOf(moment: Moment, row: AgentRow, state: ShownState): Place {
  if (state === 'own') return { isAway: false, otherQueues: [] };
  const members = sortByPenalty(moment, row);
  const first = row.queue ?? members[0];
  if (first === undefined) return { isAway: false, otherQueues: [] };
  return {
    queueName: nameOf(moment, first),
    isAway: row.queue !== undefined && !Object.hasOwn(row.memberships, row.queue),
    otherQueues: members.filter(id => id !== first).map(id => nameOf(moment, id)),
  };
}

/** Home first: the least penalty, then the config's order of queues. */
function sortByPenalty({ document }: Moment, { memberships }: AgentRow): QueueId[] {
  const orderOf = (id: QueueId): number => rowOf(document.queues, id)?.order ?? Number.MAX_SAFE_INTEGER;
  return Object.entries(memberships)
    .sort(([a, left], [b, right]) => left.penalty - right.penalty || orderOf(a) - orderOf(b))
    .map(([id]) => id);
}

function nameOf({ document }: Moment, id: QueueId): string {
  return rowOf(document.queues, id)?.name ?? id;
}

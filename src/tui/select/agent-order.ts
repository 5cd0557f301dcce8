// Who stands where in the agent table: who needs you first (SCREENS §4), or, on a wall, everyone by name.
import type { AgentRow, EpochMs, QueueId, QueueRow } from '../../floor/index.ts';
import type { Filter } from '../find/index.ts';
import { type ShownState, toShownState } from '../moment/agent-state.ts';
import { selectFreshness } from '../moment/freshness.ts';
import type { Judgement } from '../moment/judgement.ts';
import { findAgentMark } from '../moment/marks.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { holdPlaces } from './hold-places.ts';

export interface AgentOrder {
  readonly needy: readonly string[];
  /** Everyone who is logged in, the needy among them. */
  readonly working: readonly string[];
  readonly offline: readonly string[];
}

export const EMPTY_ORDER: AgentOrder = { needy: [], working: [], offline: [] };

export interface OrderOptions {
  /** Fixed places: by name, whoever needs you. */
  readonly byName: boolean;
}

/** Costs a pass over all agents and a sort: made once a second, not once a frame. */
export function selectAgentOrder(moment: Moment, { byName }: OrderOptions): AgentOrder {
  const old = new Set(moment.marks.oldLoans.map(({ agent }) => agent));
  const ranked = Object.entries(moment.document.agents).map(([id, row]) =>
    rankAgent(moment, id, { row, isOverdue: old.has(id) }),
  );
  ranked.sort(byName ? compareByName : compareByNeed);
  const idsWhere = (has: (rank: number) => boolean): string[] =>
    ranked.filter(({ rank }) => has(rank)).map(({ id }) => id);
  return {
    needy: idsWhere(rank => rank <= OVERDUE),
    working: idsWhere(rank => rank !== OFFLINE),
    offline: idsWhere(rank => rank === OFFLINE),
  };
}

interface Ranked {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  /** Within a rank, the smaller instant first. */
  readonly since: EpochMs;
}

const RED = 0;
const AMBER = 1;
/** Available while callers of its queue wait. */
const NEEDED = 2;
/** Moved, and past the time of it. */
const OVERDUE = 3;
const OFFLINE = 20;
const NEEDED_AFTER_MS = 20_000;

interface Standing {
  readonly row: AgentRow;
  readonly isOverdue: boolean;
}

function rankAgent(moment: Moment, id: string, { row, isOverdue }: Standing): Ranked {
  const judged = findAgentMark(moment, id);
  const since = judged?.since ?? row.since ?? Number.POSITIVE_INFINITY;
  return { id, name: row.name, rank: rankOf(moment, { row, isOverdue }, judged), since };
}

function rankOf(moment: Moment, { row, isOverdue }: Standing, judged: Judgement | undefined): number {
  if (judged) return judged.mark === 'red' ? RED : AMBER;
  if (row.state === 'available' && isWantedByCallers(moment, row)) return NEEDED;
  if (isOverdue) return OVERDUE;
  return RANK_OF_STATE[toShownState(row)] ?? OFFLINE - 1;
}

const RANK_OF_STATE: { readonly [S in ShownState]?: number } = {
  available: 4,
  reserved: 5,
  'on-hold': 6,
  'on-contact': 6,
  own: 7,
  'wrap-up': 8,
  break: 9,
  'auto-pause': 9,
  work: 9,
  unreachable: 10,
  unknown: 11,
  offline: OFFLINE,
};

/** Of a lost source nobody knows whether he is free still. */
function isWantedByCallers(moment: Moment, row: AgentRow): boolean {
  const { document, dataNow } = moment;
  if (moment.status.state === 'live' && selectFreshness(moment, row.source).isStale) return false;
  return Object.entries(row.memberships).some(([queueId, { paused }]) => {
    const since = paused ? undefined : oldestOf(document.queues, queueId);
    return since !== undefined && dataNow - since > NEEDED_AFTER_MS;
  });
}

function oldestOf(queues: { readonly [id: string]: QueueRow }, id: QueueId): EpochMs | undefined {
  return rowOf(queues, id)?.oldestWaitingSince;
}

function compareByNeed(a: Ranked, b: Ranked): number {
  return a.rank - b.rank || compareSince(a.since, b.since) || compareByName(a, b);
}

function compareSince(a: EpochMs, b: EpochMs): number {
  return a === b ? 0 : a - b;
}

export function filterOrder(moment: Moment, order: AgentOrder, filter: Filter): AgentOrder {
  if (!filter.narrows('agents')) return order;
  const find = (ids: readonly string[]): string[] => ids.filter(id => filter.passes('agents', moment, id));
  return { needy: find(order.needy), working: find(order.working), offline: find(order.offline) };
}

/** Each of the groups in another order. */
export function sortOrder(
  { needy, working, offline }: AgentOrder,
  sort: (ids: readonly string[]) => readonly string[],
): AgentOrder {
  return { needy: sort(needy), working: sort(working), offline: sort(offline) };
}

/** Within five seconds of a key nobody changes place: rows that are gone leave, new ones come last. */
export function keepPlaces(before: AgentOrder, after: AgentOrder): AgentOrder {
  return {
    needy: keepIn(before.needy, after.needy),
    working: keepIn(before.working, after.working),
    offline: keepIn(before.offline, after.offline),
  };
}

function keepIn(before: readonly string[], after: readonly string[]): readonly string[] {
  return holdPlaces(before, after, id => id);
}

/** Ids settle two of one name, so that no row changes place without a reason. */
function compareByName(a: Ranked, b: Ranked): number {
  return names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

const names = new Intl.Collator('en', { sensitivity: 'variant', numeric: true });

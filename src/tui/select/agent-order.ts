// Who stands where in the agent table: who needs you first (SCREENS §4), or, on a wall, everyone by name.
import type { Filter } from '../find/index.ts';
import type { Moment } from '../moment/moment.ts';
import { holdPlaces } from './hold-places.ts';
import { isNeedy, isOffline, type Ranking, rankAgents } from './rank-agents.ts';

export interface AgentOrder {
  readonly needy: readonly string[];
  /** Everyone who is logged in, the needy among them. */
  readonly working: readonly string[];
  readonly offline: readonly string[];
  /** What it was made of, for the next one: absent where it was sorted or filtered since. */
  readonly ranking?: Ranking;
}

export const EMPTY_ORDER: AgentOrder = { needy: [], working: [], offline: [] };

export interface OrderOptions {
  /** Fixed places: by name, whoever needs you. */
  readonly byName: boolean;
  /** Of a second ago: who stands as he did then keeps his place without being asked again. */
  readonly before?: AgentOrder;
}

/** Costs a pass over all agents: made once a second, not once a frame. */
export function selectAgentOrder(moment: Moment, { byName, before = EMPTY_ORDER }: OrderOptions): AgentOrder {
  const ranking = rankAgents(moment, byName, before.ranking);
  if (ranking.ranked === before.ranking?.ranked) return { ...before, ranking };
  const needy: string[] = [];
  const working: string[] = [];
  const offline: string[] = [];
  for (const { id, rank } of ranking.ranked) {
    if (isNeedy(rank)) needy.push(id);
    if (isOffline(rank)) offline.push(id);
    else working.push(id);
  }
  return { needy, working, offline, ranking };
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

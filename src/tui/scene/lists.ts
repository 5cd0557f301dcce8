// The lists that have a cursor: which rows each has on this screen, and where its cursor stands.
import type { AgentOrder } from '../select/agent-order.ts';
import type { QueueEntry } from '../select/queue-entries.ts';
import type { ListPane, ListState, ViewState } from '../view-state/index.ts';

export interface List {
  readonly ids: readonly string[];
  /** How many there would be without the filter. */
  readonly all: number;
  /** Rows in one block, and so what a page and a step sideways move by. */
  readonly blockRows: number;
  readonly blocks: number;
}
export type Lists = { readonly [P in ListPane]: List };

/** Absent in an empty list. A row that is gone leaves the cursor where it stood. */
export function cursorOf(list: List, state: ListState): number | undefined {
  if (list.ids.length === 0) return undefined;
  const index = state.cursorId === undefined ? -1 : list.ids.indexOf(state.cursorId);
  return index >= 0 ? index : Math.min(state.cursorIndex, list.ids.length - 1);
}

/** Those who need somebody, or everybody who is logged in; the offline only when asked for. */
export function chooseAgentIds(
  order: AgentOrder,
  options: { all: boolean; offline: boolean },
): readonly string[] {
  const shown = options.all ? order.working : order.needy;
  return options.offline ? [...shown, ...order.offline] : shown;
}

/** Who is looked for and not logged in is shown, where nobody else is found: that is the answer. */
export function areOfflineShown(view: ViewState, found: AgentOrder): boolean {
  return view.showsOffline || (view.filter !== '' && found.working.length === 0);
}

export function showsAllAgents(
  view: ViewState,
  { order, isTall, capacity }: { order: AgentOrder; isTall: boolean; capacity: number },
): boolean {
  // A filter looks for somebody: among all of them.
  if (view.filter !== '') return true;
  return view.showsAllAgents ?? (isTall || order.working.length <= capacity);
}

export function queueIdsOf(entries: readonly QueueEntry[]): string[] {
  return entries.flatMap(entry => (entry.kind === 'queue' ? [entry.id] : []));
}

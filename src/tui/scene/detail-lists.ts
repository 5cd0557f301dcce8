// Which lists a detail has below its text: what one goes on to from there.
import type { AgentRow, ContactRow } from '../../floor/index.ts';
import type { DetailList } from '../layout/content.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { AgentOrder } from '../select/agent-order.ts';
import { selectWaitingContactIds } from '../select/contacts.ts';
import type { DetailRoute, ListPane } from '../view-state/index.ts';

const DETAIL_LISTS: { readonly [P in ListPane]: readonly ListPane[] } = {
  queues: ['agents', 'contacts'],
  agents: ['queues', 'contacts'],
  campaigns: [],
  contacts: [],
};

/** In how many queues somebody is hardly changes while one looks at him; callers come and go. */
export function listsOfDetail({ document }: Moment, { of, id }: DetailRoute): DetailList[] {
  const row = of === 'agents' ? rowOf(document.agents, id) : undefined;
  return DETAIL_LISTS[of].map(pane =>
    row && pane === 'queues' ? { pane, most: Math.max(1, Object.keys(row.memberships).length) } : { pane },
  );
}

/** In the order of the wall: who needs somebody first. */
export function membersOf({ document }: Moment, queue: string, order: AgentOrder): string[] {
  const isMember = (row: AgentRow | undefined): boolean =>
    row !== undefined && (Object.hasOwn(row.memberships, queue) || row.queue === queue);
  return order.working.filter(id => isMember(rowOf(document.agents, id)));
}

export function callersOf(moment: Moment, queue: string): string[] {
  const isHere = (row: ContactRow | undefined): boolean => row?.queue === queue;
  return selectWaitingContactIds(moment).filter(id => isHere(rowOf(moment.document.contacts, id)));
}

/** What he was moved away from is one of them: he is paused there. */
export function isQueueOf({ document }: Moment, agent: string, queue: string): boolean {
  const row = rowOf(document.agents, agent);
  return row !== undefined && (Object.hasOwn(row.memberships, queue) || row.queue === queue);
}

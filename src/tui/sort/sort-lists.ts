// The lists and what each of them can be sorted by.
import type { Moment } from '../moment/moment.ts';
import type { ListPane, Sort } from '../view-state/index.ts';
import { AGENT_SORT } from './agent-sort.ts';
import { CAMPAIGN_SORT } from './campaign-sort.ts';
import { CONTACT_SORT } from './contact-sort.ts';
import { QUEUE_SORT } from './queue-sort.ts';
import { sortRows } from './sort-rows.ts';
import type { SortTable } from './sort-table.ts';

/** Without a sort they stay in their natural order. */
export function sortIds(
  list: ListPane,
  ids: readonly string[],
  by: { readonly moment: Moment; readonly sort: Sort | undefined },
): readonly string[] {
  const { moment, sort } = by;
  if (!sort) return ids;
  switch (list) {
    case 'agents':
      return sortRows(AGENT_SORT, ids, { moment, sort });
    case 'queues':
      return sortRows(QUEUE_SORT, ids, { moment, sort });
    case 'contacts':
      return sortRows(CONTACT_SORT, ids, { moment, sort });
    case 'campaigns':
      return sortRows(CAMPAIGN_SORT, ids, { moment, sort });
    default:
      return list satisfies never;
  }
}

const TABLES: { readonly [P in ListPane]: Pick<SortTable<never>, 'columns'> } = {
  agents: AGENT_SORT,
  queues: QUEUE_SORT,
  contacts: CONTACT_SORT,
  campaigns: CAMPAIGN_SORT,
};

/** In the order of the table. */
export function sortColumnsOf(list: ListPane): readonly string[] {
  return Object.keys(TABLES[list].columns);
}

/** What stands on top: the least, and the figures rise downwards, or the most, and they fall. */
export function isFalling(list: ListPane, { column, isReversed }: Sort): boolean {
  return (TABLES[list].columns[column]?.first === 'most') !== isReversed;
}

// What the agents can be sorted by.
import type { AgentRow } from '../../floor/index.ts';
import { placeOfState, toShownState } from '../moment/agent-state.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { queueLabel } from '../moment/label.ts';
import type { RowHere } from '../moment/moment.ts';
import { homeQueueOf } from '../select/agents.ts';
import { least, most, type SortTable } from './sort-table.ts';

export const AGENT_SORT: SortTable<AgentRow> = {
  rowsOf: ({ agents }) => agents,
  nameOf: ({ name }) => name,
  columns: {
    state: least(row => placeOfState(toShownState(row))),
    time: most(inStateMs),
    name: least(({ name }) => name),
    queue: least((row, { moment }) => {
      const queue = row.queue ?? homeQueueOf(moment, row);
      return queue === undefined ? undefined : queueLabel(moment, queue);
    }),
    note: most(({ today }) => today.contacts),
  },
};

function inStateMs({ since, source }: AgentRow, { moment }: RowHere): number | undefined {
  return since === undefined ? undefined : selectFreshness(moment, source).now - since;
}

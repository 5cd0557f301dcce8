// What the agents can be sorted by.
import type { AgentRow } from '../../floor/index.ts';
import { placeOfState, toShownState } from '../moment/agent-state.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { queueLabel, sourceLabel } from '../moment/label.ts';
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
    contacts: most(({ today }) => today.contacts),
    missed: most(({ today }) => today.missed),
    talk: most(({ today }) => today.talkMs),
    hold: most(({ today }) => today.holdMs),
    wrapUp: most(({ today }) => today.wrapUpMs),
    available: most(({ today }) => today.availableMs),
    reason: least(({ reason }) => reason),
    team: least(({ team }) => team),
    location: least(({ location }) => location),
    channel: least(({ channel }) => channel),
    id: least((_row, { id }) => id),
    source: least(({ source }, { moment }) => sourceLabel(moment, source)),
  },
};

function inStateMs({ since, source }: AgentRow, { moment }: RowHere): number | undefined {
  return since === undefined ? undefined : selectFreshness(moment, source).now - since;
}

// What the contacts can be sorted by.
import { CONTACT_STATES, type ContactRow, isWithin } from '../../floor/index.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { agentLabel, campaignLabel, queueLabel, sourceLabel } from '../moment/label.ts';
import { type RowHere, rowOf } from '../moment/moment.ts';
import { least, most, type SortTable } from './sort-table.ts';

export const CONTACT_SORT: SortTable<ContactRow> = {
  rowsOf: ({ contacts }) => contacts,
  nameOf: ({ customer }) => customer ?? '',
  columns: {
    customer: least(({ customer }) => customer),
    queue: least(({ queue }, { moment }) => (queue === undefined ? undefined : queueLabel(moment, queue))),
    channel: least(({ channel }) => channel),
    priority: most(({ priority }) => priority),
    wait: most(waitMs),
    past: most((row, at) => Number(isPastTarget(row, at))),
    talk: most(talkMs),
    agent: least(({ agent }, { moment }) => (agent === undefined ? undefined : agentLabel(moment, agent))),
    state: least(({ state }) => CONTACT_STATES.indexOf(state)),
    position: least(({ position }) => position),
    visit: most(({ ordinal }) => ordinal),
    direction: least(({ direction }) => direction),
    campaign: least(({ campaign }, { moment }) =>
      campaign === undefined ? undefined : campaignLabel(moment, campaign),
    ),
    id: least((_row, { id }) => id),
    source: least(({ source }, { moment }) => sourceLabel(moment, source)),
  },
};

function waitMs({ enteredAt, answeredAt, source }: ContactRow, { moment }: RowHere): number {
  return (answeredAt ?? selectFreshness(moment, source).now) - enteredAt;
}

function talkMs({ answeredAt, source }: ContactRow, { moment }: RowHere): number | undefined {
  return answeredAt === undefined ? undefined : selectFreshness(moment, source).now - answeredAt;
}

function isPastTarget(row: ContactRow, at: RowHere): boolean {
  const queue = row.queue === undefined ? undefined : rowOf(at.moment.document.queues, row.queue);
  return queue !== undefined && !isWithin(queue.serviceLevel, waitMs(row, at));
}

// What can be asked for in each list by name: `state:break`, `queue:sales`, `reason:lunch`.
import {
  type AgentRow,
  type CampaignRow,
  type ContactRow,
  isClosed,
  type QueueRow,
  type SourceId,
} from '../../floor/index.ts';
import { toShownState } from '../moment/agent-state.ts';
import { agentLabel, queueLabel, sourceLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { type FieldsOf, textField, wordField } from './field.ts';
import {
  agentStateNames,
  campaignModeNames,
  campaignStateNames,
  channelNames,
  contactStateNames,
  directionNames,
  queueStateNames,
} from './word-names.ts';

/** All queues that he serves, and that of the contact he is on. */
function queuesOf({ memberships, queue }: AgentRow, moment: Moment): string[] {
  const serves = Object.keys(memberships).filter(id => memberships[id]?.moved !== true);
  const ids = queue === undefined ? serves : [...serves, queue];
  return ids.flatMap(id => [queueLabel(moment, id), id]);
}

function queueAndId(id: string | undefined, moment: Moment): string[] {
  return id === undefined ? [] : [queueLabel(moment, id), id];
}

function campaignOf(id: string | undefined, { document }: Moment): string[] {
  return id === undefined ? [] : [rowOf(document.campaigns, id)?.name ?? id, id];
}

const source = textField<{ readonly source: SourceId }>((row, { moment }) => [
  sourceLabel(moment, row.source),
]);
const id = textField<unknown>((_row, at) => [at.id]);
const name = textField<{ readonly name: string }>(row => [row.name]);
const nameAndId = textField<{ readonly name: string }>((row, at) => [row.name, at.id]);
const reason = textField<{ readonly reason?: string }>(row => [row.reason]);

export const AGENT_FIELDS: FieldsOf<AgentRow> = {
  bare: nameAndId,
  byName: {
    ...{ name, id, reason, source },
    state: wordField(toShownState, agentStateNames),
    queue: textField((row, { moment }) => queuesOf(row, moment)),
    team: textField(row => [row.team]),
    location: textField(row => [row.location]),
    campaign: textField((row, { moment }) => campaignOf(row.campaign, moment)),
    channel: wordField(row => row.channel, channelNames),
  },
};

export const QUEUE_FIELDS: FieldsOf<QueueRow> = {
  bare: nameAndId,
  byName: {
    ...{ name, id, source },
    queue: nameAndId,
    state: wordField(row => (isClosed(row) ? 'closed' : 'open'), queueStateNames),
    team: textField(row => [row.team]),
    channel: wordField(row => row.channel, channelNames),
  },
};

export const CONTACT_FIELDS: FieldsOf<ContactRow> = {
  bare: textField((row, { moment }) => [row.customer, ...queueAndId(row.queue, moment)]),
  byName: {
    ...{ id, source },
    customer: textField(row => [row.customer]),
    queue: textField((row, { moment }) => queueAndId(row.queue, moment)),
    agent: textField((row, { moment }) =>
      row.agent === undefined ? [] : [agentLabel(moment, row.agent), row.agent],
    ),
    campaign: textField((row, { moment }) => campaignOf(row.campaign, moment)),
    state: wordField(row => row.state, contactStateNames),
    channel: wordField(row => row.channel, channelNames),
    direction: wordField(row => row.direction, directionNames),
  },
};

export const CAMPAIGN_FIELDS: FieldsOf<CampaignRow> = {
  bare: nameAndId,
  byName: {
    ...{ name, id, reason, source },
    campaign: nameAndId,
    state: wordField(row => row.state, campaignStateNames),
    mode: wordField(row => row.mode, campaignModeNames),
    by: textField(row => [row.changedBy?.who]),
  },
};

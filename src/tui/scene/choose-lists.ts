// Chooses the rows of each list on the screen: by where one is, by the filter, by how many there is room for.
import { countAgentBlocks } from '../layout/body.ts';
import { type Layout, placementOf } from '../layout/layout.ts';
import { selectMainChannel } from '../moment/channel.ts';
import { agentRows } from '../panes/tables/agent-table.ts';
import type { CampaignView } from '../select/campaigns.ts';
import { selectContactIds, selectWaitingContactIds } from '../select/contacts.ts';
import { holdPlaces } from '../select/hold-places.ts';
import { type QueueEntry, selectQueueEntries } from '../select/queue-entries.ts';
import type { ListPane, Route } from '../view-state/index.ts';
import { callersOf, isQueueOf, membersOf } from './detail-lists.ts';
import { chooseAgentIds, type List, type Lists, queueIdsOf, showsAllAgents } from './lists.ts';
import type { SceneInput, Standing } from './scene.ts';

interface Choice extends SceneInput {
  readonly route: Route;
  readonly layout: Layout;
  readonly everyEntry: readonly QueueEntry[];
  readonly campaigns: readonly CampaignView[];
}

interface ChosenLists {
  readonly queueEntries: readonly QueueEntry[];
  readonly showsAllAgents: boolean;
  readonly lists: Lists;
}

/** Agents are held where they are ordered, once a second. */
export function chooseLists(choice: Choice, standing: Standing | undefined): ChosenLists {
  const { layout, campaigns } = choice;
  const freshEntries = chooseQueues(choice);
  const queueEntries = standing ? holdPlaces(standing.queueEntries, freshEntries, keyOfEntry) : freshEntries;
  const freshContacts = chooseContacts(choice);
  const contacts = standing
    ? holdPlaces(standing.lists.contacts.ids, freshContacts, id => id)
    : freshContacts;
  const agents = chooseAgents(choice);
  const campaignIds = campaigns.map(({ id }) => id);
  return {
    queueEntries,
    showsAllAgents: agents.all,
    lists: {
      queues: oneBlock(queueIdsOf(queueEntries), layout, 'queues'),
      agents: agents.list,
      campaigns: oneBlock(campaignIds, layout, 'campaigns'),
      contacts: oneBlock(contacts, layout, 'contacts'),
    },
  };
}

/** A channel may be called as a queue is. */
function keyOfEntry(entry: QueueEntry): string {
  return entry.kind === 'queue' ? `queue ${entry.id}` : `total ${entry.channel}`;
}

/** The panes keep their places while a filter is typed: they were laid out for all. */
function chooseQueues({ moment, view, route, layout, everyEntry }: Choice): readonly QueueEntry[] {
  if (route.kind === 'detail') {
    const agent = route.of === 'agents' ? route.id : '';
    return everyEntry.filter(entry => entry.kind === 'queue' && isQueueOf(moment, agent, entry.id));
  }
  // A filter looks in all channels, whatever the screen has rows for.
  if (view.filter !== '') return selectQueueEntries(moment, { filter: view.filter, hasChannelRows: true });
  if (layout.hasChannelRows || route.kind === 'queues') return everyEntry;
  const main = selectMainChannel(moment)?.channel;
  return everyEntry.filter(({ channel }) => channel === main);
}

function chooseAgents({ moment, view, order, found, mode, route, layout }: Choice) {
  const placement = placementOf(layout, 'agents');
  const blocks = countAgentBlocks(placement?.width ?? 0);
  const blockRows = agentRows(placement?.height ?? 0);
  if (route.kind === 'detail') {
    const ids = route.of === 'queues' ? membersOf(moment, route.id, order) : [];
    return { all: true, list: { ids, blockRows, blocks } };
  }
  const all =
    route.kind === 'agents' ||
    showsAllAgents(view, {
      order: found,
      isTall: layout.showsAllAgents && mode === 'tool',
      capacity: blocks * blockRows,
    });
  const ids = chooseAgentIds(found, { all, offline: view.showsOffline });
  return { all, list: { ids, blockRows, blocks } };
}

function chooseContacts({ moment, view, route, layout }: Choice): readonly string[] {
  if (!placementOf(layout, 'contacts')) return [];
  if (route.kind === 'contacts') return selectContactIds(moment, view.filter);
  if (route.kind === 'detail') return route.of === 'queues' ? callersOf(moment, route.id) : [];
  return selectWaitingContactIds(moment);
}

const TABLE_HEAD = 2;

function oneBlock(ids: readonly string[], layout: Layout, pane: ListPane): List {
  const height = placementOf(layout, pane)?.height ?? 0;
  return { ids, blockRows: Math.max(1, height - TABLE_HEAD), blocks: 1 };
}

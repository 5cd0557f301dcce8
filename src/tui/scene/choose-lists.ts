// Chooses the rows of each list on the screen: by where one is, by the filter, by how many there is room for.
import { countAgentBlocks } from '../layout/body.ts';
import { type Layout, placementOf } from '../layout/layout.ts';
import { selectMainChannel } from '../moment/channel.ts';
import { agentRows } from '../panes/tables/agent-table.ts';
import type { CampaignView } from '../select/campaigns.ts';
import { selectContactIds, selectWaitingContactIds } from '../select/contacts.ts';
import { holdPlaces } from '../select/hold-places.ts';
import { type QueueEntry, selectQueueEntries } from '../select/queue-entries.ts';
import { selectTalkIds } from '../select/talks.ts';
import { sortIds } from '../sort/index.ts';
import type { ListPane, Route } from '../view-state/index.ts';
import { callersOf, isQueueOf, membersOf } from './detail-lists.ts';
import {
  areOfflineShown,
  chooseAgentIds,
  type List,
  type Lists,
  queueIdsOf,
  showsAllAgents,
} from './lists.ts';
import type { SceneInput, Standing } from './scene.ts';

interface Choice extends SceneInput {
  readonly route: Route;
  readonly layout: Layout;
  readonly everyEntry: readonly QueueEntry[];
  readonly everyCampaign: readonly CampaignView[];
}

interface ChosenLists {
  readonly queueEntries: readonly QueueEntry[];
  readonly campaigns: readonly CampaignView[];
  readonly showsAllAgents: boolean;
  readonly lists: Lists;
}

/**
 * Agents are held where they are ordered, once a second, and campaigns in the scene. The panes keep their places while a filter
 * is typed: they were laid out for all.
 */
export function chooseLists(choice: Choice, standing: Standing | undefined): ChosenLists {
  const { layout, moment, filter, everyCampaign } = choice;
  const freshEntries = chooseQueues(choice);
  const queueEntries = standing ? holdPlaces(standing.queueEntries, freshEntries, keyOfEntry) : freshEntries;
  const agents = chooseAgents(choice, standing);
  const campaigns = everyCampaign.filter(({ id }) => filter.passes('campaigns', moment, id));
  const fresh = chooseContacts(choice);
  const contacts = standing
    ? { ...fresh, ids: holdPlaces(standing.lists.contacts.ids, fresh.ids, id => id) }
    : fresh;
  return {
    queueEntries,
    campaigns,
    showsAllAgents: agents.all,
    lists: {
      queues: oneBlock({ ids: queueIdsOf(queueEntries), all: countQueues(choice) }, layout, 'queues'),
      agents: agents.list,
      campaigns: oneBlock(
        { ids: campaigns.map(({ id }) => id), all: everyCampaign.length },
        layout,
        'campaigns',
      ),
      contacts: oneBlock(contacts, layout, 'contacts'),
    },
  };
}

/** A channel may be called as a queue is. */
function keyOfEntry(entry: QueueEntry): string {
  return entry.kind === 'queue' ? `queue ${entry.id}` : `total ${entry.channel}`;
}

function chooseQueues(choice: Choice): readonly QueueEntry[] {
  const { moment, route, view, everyEntry, filter } = choice;
  if (route.kind === 'detail') {
    const agent = route.of === 'agents' ? route.id : '';
    return everyEntry.filter(entry => entry.kind === 'queue' && isQueueOf(moment, agent, entry.id));
  }
  // A filter looks in all channels, whatever the screen has rows for.
  if (filter.narrows('queues'))
    return selectQueueEntries(moment, { filter, sort: view.sorts.queues, hasChannelRows: true });
  return entriesHere(choice);
}

function entriesHere({ moment, route, layout, everyEntry }: Choice): readonly QueueEntry[] {
  if (layout.hasChannelRows || route.kind === 'queues') return everyEntry;
  const main = selectMainChannel(moment)?.channel;
  return everyEntry.filter(({ channel }) => channel === main);
}

/** A filter finds hidden ones too. */
function countQueues({ moment }: Choice): number {
  return Object.keys(moment.document.queues).length;
}

function chooseAgents(choice: Choice, standing: Standing | undefined) {
  const { moment, view, order, found, route, layout } = choice;
  const placement = placementOf(layout, 'agents');
  // Columns of one's own choice are not those that the blocks are made for.
  const blocks = view.shapes.agents ? 1 : countAgentBlocks(placement?.width ?? 0);
  const blockRows = agentRows(placement?.height ?? 0);
  if (route.kind === 'detail') {
    const ids = route.of === 'queues' ? membersOf(moment, route.id, order) : [];
    return { all: true, list: { ids, all: ids.length, blockRows, blocks } };
  }
  if (route.kind === 'moved') return chooseMoved(choice, standing);
  const all =
    route.kind === 'agents' ||
    showsAllAgents(view, {
      order: found,
      isTall: layout.showsAllAgents,
      capacity: blocks * blockRows,
    });
  const offline = areOfflineShown(view, found);
  const ids = chooseAgentIds(found, { all, offline });
  return { all, list: { ids, all: chooseAgentIds(order, { all, offline }).length, blockRows, blocks } };
}

function chooseMoved({ moment, view, filter, layout }: Choice, standing: Standing | undefined) {
  const { moved } = moment.marks;
  const sorted = sortIds('agents', moved, { moment, sort: view.sorts.agents });
  const found = sorted.filter(id => !filter.narrows('agents') || filter.passes('agents', moment, id));
  const ids = standing ? holdPlaces(standing.lists.agents.ids, found, id => id) : found;
  return { all: true, list: oneBlock({ ids, all: moved.length }, layout, 'agents') };
}

function chooseContacts(choice: Choice): Pick<List, 'ids' | 'all'> {
  const { moment, route, view, filter } = choice;
  // Those who are not on the floor any more have nothing to be sorted by.
  const isPast = route.kind === 'detail' && route.of === 'agents';
  const sort = isPast ? undefined : view.sorts.contacts;
  const here = sortIds('contacts', contactsHere(choice), { moment, sort });
  const isFiltered = route.kind !== 'detail' && filter.narrows('contacts');
  const ids = isFiltered ? here.filter(id => filter.passes('contacts', moment, id)) : here;
  return { ids, all: here.length };
}

function contactsHere({ moment, route, layout, view }: Choice): readonly string[] {
  if (!placementOf(layout, 'contacts')) return [];
  if (route.kind === 'contacts') return selectContactIds(moment);
  if (route.kind === 'detail' && route.of === 'agents') return selectTalkIds(view, route.id);
  if (route.kind === 'detail') return route.of === 'queues' ? callersOf(moment, route.id) : [];
  return selectWaitingContactIds(moment);
}

const TABLE_HEAD = 2;

function oneBlock({ ids, all }: Pick<List, 'ids' | 'all'>, layout: Layout, pane: ListPane): List {
  const height = placementOf(layout, pane)?.height ?? 0;
  return { ids, all, blockRows: Math.max(1, height - TABLE_HEAD), blocks: 1 };
}

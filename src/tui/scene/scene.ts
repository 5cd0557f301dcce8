// A scene: everything one frame is drawn from, made at once and never changed, so that no two panes disagree.

import { countAgentBlocks } from '../layout/body.ts';
import type { Content, Size } from '../layout/content.ts';
import { chooseLayout, type Layout } from '../layout/layout.ts';
import type { PaneId, Placement } from '../layout/placement.ts';
import { selectMainChannel } from '../moment/channel.ts';
import type { Moment } from '../moment/moment.ts';
import { agentRows } from '../panes/tables/agent-table.ts';
import type { AgentOrder } from '../select/agent-order.ts';
import { selectAnnouncement } from '../select/announcements.ts';
import {
  type CampaignView,
  isHeld,
  selectCampaigns,
  selectRunningCampaignCount,
} from '../select/campaigns.ts';
import { selectWaitingContactIds } from '../select/contacts.ts';
import { selectLostSources } from '../select/feed.ts';
import { type QueueEntry, selectQueueEntries } from '../select/queue-entries.ts';
import { LIST_PANES, type ListPane, type ViewState } from '../view-state/index.ts';
import { chooseAgentIds, type Lists, queueIdsOf, showsAllAgents } from './lists.ts';

/** `tool` has keys and a cursor; a `wall` has neither, and everyone keeps his place. */
export type WallMode = 'tool' | 'wall';

export interface SceneInput {
  readonly moment: Moment;
  readonly view: ViewState;
  readonly size: Size;
  readonly mode: WallMode;
  readonly order: AgentOrder;
  /** Of the order, those whose names pass the filter. */
  readonly found: AgentOrder;
}

export interface Scene extends SceneInput {
  readonly layout: Layout;
  readonly queueEntries: readonly QueueEntry[];
  readonly campaigns: readonly CampaignView[];
  readonly showsAllAgents: boolean;
  readonly lists: Lists;
  /** The pane the cursor is in; absent where no pane on the screen has one. */
  readonly focus?: ListPane;
}

export function composeScene(input: SceneInput): Scene {
  const { filter } = input.view;
  const everyEntry = selectQueueEntries(input.moment, { filter: '', hasChannelRows: true });
  const campaigns = selectCampaigns(input.moment);
  const layout = layOut(input, everyEntry, campaigns);
  // The panes keep their places while a filter is typed: they were laid out for all.
  const foundEntries =
    filter === '' ? everyEntry : selectQueueEntries(input.moment, { filter, hasChannelRows: true });
  const queueEntries = entriesShown(input, layout, foundEntries);
  const agents = listAgents(input, layout);
  const contactIds = placementOf(layout, 'contacts') ? selectWaitingContactIds(input.moment) : [];
  const focus = chooseFocus(input.view, layout);
  return {
    ...input,
    layout,
    queueEntries,
    campaigns,
    showsAllAgents: agents.all,
    lists: {
      queues: oneBlock(queueIdsOf(queueEntries), layout, 'queues'),
      agents: agents.list,
      campaigns: oneBlock(
        campaigns.map(({ id }) => id),
        layout,
        'campaigns',
      ),
      contacts: oneBlock(contactIds, layout, 'contacts'),
    },
    ...(focus ? { focus } : {}),
  };
}

export function placementOf({ placements }: Layout, pane: PaneId): Placement | undefined {
  return placements.find(placement => placement.pane === pane);
}

function layOut(
  { moment, view, size, mode, order }: SceneInput,
  entries: readonly QueueEntry[],
  campaigns: readonly CampaignView[],
): Layout {
  const main = selectMainChannel(moment)?.channel;
  const queueRows = entries.filter(({ channel }) => channel === main).length;
  return chooseLayout(size, {
    hasKeys: mode === 'tool',
    hasBanner: selectAnnouncement(moment) !== undefined,
    body: chooseBodyOf(moment, view),
    queueRows,
    otherRows: entries.length - queueRows,
    needyAgents: order.needy.length,
    agents: order.working.length + (view.showsOffline ? order.offline.length : 0),
    campaigns: campaigns.length,
    campaignLines: campaigns.length + campaigns.filter(isHeld).length,
    runningCampaigns: selectRunningCampaignCount(moment),
  });
}

/** Before anything of the floor is known, what stands in the way of it is what there is to see. */
function chooseBodyOf(moment: Moment, { page }: ViewState): Content['body'] {
  if (!moment.hasDocument) return 'waiting';
  if (page.kind !== 'floor') return page.kind;
  return Object.keys(moment.document.queues).length === 0 && selectLostSources(moment).length > 0
    ? 'sources'
    : 'floor';
}

/** A filter looks in all channels, whatever the screen has rows for. */
function entriesShown(
  { moment, view }: SceneInput,
  layout: Layout,
  entries: readonly QueueEntry[],
): readonly QueueEntry[] {
  if (layout.hasChannelRows || view.filter !== '') return entries;
  const main = selectMainChannel(moment)?.channel;
  return entries.filter(({ channel }) => channel === main);
}

function listAgents({ view, found, mode }: SceneInput, layout: Layout) {
  const placement = placementOf(layout, 'agents');
  const blocks = countAgentBlocks(placement?.width ?? 0);
  const blockRows = agentRows(placement?.height ?? 0);
  const capacity = blocks * blockRows;
  const all = showsAllAgents(view, {
    order: found,
    isTall: layout.showsAllAgents && mode === 'tool',
    capacity,
  });
  const ids = chooseAgentIds(found, { all, offline: view.showsOffline });
  return { all, list: { ids, blockRows, blocks } };
}

const TABLE_HEAD = 2;

function oneBlock(ids: readonly string[], layout: Layout, pane: ListPane) {
  const height = placementOf(layout, pane)?.height ?? 0;
  return { ids, blockRows: Math.max(1, height - TABLE_HEAD), blocks: 1 };
}

function chooseFocus({ focus }: ViewState, layout: Layout): ListPane | undefined {
  const present = LIST_PANES.filter(pane => placementOf(layout, pane));
  return present.find(pane => pane === focus) ?? present[0];
}

// A scene: everything one frame is drawn from, made at once and never changed, so that no two panes disagree.

import type { Words } from '../../i18n/index.ts';
import { type Filter, OPEN_FILTER } from '../find/index.ts';
import type { Body, Size } from '../layout/content.ts';
import { chooseLayout, type Layout, placementOf } from '../layout/layout.ts';
import { selectMainChannel } from '../moment/channel.ts';
import type { Moment } from '../moment/moment.ts';
import { alertRows } from '../panes/pages/alerts-page.ts';
import { explainedIds, explainRows } from '../panes/pages/explain-page.ts';
import { logRows } from '../panes/pages/log-page.ts';
import type { AgentOrder } from '../select/agent-order.ts';
import type { AlertEntry } from '../select/alert-list.ts';
import { selectAlertsLooked } from '../select/alerts-looked.ts';
import { selectAnnouncement } from '../select/announcements.ts';
import {
  type CampaignView,
  isHeld,
  selectCampaigns,
  selectRunningCampaignCount,
} from '../select/campaigns.ts';
import { selectCommandLog } from '../select/command-log.ts';
import { selectLostSources } from '../select/feed.ts';
import { holdPlaces } from '../select/hold-places.ts';
import type { LogEntry } from '../select/log-entry.ts';
import { type QueueEntry, selectQueueEntries } from '../select/queue-entries.ts';
import { sortIds } from '../sort/index.ts';
import {
  type ExplainRoute,
  focusOf,
  LIST_PANES,
  type ListPane,
  type Route,
  routeOf,
  type ViewState,
} from '../view-state/index.ts';
import { chooseLists } from './choose-lists.ts';
import { listsOfDetail } from './detail-lists.ts';
import type { List, Lists } from './lists.ts';
import type { Newcomer } from './newcomer.ts';

export interface SceneInput {
  readonly moment: Moment;
  readonly view: ViewState;
  readonly size: Size;
  /** Of the language that is typed and chosen in. */
  readonly words: Words;
  /** Nothing is ordered from this screen, whatever its token may. */
  readonly isReadOnly: boolean;
  /** What of `view.filter` is understood. */
  readonly filter: Filter;
  readonly order: AgentOrder;
  /** Of the order, those who pass the filter. */
  readonly found: AgentOrder;
}

export interface Scene extends SceneInput {
  /** Where one is. */
  readonly route: Route;
  readonly layout: Layout;
  readonly queueEntries: readonly QueueEntry[];
  readonly campaigns: readonly CampaignView[];
  readonly showsAllAgents: boolean;
  readonly lists: Lists;
  /** The list the cursor is in; absent where no pane on the screen has one. */
  readonly focus?: ListPane;
  /** Where a row has come under the cursor by itself only just now. */
  readonly newcomer?: Newcomer;
  /** Of a page whose rows are none of the floor's. */
  readonly pageList?: List;
  /** On the screen of the alerts. */
  readonly alertEntries?: readonly AlertEntry[];
  /** On the screen of the log, the newest first. */
  readonly loggedCommands?: readonly LogEntry[];
}

/** What stands on the screen, where its rows are to keep their places. */
export type Standing = Pick<Scene, 'queueEntries' | 'campaigns' | 'lists' | 'alertEntries'>;

export function composeScene(input: SceneInput, standing?: Standing): Scene {
  const route = routeOf(input.view);
  const everyEntry = selectQueueEntries(input.moment, {
    filter: OPEN_FILTER,
    sort: input.view.sorts.queues,
    hasChannelRows: true,
  });
  const fresh = orderCampaigns(input);
  const everyCampaign = standing ? holdPlaces(standing.campaigns, fresh, ({ id }) => id) : fresh;
  const layout = layOut(input, everyEntry, everyCampaign);
  const focus = chooseFocus(input.view, layout);
  return {
    ...input,
    route,
    layout,
    ...chooseLists({ ...input, route, layout, everyEntry, everyCampaign }, standing),
    ...(focus ? { focus } : {}),
    ...(route.kind === 'alerts' ? listAlerts(input, layout, standing) : {}),
    ...(route.kind === 'explain' ? { pageList: listExplained(input, route, layout) } : {}),
    ...(route.kind === 'log' ? listLog(input, layout) : {}),
  };
}

function listAlerts(input: SceneInput, layout: Layout, standing: Standing | undefined) {
  const { entries: fresh, all } = selectAlertsLooked(input, input.words);
  const alertEntries = holdPlaces(standing?.alertEntries ?? [], fresh, ({ id }) => id);
  const blockRows = alertRows(placementOf(layout, 'all-alerts')?.height ?? 0);
  const ids = alertEntries.map(({ id }) => id);
  return { alertEntries, pageList: { ids, all, blockRows, blocks: 1 } };
}

function listExplained({ moment }: SceneInput, route: ExplainRoute, layout: Layout): List {
  const ids = explainedIds(route, moment);
  const blockRows = explainRows(placementOf(layout, 'explain')?.height ?? 0);
  return { ids, all: ids.length, blockRows, blocks: 1 };
}

function listLog(input: SceneInput, layout: Layout) {
  const loggedCommands = selectCommandLog(input, input.words)?.commands ?? [];
  const blockRows = logRows(placementOf(layout, 'log')?.height ?? 0);
  const ids = loggedCommands.map(({ command }) => command);
  return { loggedCommands, pageList: { ids, all: ids.length, blockRows, blocks: 1 } };
}

function orderCampaigns({ moment, view }: SceneInput): readonly CampaignView[] {
  const natural = selectCampaigns(moment);
  const byId = new Map(natural.map(campaign => [campaign.id, campaign]));
  const ids = sortIds('campaigns', [...byId.keys()], { moment, sort: view.sorts.campaigns });
  return ids.flatMap(id => byId.get(id) ?? []);
}

function layOut(
  { moment, view, size, order }: SceneInput,
  entries: readonly QueueEntry[],
  campaigns: readonly CampaignView[],
): Layout {
  const main = selectMainChannel(moment)?.channel;
  const queueRows = entries.filter(({ channel }) => channel === main).length;
  const route = routeOf(view);
  return chooseLayout(size, {
    hasBanner: selectAnnouncement(moment) !== undefined,
    body: chooseBodyOf(moment, route),
    ...(route.kind === 'detail' ? { detailLists: listsOfDetail(moment, route) } : {}),
    queueRows,
    otherRows: entries.length - queueRows,
    needyAgents: order.needy.length,
    agents: order.working.length + (view.showsOffline ? order.offline.length : 0),
    campaigns: campaigns.length,
    campaignLines: campaigns.length + campaigns.filter(isHeld).length,
    runningCampaigns: selectRunningCampaignCount(moment),
    moved: moment.marks.moved.length,
  });
}

/** Before anything of the floor is known, what stands in the way of it is what there is to see. */
function chooseBodyOf(moment: Moment, { kind }: Route): Body {
  if (kind === 'help') return kind;
  if (!moment.hasDocument) return 'waiting';
  if (kind !== 'wall') return kind;
  return Object.keys(moment.document.queues).length === 0 && selectLostSources(moment).length > 0
    ? 'sources'
    : 'wall';
}

function chooseFocus(view: ViewState, layout: Layout): ListPane | undefined {
  const wanted = focusOf(view);
  if (wanted === 'detail') return undefined;
  const present = LIST_PANES.filter(pane => placementOf(layout, pane));
  return present.find(pane => pane === wanted) ?? present[0];
}

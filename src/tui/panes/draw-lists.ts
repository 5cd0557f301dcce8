// Draws the panes that have rows: only those in sight are selected, however many there are.
import { selectChannelTarget, selectMainChannel } from '../moment/channel.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { agentLabel, queueLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { Line } from '../parts/line.ts';
import { areOfflineShown, cursorOf } from '../scene/lists.ts';
import type { Scene } from '../scene/scene.ts';
import { selectAgent } from '../select/agents.ts';
import { selectContact } from '../select/contacts.ts';
import { type QueueEntry, selectEntry, selectOtherChannels } from '../select/queue-entries.ts';
import { selectTotal } from '../select/queues.ts';
import { staffedOf } from '../select/states.ts';
import { type ListPane, listStateOf } from '../view-state/index.ts';
import { channelsLine } from './lines/channels-line.ts';
import { agentTableLines } from './tables/agent-table.ts';
import { campaignTableLines } from './tables/campaign-table.ts';
import { contactTableLines } from './tables/contact-table.ts';
import { queueTableLines } from './tables/queue-table.ts';
import type { PaneSize, Wording } from './wording.ts';

const NOTE_FROM = 170;

export function drawQueues(scene: Scene, size: PaneSize, wording: Wording): Line[] {
  const { moment, queueEntries, view, layout } = scene;
  const { words } = wording;
  const rows = queueEntries.map(entry => ({
    id: entry.kind === 'queue' ? entry.id : entry.channel,
    isTotal: entry.kind === 'total',
  }));
  const cursor = cursorIn(scene, 'queues');
  const cursorId = cursor === undefined ? undefined : scene.lists.queues.ids[cursor];
  const cursorRow = rows.findIndex(({ id, isTotal }) => !isTotal && id === cursorId);
  return queueTableLines(
    {
      rows,
      find: index => findEntry(moment, queueEntries[index]),
      note: size.width >= NOTE_FROM ? words.say('queues.places') : peopleNote(scene, wording),
      title: queuesTitle(scene, wording),
      filter: scene.filter.narrows('queues') ? view.filter : '',
      isCompact: layout.isCompact,
      now: moment.clockNow,
      top: listStateOf(view, 'queues').top,
      ...(cursorRow < 0 ? {} : { cursor: cursorRow }),
      marked: view.marked.queues,
    },
    size,
    wording,
  );
}

function queuesTitle({ moment, route }: Scene, { words }: Wording): string {
  if (route.kind !== 'detail') return words.say('queues.title');
  return words.say('queues.of-agent', { agent: agentLabel(moment, route.id) });
}

function findEntry(moment: Moment, entry: QueueEntry | undefined) {
  return entry && selectEntry(moment, entry);
}

/** `voice, 46 people` */
function peopleNote({ moment, route }: Scene, { words }: Wording): string {
  if (route.kind === 'detail') return '';
  const main = selectMainChannel(moment);
  if (!main) return '';
  const channel = words.nameOf('channel', main.channel);
  return words.say('queues.people', { channel, count: staffedOf(main.row.staffing) });
}

export function drawChannels({ moment }: Scene, { width }: PaneSize, wording: Wording): Line[] {
  const channels = selectOtherChannels(moment).map(({ channel, row }) => {
    const target = selectChannelTarget(moment, channel);
    return { total: selectTotal(moment, channel, row), ...(target ? { target } : {}) };
  });
  return [channelsLine(channels, width, wording)];
}

export function drawAgents(scene: Scene, size: PaneSize, wording: Wording): Line[] {
  const { moment, view, lists, mode } = scene;
  const { ids, blocks } = lists.agents;
  const cursor = cursorIn(scene, 'agents');
  return agentTableLines(
    {
      count: ids.length,
      find: index => selectAgent(moment, ids[index] ?? '', { isPublic: mode === 'wall' }),
      title: agentsTitle(scene, wording),
      note: size.width >= NOTE_FROM ? wording.words.say('agents.legend') : '',
      empty: noAgentsText(scene, wording),
      blocks,
      top: listStateOf(view, 'agents').top,
      marked: view.marked.agents,
      ...(cursor === undefined ? {} : { cursor }),
    },
    size,
    wording,
  );
}

function agentsTitle(scene: Scene, { words }: Wording): string {
  const { found: order, filter, mode, view, showsAllAgents, lists, route } = scene;
  if (route.kind === 'detail') {
    const queue = queueLabel(scene.moment, route.id);
    return words.say('agents.of-queue', { queue, count: lists.agents.ids.length });
  }
  if (filter.narrows('agents')) return foundTitle(scene, words);
  const all = order.working.length;
  const offline = order.offline.length;
  const hasKeys = mode === 'tool';
  if (!showsAllAgents) {
    const needy = order.needy.length;
    const shown = Math.min(needy, lists.agents.blockRows * lists.agents.blocks);
    const counts = { shown, needy, all, offline };
    return words.say(hasKeys ? 'agents.needs-you' : 'agents.needs-you-still', counts);
  }
  if (!hasKeys) return words.say('agents.all-still', { all, offline });
  if (view.showsOffline) return words.say('agents.with-offline', { all, offline });
  return words.say('agents.all', { all, offline });
}

function foundTitle({ found, view, lists }: Scene, words: Wording['words']): string {
  const counts = { shown: lists.agents.ids.length, count: lists.agents.all };
  const offline = found.offline.length;
  return offline === 0 || areOfflineShown(view, found)
    ? words.say('agents.found', counts)
    : words.say('agents.found-offline', { ...counts, offline });
}

function noAgentsText(scene: Scene, { words }: Wording): string {
  const { moment, found: order, filter, view, showsAllAgents, route } = scene;
  if (route.kind === 'detail') return words.say('agents.none-of-queue');
  if (filter.narrows('agents')) return words.say('agents.none-match', { filter: view.filter });
  if (order.working.length === 0 && !wasEverSeen(moment)) return words.say('agents.none-yet');
  if (showsAllAgents || order.working.length === 0) return words.say('agents.none');
  return withinText(moment, order.working, words);
}

/** Of people whose source is lost it cannot be said. */
function withinText(moment: Moment, working: readonly string[], words: Wording['words']): string {
  const { agents } = moment.document;
  const stale = working.filter(id => {
    const row = rowOf(agents, id);
    return row !== undefined && selectFreshness(moment, row.source).isStale;
  }).length;
  const count = working.length - stale;
  return stale === 0 || count === 0
    ? words.say('agents.within', { count })
    : words.say('agents.within-partial', { count, unknown: stale });
}

/** Nobody has told yet who is there, or whether anybody is. */
function wasEverSeen({ document }: Moment): boolean {
  return Object.values(document.sources).some(
    ({ state, liveSince }) => state === 'live' || liveSince !== undefined,
  );
}

export function drawCampaigns(scene: Scene, size: PaneSize, wording: Wording): Line[] {
  const cursor = cursorIn(scene, 'campaigns');
  const { campaigns, view: chosen } = scene;
  return campaignTableLines(
    {
      campaigns,
      empty: noCampaignsText(scene, wording),
      marked: chosen.marked.campaigns,
      top: listStateOf(chosen, 'campaigns').top,
      ...(cursor === undefined ? {} : { cursor }),
    },
    size,
    wording,
  );
}

function noCampaignsText({ filter, view }: Scene, { words }: Wording): string {
  return filter.narrows('campaigns')
    ? words.say('campaigns.none-match', { filter: view.filter })
    : words.say('campaigns.none');
}

export function drawContacts(scene: Scene, size: PaneSize, wording: Wording): Line[] {
  const { ids } = scene.lists.contacts;
  const cursor = cursorIn(scene, 'contacts');
  return contactTableLines(
    {
      count: ids.length,
      find: index => selectContact(scene.moment, ids[index] ?? ''),
      ...contactTexts(scene, wording),
      hasTalks: scene.route.kind === 'contacts',
      top: listStateOf(scene.view, 'contacts').top,
      marked: scene.view.marked.contacts,
      ...(cursor === undefined ? {} : { cursor }),
    },
    size,
    wording,
  );
}

function contactTexts({ route, filter, view, lists }: Scene, { words }: Wording) {
  const { ids, all } = lists.contacts;
  if (filter.narrows('contacts') && route.kind !== 'detail') {
    const title = words.say('contacts.found', { shown: ids.length, count: all });
    return { title, empty: words.say('contacts.none-match', { filter: view.filter }) };
  }
  const isAll = route.kind === 'contacts';
  return {
    title: words.say(isAll ? 'contacts.title-all' : 'contacts.title', { count: ids.length }),
    empty: words.say(isAll ? 'contacts.none-at-all' : 'contacts.none'),
  };
}

/** A wall has no cursor, and only one pane has it. */
function cursorIn({ mode, focus, lists, view }: Scene, pane: ListPane): number | undefined {
  return mode === 'tool' && focus === pane ? cursorOf(lists[pane], listStateOf(view, pane)) : undefined;
}

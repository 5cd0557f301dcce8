// Draws the panes that have rows: only those in sight are selected, however many there are.
import { sayNotTold } from '../details/timeline-note.ts';
import { selectChannelTarget, selectMainChannel } from '../moment/channel.ts';
import { agentLabel } from '../moment/label.ts';
import type { Moment } from '../moment/moment.ts';
import type { Line } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';
import { selectContact } from '../select/contacts.ts';
import { type QueueEntry, selectEntry, selectOtherChannels } from '../select/queue-entries.ts';
import { selectTotal } from '../select/queues.ts';
import { staffedOf } from '../select/states.ts';
import { selectTalk } from '../select/talks.ts';
import { listStateOf } from '../view-state/index.ts';
import { cursorIn, ordersIn, shapeIn, withOrder } from './in-list.ts';
import { channelsLine } from './lines/channels-line.ts';
import { campaignTableLines } from './tables/campaign-table.ts';
import { contactTableLines } from './tables/contact-table.ts';
import { queueTableLines } from './tables/queue-table.ts';
import { talkTableLines } from './tables/talk-table.ts';
import { NOTE_FROM, type PaneSize, type Wording } from './wording.ts';

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
      filter: scene.route.kind !== 'detail' && scene.filter.narrows('queues') ? view.filter : '',
      isCompact: layout.isCompact,
      now: moment.clockNow,
      top: listStateOf(view, 'queues').top,
      ...(cursorRow < 0 ? {} : { cursor: cursorRow }),
      marked: view.marked.queues,
      shape: shapeIn(scene, 'queues'),
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

export function drawCampaigns(scene: Scene, size: PaneSize, wording: Wording): Line[] {
  const cursor = cursorIn(scene, 'campaigns');
  const { view: chosen } = scene;
  const ordered = ordersIn(scene, 'campaigns');
  const campaigns = scene.campaigns.map(campaign => withOrder(campaign, ordered));
  return campaignTableLines(
    {
      campaigns,
      empty: noCampaignsText(scene, wording),
      marked: chosen.marked.campaigns,
      shape: shapeIn(scene, 'campaigns'),
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
  if (scene.route.kind === 'detail' && scene.route.of === 'agents')
    return drawTalks(scene, scene.route.id, { size, wording });
  const { ids } = scene.lists.contacts;
  const ordered = ordersIn(scene, 'contacts');
  const cursor = cursorIn(scene, 'contacts');
  return contactTableLines(
    {
      count: ids.length,
      find: index => {
        const contact = selectContact(scene.moment, ids[index] ?? '');
        return contact && withOrder(contact, ordered);
      },
      ...contactTexts(scene, wording),
      shape: shapeIn(scene, 'contacts'),
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
  const natural = isAll ? 'contacts.title-all' : 'contacts.title';
  return {
    title: words.say(view.sorts.contacts && isAll ? 'contacts.title-sorted' : natural, { count: ids.length }),
    empty: words.say(isAll ? 'contacts.none-at-all' : 'contacts.none'),
  };
}

/** Of the agent whose detail it is. */
function drawTalks(
  scene: Scene,
  agent: string,
  { size, wording }: { readonly size: PaneSize; readonly wording: Wording },
): Line[] {
  const { lists, view } = scene;
  const { ids } = lists.contacts;
  const told = view.timelines.agents.get(agent);
  const cursor = cursorIn(scene, 'contacts');
  const { words } = wording;
  return talkTableLines(
    {
      count: ids.length,
      find: index => selectTalk(scene, agent, ids[index] ?? ''),
      empty: told?.ok ? [words.say('talks.none')] : sayNotTold(told?.error, words, size.width - 4),
      top: listStateOf(view, 'contacts').top,
      ...(cursor === undefined ? {} : { cursor }),
    },
    size,
    wording,
  );
}

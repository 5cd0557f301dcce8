// The items of each kind, in the order in which a script may count on finding them.
import { type AlertRow, CHANNELS, type EpochMs, type FloorDocument } from '../../floor/index.ts';
import { toAgentItem } from './items/agent-item.ts';
import { toAlertItem } from './items/alert-item.ts';
import { toAnnouncementItem } from './items/announcement-item.ts';
import { toCampaignItem } from './items/campaign-item.ts';
import { toChannelItem } from './items/channel-item.ts';
import { toContactItem } from './items/contact-item.ts';
import { toQueueItem } from './items/queue-item.ts';
import { toSourceItem } from './items/source-item.ts';
import { createReading, type Reading } from './reading.ts';
import type { AgentItem } from './schema/agent-schema.ts';
import type { AlertItem } from './schema/alert-schema.ts';
import type { AnnouncementItem } from './schema/announcement-schema.ts';
import type { CampaignItem } from './schema/campaign-schema.ts';
import type { ChannelItem } from './schema/channel-schema.ts';
import type { ContactItem } from './schema/contact-schema.ts';
import type { QueueItem } from './schema/queue-schema.ts';
import type { SourceItem } from './schema/source-schema.ts';

/**
 * Queues by their place in the config, then by name; contacts, alerts and announcements oldest first; voice first; the
 * rest by name; then by id.
 */
export const contractItems = {
  queues: (reading: Reading): QueueItem[] =>
    inOrder(reading.document.queues, row => [row.order ?? Number.POSITIVE_INFINITY, row.name]).map(
      ([id, row]) => toQueueItem(id, row, reading),
    ),
  agents: (reading: Reading): AgentItem[] =>
    inOrder(reading.document.agents, row => [row.name]).map(([id, row]) => toAgentItem(id, row, reading)),
  contacts: (reading: Reading): ContactItem[] =>
    inOrder(reading.document.contacts, row => [row.enteredAt]).map(([id, row]) =>
      toContactItem(id, row, reading),
    ),
  campaigns: (reading: Reading): CampaignItem[] =>
    inOrder(reading.document.campaigns, row => [row.name]).map(([id, row]) =>
      toCampaignItem(id, row, reading),
    ),
  sources: (reading: Reading): SourceItem[] =>
    inOrder(reading.document.sources, row => [row.name]).map(([id, row]) => toSourceItem(id, row, reading)),
  channels: (reading: Reading): ChannelItem[] =>
    inOrder(reading.document.channels, (_, id) => [placeOfChannel(id)]).map(([id, row]) =>
      toChannelItem(id, row, reading),
    ),
  alerts: (reading: Reading): AlertItem[] =>
    inOrder(reading.document.alerts, row => [row.raisedAt]).map(([id, row]) => toAlertItem(id, row, reading)),
  announcements: (reading: Reading): AnnouncementItem[] =>
    inOrder(reading.document.announcements, row => [row.postedAt]).map(([id, row]) =>
      toAnnouncementItem(id, row, reading),
    ),
};

/** One of them, as it stands in the list. */
export function contractItem(
  kind: keyof typeof ITEM,
  id: string,
  { document, at }: { readonly document: FloorDocument; readonly at: EpochMs },
): object | undefined {
  return ITEM[kind](id, createReading(document, at));
}

/** One alert, which need not be as the document has it. */
export function alertItem(
  id: string,
  row: AlertRow,
  { document, at }: { readonly document: FloorDocument; readonly at: EpochMs },
): AlertItem {
  return toAlertItem(id, row, createReading(document, at));
}

const ITEM = {
  queues: (id: string, reading: Reading) => itemOf(reading.document.queues, id, reading, toQueueItem),
  channels: (id: string, reading: Reading) => itemOf(reading.document.channels, id, reading, toChannelItem),
  agents: (id: string, reading: Reading) => itemOf(reading.document.agents, id, reading, toAgentItem),
  contacts: (id: string, reading: Reading) => itemOf(reading.document.contacts, id, reading, toContactItem),
  campaigns: (id: string, reading: Reading) =>
    itemOf(reading.document.campaigns, id, reading, toCampaignItem),
  sources: (id: string, reading: Reading) => itemOf(reading.document.sources, id, reading, toSourceItem),
  alerts: (id: string, reading: Reading) => itemOf(reading.document.alerts, id, reading, toAlertItem),
  announcements: (id: string, reading: Reading) =>
    itemOf(reading.document.announcements, id, reading, toAnnouncementItem),
};

function itemOf<Row>(
  rows: { readonly [id: string]: Row },
  id: string,
  reading: Reading,
  toItem: (id: string, row: Row, reading: Reading) => object,
): object | undefined {
  const row = Object.hasOwn(rows, id) ? rows[id] : undefined;
  return row === undefined ? undefined : toItem(id, row, reading);
}

type SortKey = readonly (string | number)[];

/** By code points, not by a language's rules: the same order on every machine. */
function inOrder<Row>(
  rows: { readonly [id: string]: Row },
  keyOf: (row: Row, id: string) => SortKey,
): [string, Row][] {
  return Object.entries(rows)
    .map(([id, row]) => ({ id, row, key: [...keyOf(row, id), id] }))
    .sort((one, other) => compareKeys(one.key, other.key))
    .map(({ id, row }) => [id, row]);
}

function compareKeys(one: SortKey, other: SortKey): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  const [left, right] = [one[at], other[at]];
  if (left === undefined || right === undefined) return 0;
  return left < right ? -1 : 1;
}

function placeOfChannel(id: string): number {
  const channels: readonly string[] = CHANNELS;
  const place = channels.indexOf(id);
  return place < 0 ? channels.length : place;
}

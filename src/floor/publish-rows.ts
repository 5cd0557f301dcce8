// The document is brought up to date: rows are rebuilt where something touched them, and the changes are told.
import type { FloorDocument, Kind, RowOfKind } from './document.ts';
import type { Floor } from './floor.ts';
import { shareEqual } from './rows-of/share-equal.ts';
import { toAgentRow } from './rows-of/to-agent-row.ts';
import { toCampaignRow } from './rows-of/to-campaign-row.ts';
import { toCenterRow } from './rows-of/to-center-row.ts';
import { toChannelRow } from './rows-of/to-channel-row.ts';
import { toContactRow } from './rows-of/to-contact-row.ts';
import { toIntervalRow } from './rows-of/to-interval-row.ts';
import { toQueueRow } from './rows-of/to-queue-row.ts';
import { toSourceRow } from './rows-of/to-source-row.ts';

export type Row = RowOfKind[Kind];

/** Without `before` it came, without `after` it went. */
export interface RowChange {
  readonly before?: Row;
  readonly after?: Row;
}

/** Only what differs: a row that is equal to the one before is no change. Kinds without a change are absent. */
export type RowChanges = ReadonlyMap<Kind, ReadonlyMap<string, RowChange>>;

/**
 * Rebuilds the rows that were touched since the last call. Rows are never changed: a changed row is a new object that
 * shares its unchanged parts with the one before. `floor.document` is current afterwards.
 */
export function publishRows(floor: Floor): RowChanges {
  const changes = new Map<Kind, ReadonlyMap<string, RowChange>>();
  publishKind(floor, changes, { kind: 'center', toRow: toCenterRow });
  publishKind(floor, changes, { kind: 'sources', toRow: toSourceRow });
  publishKind(floor, changes, { kind: 'queues', toRow: toQueueRow });
  if (changes.has('queues')) touchChannelsOf(floor, changes);
  publishKind(floor, changes, { kind: 'channels', toRow: toChannelRow });
  publishKind(floor, changes, { kind: 'agents', toRow: toAgentRow });
  publishKind(floor, changes, { kind: 'contacts', toRow: toContactRow });
  publishKind(floor, changes, { kind: 'campaigns', toRow: toCampaignRow });
  publishKind(floor, changes, { kind: 'intervals', toRow: toIntervalRow });
  publishKind(floor, changes, { kind: 'alerts', toRow: ({ alerts }, id) => alerts.get(id) });
  publishKind(floor, changes, {
    kind: 'announcements',
    toRow: ({ announcements }, id) => announcements.get(id),
  });
  return changes;
}

export function documentOf(floor: Floor): FloorDocument {
  publishRows(floor);
  return floor.document;
}

interface Publishing<K extends Kind> {
  readonly kind: K;
  readonly toRow: (floor: Floor, id: string) => RowOfKind[K] | undefined;
}

function publishKind<K extends Kind>(
  floor: Floor,
  changes: Map<Kind, ReadonlyMap<string, RowChange>>,
  { kind, toRow }: Publishing<K>,
): void {
  const touched = floor.touched[kind];
  if (touched.size === 0) return;
  const changed = new Map<string, RowChange>();
  for (const id of touched) {
    const row = toRow(floor, id);
    const change = publishRow(floor.rows[kind], id, isShown(floor, kind, row) ? row : undefined);
    if (change) changed.set(id, change);
  }
  touched.clear();
  if (changed.size > 0) changes.set(kind, changed);
}

function isShown({ sources }: Floor, kind: Kind, row: Row | undefined): boolean {
  if (row === undefined || kind === 'sources' || kind === 'alerts' || !('source' in row)) return true;
  return sources.get(row.source)?.isShown !== false;
}

/** What came and went between two calls is no change at all. */
function publishRow<R extends Row>(rows: { [id: string]: R }, id: string, built: R | undefined) {
  const before = rows[id];
  const after = built && shareEqual(before, built);
  if (before === after) return undefined;
  if (after) rows[id] = after;
  else delete rows[id];
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/** A total is made of its queues' rows: it is touched where one of them changed. */
function touchChannelsOf(floor: Floor, changes: RowChanges): void {
  for (const id of changes.get('queues')?.keys() ?? []) {
    const channel = floor.queues.get(id)?.channel;
    if (channel) floor.touched.channels.add(channel);
  }
}

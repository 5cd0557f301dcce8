// The one document that everybody sees: keyed maps of plain rows, without null and without order.
import type { AgentRow } from './rows/agent-row.ts';
import type { AlertRow } from './rows/alert-row.ts';
import type { AnnouncementRow } from './rows/announcement-row.ts';
import type { CampaignRow } from './rows/campaign-row.ts';
import type { CenterRow } from './rows/center-row.ts';
import type { ChannelRow } from './rows/channel-row.ts';
import type { ContactRow } from './rows/contact-row.ts';
import type { IntervalRow } from './rows/interval-row.ts';
import type { QueueRow } from './rows/queue-row.ts';
import type { SourceRow } from './rows/source-row.ts';

/** Row type by kind. An absent key in a row means "not computable". */
export interface RowOfKind {
  center: CenterRow;
  sources: SourceRow;
  channels: ChannelRow;
  queues: QueueRow;
  agents: AgentRow;
  contacts: ContactRow;
  campaigns: CampaignRow;
  intervals: IntervalRow;
  alerts: AlertRow;
  announcements: AnnouncementRow;
}

export type Kind = keyof RowOfKind;
export const KINDS = [
  'center',
  'sources',
  'channels',
  'queues',
  'agents',
  'contacts',
  'campaigns',
  'intervals',
  'alerts',
  'announcements',
] as const satisfies readonly Kind[];

/** Ids come from outside: the maps have no prototype, so that `__proto__` and `constructor` are ids like others. */
export type Rows<K extends Kind> = { readonly [id: string]: RowOfKind[K] };
export type FloorDocument = { readonly [K in Kind]: Rows<K> };
export type WritableDocument = { readonly [K in Kind]: { [id: string]: RowOfKind[K] } };

/** Without a row in it. */
export function createDocument(): WritableDocument {
  return byKind(() => Object.create(null));
}

export function byKind<Value>(create: () => Value): { readonly [K in Kind]: Value } {
  return {
    center: create(),
    sources: create(),
    channels: create(),
    queues: create(),
    agents: create(),
    contacts: create(),
    campaigns: create(),
    intervals: create(),
    alerts: create(),
    announcements: create(),
  };
}

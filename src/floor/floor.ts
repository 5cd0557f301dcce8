// The floor: everything that the fold knows, and the document that is made of it.
import { createZonedClock, isZone, type ZonedClock } from '../lib/zoned-time.ts';
import type { Collected } from './collected/collected.ts';
import { byKind, createDocument, type FloorDocument, type Kind, type WritableDocument } from './document.ts';
import type {
  AgentId,
  AlertId,
  AnnouncementId,
  CampaignId,
  ContactId,
  EpochMs,
  QueueId,
  SourceId,
} from './ids.ts';
import type { LiveAgent } from './live/agents/live-agent.ts';
import type { EndedVisits } from './live/ended-visits.ts';
import type { LiveCampaign } from './live/live-campaign.ts';
import { createLiveCenter, type LiveCenter } from './live/live-center.ts';
import type { LiveChannel } from './live/live-channel.ts';
import type { LiveContact, SettlingVisit } from './live/live-contact.ts';
import type { LiveQueue } from './live/live-queue.ts';
import type { LiveSource } from './live/live-source.ts';
import type { AlertRow } from './rows/alert-row.ts';
import type { AnnouncementRow } from './rows/announcement-row.ts';

/** Changed in place by `applyEvent` alone; read it through `documentOf` or `publishRows`. */
export interface Floor {
  /** The latest instant that any event told; absent before the first. */
  at: EpochMs | undefined;
  /** As of the last `publishRows`. The maps are the floor's own, the rows in them are never changed. */
  readonly document: FloorDocument;

  readonly rows: WritableDocument;
  /** The running minute, as a number of minutes since 1970. */
  minute: number;
  readonly center: LiveCenter;
  readonly sources: Map<SourceId, LiveSource>;
  readonly queues: Map<QueueId, LiveQueue>;
  /** By channel; an unknown one is a channel of its own. */
  readonly channels: Map<string, LiveChannel>;
  readonly agents: Map<AgentId, LiveAgent>;
  readonly contacts: Map<ContactId, LiveContact>;
  readonly settling: Map<ContactId, SettlingVisit[]>;
  readonly endedVisits: EndedVisits;
  readonly campaigns: Map<CampaignId, LiveCampaign>;
  /** As their rows show them: rows are replaced, never changed. */
  readonly alerts: Map<AlertId, AlertRow>;
  readonly announcements: Map<AnnouncementId, AnnouncementRow>;
  readonly clocks: Map<string, ZonedClock>;
  /** The rows that may have changed since they were last published. */
  readonly touched: { readonly [K in Kind]: Set<string> };
  /** Where a history is kept: what is to be written next. Changes no row. */
  collected: Collected | undefined;
}

export function createFloor(): Floor {
  const rows = createDocument();
  return {
    at: undefined,
    document: rows,
    rows,
    minute: Number.NEGATIVE_INFINITY,
    center: createLiveCenter(),
    sources: new Map(),
    queues: new Map(),
    channels: new Map(),
    agents: new Map(),
    contacts: new Map(),
    settling: new Map(),
    endedVisits: new Map(),
    campaigns: new Map(),
    alerts: new Map(),
    announcements: new Map(),
    clocks: new Map(),
    touched: byKind(() => new Set<string>()),
    collected: undefined,
  };
}

/** Absent where there is no such zone. A clock is dear to make and cheap to ask: one a zone. */
export function clockOf(floor: Floor, zone: string): ZonedClock | undefined {
  const known = floor.clocks.get(zone);
  if (known) return known;
  if (!isZone(zone)) return undefined;
  const clock = createZonedClock(zone);
  floor.clocks.set(zone, clock);
  return clock;
}

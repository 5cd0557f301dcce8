// What the dialect believes of one Asterisk: plain data, which the other files change and tell the floor about.
import type { AgentId, EpochMs, SourceEvent, SourceId } from '../../floor/index.ts';
import { printableId, qualifiedId } from '../../lib/printable-id.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import type { MemberSettings } from '../member-settings.ts';
import type { SettingsByQueue } from '../queue-settings.ts';
import type { SettingsByReason } from '../reason-settings.ts';
import type { Agenda } from './agenda.ts';
import type { Contact, Entry, Offer, Ring, Talk } from './believed/calls.ts';
import type { QueueList, Sight } from './believed/lists.ts';
import type { Agent, Phone, Queue } from './believed/people.ts';
import type { Cause } from './causes.ts';
import { type Raw, toBytes } from './raw.ts';
import type { Record } from './record/record.ts';
import type { IdRegister } from './short-ids.ts';

export type * from './believed/calls.ts';
export type * from './believed/lists.ts';
export type * from './believed/people.ts';
export { type Raw, toBytes } from './raw.ts';

export interface PbxSettings {
  readonly source: SourceId;
  readonly name: string;
  /** Whether ids carry the source's name: several sources share the floor. */
  readonly isQualified: boolean;
  readonly queues: SettingsByQueue;
  readonly reasons: SettingsByReason;
  readonly members: readonly MemberSettings[];
  readonly clock: ZonedClock;
  readonly dayStartHour: number;
  /** Whether this session asks for its lists itself, and waits for them. */
  readonly asksItself: boolean;
}

export interface Pbx {
  readonly settings: PbxSettings;
  readonly agenda: Agenda;
  readonly queues: Map<Raw, Queue>;
  /** By interface. */
  readonly phones: Map<Raw, Phone>;
  /** By what a channel to the phone is named after. */
  readonly phonesByDevice: Map<Raw, Phone>;
  /** By the device whose state is the member's. */
  readonly phonesByState: Map<Raw, Phone>;
  readonly agents: Map<AgentId, Agent>;
  readonly ids: IdRegister;
  readonly queueIds: IdRegister;
  readonly contacts: Map<Raw, Contact>;
  readonly offersByLeg: Map<Raw, Offer>;
  readonly talksByLeg: Map<Raw, Talk>;
  readonly callerNumbers: Map<Raw, Raw>;
  /** By context and extension, the one seen last at the end. */
  readonly entries: Map<Raw, Entry>;
  readonly touchedAgents: Set<Agent>;
  /** Those of them that a list has told of: the change itself was not seen. */
  readonly foundAgents: Set<Agent>;
  readonly lists: Map<Raw, QueueList>;
  sight: Sight;
  /** Number of the connection, from 1. */
  link: number;
  lostAt: EpochMs | undefined;
  /** Where a queue_log is followed, the counters are its. */
  readonly record: Record | undefined;
  /** The list of this connection is complete. */
  isListed: boolean;
  isSynced: boolean;
  /** It was in step before: what a list shows otherwise is a correction. */
  hasSynced: boolean;
  /** A line of a list is being read: who made it so is not known. */
  isListing: boolean;
  /** One that corrects what was believed. */
  isCorrecting: boolean;
  isListWanted: boolean;
  /** Phones that orders ring, by the application's data; undefined while one rings. */
  readonly rings: Map<Raw, Ring | undefined>;
  /** The commands under way, which the changes that they bring are ascribed to. */
  readonly causes: Set<Cause>;
  at: EpochMs;
  told: SourceEvent[];
}

/** What every event begins with. */
export function happened(pbx: Pbx): { at: EpochMs; source: SourceId } {
  return { at: pbx.at, source: pbx.settings.source };
}

export function toId({ settings }: Pbx, raw: Raw): string {
  const id = printableId(toBytes(raw));
  return settings.isQualified ? qualifiedId(settings.source, id) : id;
}

// What the dialect believes of one Asterisk: plain data, which the other files change and tell the floor about.
import { Buffer } from 'node:buffer';
import type {
  AgentId,
  AgentState,
  ContactId,
  EpochMs,
  QueueId,
  SourceEvent,
  SourceId,
} from '../../floor/index.ts';
import { printableId, qualifiedId } from '../../lib/printable-id.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import type { MemberSettings } from '../member-settings.ts';
import type { SettingsByQueue } from '../queue-settings.ts';
import type { SettingsByReason } from '../reason-settings.ts';
import type { Agenda, Appointment } from './agenda.ts';
import type { Cause } from './causes.ts';
import type { Record } from './record/record.ts';
import type { IdRegister } from './short-ids.ts';

/** Raw values are kept byte for byte, one character each (latin1): nothing else is a safe key for outside names. */
export type Raw = string;

export interface Queue {
  readonly raw: Raw;
  readonly id: QueueId;
  /** As the wall has it. */
  readonly name: string;
  readonly wrapUpMs: number | undefined;
  readonly members: Map<Phone, Member>;
  readonly waiting: Set<Visit>;
  /** How many may wait in it; 0 is any number, undefined where no list has told it. */
  mostWaiting: number | undefined;
  /** Asterisk's own counters, as the last list told them; what ringtop counts is its own. */
  counted: { readonly completed: number; readonly abandoned: number } | undefined;
  /** How often a list has told of it. */
  listedCount: number;
  /** Of the last line that the queue_log has of it. */
  loggedAt: EpochMs | undefined;
}

/** One interface that an agent is rung by, and its device. A person may have several. */
export interface Phone {
  /** The interface: `PJSIP/1002`, `Local/1002@agents/n`. */
  readonly raw: Raw;
  readonly agent: Agent;
  /** Asterisk's member status, 0…8. */
  device: number | undefined;
  readonly members: Map<Queue, Member>;
  /** The place that it left last: what is known of a phone that is in no queue. */
  left: Member | undefined;
}

/** A phone's place in one queue, as Asterisk has it. */
export interface Member {
  readonly queue: Queue;
  readonly phone: Phone;
  /** As this queue names him, and the queue_log. */
  rawName: Raw;
  penalty: number;
  isPaused: boolean;
  rawReason: Raw;
  /** When the pause began; undefined where that was never told. */
  pausedAt: EpochMs | undefined;
  /** Waits for the `QueueMemberPause` that an overlong reason suppresses. */
  pauseHint: Appointment | undefined;
  /** `static` or `realtime` members cannot be removed by an action. */
  isDynamic: boolean;
  loginAt: EpochMs;
  /** Undefined until an event tells it: lists do not. */
  ringsInUse: boolean | undefined;
  hasOwnDevice: boolean;
  /** Its `StateInterface`. */
  rawDevice: Raw;
  /** The member's own wrap-up time, where he has one. */
  wrapUpMs: number | undefined;
  /** The connection that last said something of its device. */
  link: number;
  /** How often Asterisk has told of it: an order waits until it is told of again. */
  toldCount: number;
}

/** An agent's membership as last told to the floor: of all his phones in that queue together. */
export interface Place {
  readonly penalty: number;
  readonly isFixed: boolean;
  readonly isPaused: boolean;
  readonly reason: string;
  /** Paused there because he was moved away. */
  readonly isMoved: boolean;
}

export interface Agent {
  readonly id: AgentId;
  /** What the config says of him. */
  readonly settings: MemberSettings | undefined;
  rawName: Raw;
  /** Two queues may name one interface differently: the one that named it first goes on naming it. */
  namedBy: Queue | undefined;
  readonly phones: Set<Phone>;
  readonly places: Map<Queue, Place>;
  readonly offers: Set<Offer>;
  /** Several with `ringinuse`; the last is the one he is shown on. */
  readonly talks: Set<Talk>;
  /** On a call of this queue that began before anybody looked. */
  unseenCall: Queue | undefined;
  /** Since when a busy device has had no queue contact that explains it. */
  unexplainedSince: EpochMs;
  reachableAt: EpochMs | undefined;
  lastCallAt: EpochMs;
  wrapUp: { readonly queue: Queue; readonly until: EpochMs } | undefined;
  shown: AgentShown | undefined;
  /** When the change that is about to be shown happened, where that is not now. */
  changedAt: EpochMs | undefined;
  recheck: Appointment | undefined;
}

export interface Contact {
  readonly raw: Raw;
  readonly id: ContactId;
  /** The name of the caller's channel, which actions ask for; '' where that was never told. */
  channel: Raw;
  ordinal: number;
  visit: Visit | undefined;
  /** Left the queue; how is not known yet. */
  leaving: Visit | undefined;
  talk: Talk | undefined;
  readonly offers: Set<Offer>;
  hasHungUp: boolean;
  /** The connection that last said something of it. */
  link: number;
}

export interface Visit {
  readonly contact: Contact;
  readonly queue: Queue;
  readonly ordinal: number;
  readonly enteredAt: EpochMs;
  /** `enteredAt` is made of the source's whole seconds. */
  readonly isEntryUnseen: boolean;
  /** When a list showed it, or an exit that was not seen to begin; undefined where its join was seen. */
  foundAt: EpochMs | undefined;
  readonly channel: Raw;
  /** Where the caller's channel stood in the dialplan when it joined; '' where that was not seen. */
  dialplan: Raw;
  position: number | undefined;
  priority: number | undefined;
  wasAbandonSeen: boolean;
  hasMoved: boolean;
  wasHangupAsked: boolean;
  wasWithdrawn: boolean;
  /** Left, and the connect that would follow within milliseconds has not come. */
  hasLeft: boolean;
  pending: Appointment | undefined;
}

export interface Offer {
  readonly agent: Agent;
  readonly leg: Raw;
  readonly queue: Queue | undefined;
  readonly contact: Contact | undefined;
}

export interface Talk {
  readonly agent: Agent;
  readonly leg: Raw;
  /** The name of the agent's channel; '' where that was not told. */
  readonly channel: Raw;
  readonly queue: Queue;
  readonly contact: Contact;
  readonly answeredAt: EpochMs;
  heldSince: EpochMs | undefined;
  /** Of the holds that are over. */
  holdMs: number;
  /** What says that the caller is on hold: the music, the phone's hold, its device state. */
  readonly heldBy: Set<'music' | 'phone' | 'device'>;
  /** A Local channel that has taken itself out of the call: its end is not the call's. */
  hasLegMoved: boolean;
  endedAt: EpochMs | undefined;
  end: Appointment | undefined;
}

/** An agent as last told to the floor. */
export interface AgentShown {
  readonly state: AgentState;
  readonly own?: boolean;
  readonly auto?: boolean;
  readonly reason?: string;
  readonly queue?: QueueId;
  readonly contact?: ContactId;
  readonly share?: number;
  readonly work?: boolean;
  readonly limitMs?: number;
  readonly isReasonPrivate?: boolean;
  readonly breakPending?: boolean;
  readonly channel?: 'voice';
  readonly direction?: 'inbound';
  readonly since: EpochMs;
  readonly startUnseen?: boolean;
}

/** A place in the dialplan where callers were seen to enter queues. */
export interface Entry {
  readonly context: Raw;
  readonly extension: Raw;
  /** Of several, something else than the place decides which. */
  readonly queues: Set<Queue>;
}

/** What became of a phone that an order has rung. */
export interface Ring {
  readonly isAnswered: boolean;
  /** Asterisk's number for why it was not. */
  readonly reason: number | undefined;
}

/** The reply to a `QueueStatus` that this session asked for, as far as it has come. */
export interface QueueList {
  /** `all` is the truth about every queue and member; what is filtered by member says nothing of those it lacks. */
  readonly scope: 'all' | 'queue' | 'member';
  lineCount: number;
  readonly sections: ListSection[];
}

/** What was believed of a queue when its own lines began, less what they confirm. */
export interface ListSection {
  readonly queue: Queue;
  readonly members: Set<Member>;
  readonly waiting: Set<Visit>;
}

/** What this session was found to show of callers' channels. */
export interface Sight {
  hasHangup: boolean;
  hasCallEvent: boolean;
  completeCount: number;
  /** Figures that some exit could not be told apart for. */
  readonly cannotTell: Set<string>;
}

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

export function toBytes(raw: Raw): Buffer {
  return Buffer.from(raw, 'latin1');
}

export function toId({ settings }: Pbx, raw: Raw): string {
  const id = printableId(toBytes(raw));
  return settings.isQualified ? qualifiedId(settings.source, id) : id;
}

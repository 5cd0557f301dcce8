// The closed union of floor events: everything that can happen on a floor, past tense, the only way it changes.
import type { ChangedBy } from './changed-by.ts';
import type { CommandMethod } from './command.ts';
import type {
  AgentId,
  CampaignId,
  Channel,
  ContactId,
  Direction,
  EpochMs,
  QueueId,
  SourceId,
} from './ids.ts';
import type { AgentState } from './rows/agent-row.ts';
import type { CampaignMode, CampaignState, DropCap } from './rows/campaign-row.ts';
import type { CannotTell } from './rows/cannot-tell.ts';
import type { ServiceLevelDefinition } from './service-level-definition.ts';

interface Happened<Type extends string> {
  readonly type: Type;
  /** When it happened, in the floor's time. */
  readonly at: EpochMs;
  /** The source that saw it. */
  readonly source: SourceId;
}

/** The clock's only way into the fold: the hub adds one at each whole minute of the floor's time. */
export interface TimePassed {
  readonly type: 'time-passed';
  readonly at: EpochMs;
}

// ── The center and its sources ───────────────────────────────────────────────────────────────────────────────────

export interface CenterDescribed extends Happened<'center.described'> {
  readonly name: string;
  /** IANA zone of the center's clock, e.g. `Asia/Tbilisi`. */
  readonly zone: string;
  /** Hour at which the center's business day starts, 0…23. */
  readonly dayStartHour: number;
}

/** The source is reached; its floor is not known yet. */
export interface SourceConnected extends Happened<'source.connected'> {
  readonly name: string;
  /** The commands it can carry out. */
  readonly capabilities: readonly CommandMethod[];
  readonly cannotTell?: CannotTell;
}
/** Its snapshot is applied: from here on its rows are live. */
export interface SourceSynced extends Happened<'source.synced'> {}
/** It is gone or silent: its rows are stale from here on, and the day has a blind spell until the next sync. */
export interface SourceLost extends Happened<'source.lost'> {
  readonly reason: string;
}
/** What it could not read since the last report: counted, never silently dropped. */
export interface SourceReported extends Happened<'source.reported'> {
  readonly unparsed?: number;
  readonly unknownEvents?: number;
  readonly corrected?: number;
}

// ── Queues ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A queue exists, or its settings changed. An absent key keeps what is known, at first the default. */
export interface QueueDescribed extends Happened<'queue.described'> {
  readonly queue: QueueId;
  readonly name?: string;
  readonly channel?: Channel;
  /** Place on the wall, from the config; ties go by name. */
  readonly order?: number;
  /** P: the share of contacts that should meet the threshold, 0…1. */
  readonly targetShare?: number;
  readonly serviceLevel?: ServiceLevelDefinition;
  readonly zone?: string;
  readonly dayStartHour?: number;
  readonly cannotTell?: CannotTell;
}
export interface QueueRemoved extends Happened<'queue.removed'> {
  readonly queue: QueueId;
}

// ── Agents and memberships ───────────────────────────────────────────────────────────────────────────────────────

export interface AgentDescribed extends Happened<'agent.described'> {
  readonly agent: AgentId;
  readonly name?: string;
  readonly team?: string;
  readonly location?: string;
}
export interface AgentRemoved extends Happened<'agent.removed'> {
  readonly agent: AgentId;
}
export interface AgentStateChanged extends Happened<'agent.state-changed'> {
  readonly agent: AgentId;
  readonly state: AgentState;
  /** When the state began, where that is not `at`. */
  readonly since?: EpochMs;
  /** True where the beginning was not seen: the time in state is "at least". */
  readonly startUnseen?: boolean;
  /** Pause reason, or why it is unreachable. */
  readonly reason?: string;
  /** On a call that no queue brought. */
  readonly own?: boolean;
  /** Of an available agent paused in some queues: the share of its memberships that are open, 0…1. */
  readonly share?: number;
  /** Paused by the source itself (Asterisk's `Auto-Pause`). */
  readonly auto?: boolean;
  /** A break that begins when the contact at hand ends. */
  readonly breakPending?: boolean;
  readonly queue?: QueueId;
  readonly contact?: ContactId;
  readonly campaign?: CampaignId;
  readonly channel?: Channel;
  readonly direction?: Direction;
  readonly by?: ChangedBy;
}
export interface MembershipAdded extends Happened<'membership.added'> {
  readonly agent: AgentId;
  readonly queue: QueueId;
  readonly penalty: number;
  /** A static member cannot be removed by command. */
  readonly fixed?: boolean;
  readonly paused?: boolean;
  readonly reason?: string;
  readonly by?: ChangedBy;
}
export interface MembershipChanged extends Happened<'membership.changed'> {
  readonly agent: AgentId;
  readonly queue: QueueId;
  readonly penalty?: number;
  readonly paused?: boolean;
  /** Given with `paused: true`; absent there means no reason. */
  readonly reason?: string;
  readonly by?: ChangedBy;
}
export interface MembershipRemoved extends Happened<'membership.removed'> {
  readonly agent: AgentId;
  readonly queue: QueueId;
  readonly by?: ChangedBy;
}

// ── Contacts ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** How a contact stopped waiting without being answered. `left-other`: not by its own hang-up, and no more is known. */
export const EXITS = [
  'abandoned',
  'timed-out',
  'key',
  'empty',
  'withdrawn',
  'redirected',
  'left-other',
  'lost',
] as const;
export type Exit = (typeof EXITS)[number];

/** A visit begins: the contact entered a queue. The n-th time it enters any queue has ordinal n (from 1). */
export interface ContactQueued extends Happened<'contact.queued'> {
  readonly contact: ContactId;
  readonly queue: QueueId;
  readonly ordinal: number;
  /** When it entered, where that is earlier than `at` (found waiting at a sync). */
  readonly enteredAt?: EpochMs;
  /** True where `enteredAt` comes from the source's whole seconds instead of an instant seen. */
  readonly wholeSeconds?: boolean;
  /** Masked by the source adapter: what may be shown. */
  readonly customer?: string;
  readonly position?: number;
  readonly priority?: number;
  /** The customer was here before, within the source's memory. */
  readonly repeat?: boolean;
}
/** Its place in the queue or priority is another, while it waits. */
export interface ContactRepositioned extends Happened<'contact.repositioned'> {
  readonly contact: ContactId;
  readonly position?: number;
  readonly priority?: number;
}
/** It is offered to an agent: the phone rings. Several agents may ring for one contact. */
export interface ContactOffered extends Happened<'contact.offered'> {
  readonly contact: ContactId;
  readonly agent: AgentId;
}
/** An offer ended without an answer. `no-answer` and `rejected` count as missed by the agent (RONA). */
export interface ContactOfferEnded extends Happened<'contact.offer-ended'> {
  readonly contact: ContactId;
  readonly agent: AgentId;
  readonly how: 'no-answer' | 'rejected' | 'cancelled';
}
export interface ContactAnswered extends Happened<'contact.answered'> {
  readonly contact: ContactId;
  readonly queue: QueueId;
  readonly agent: AgentId;
  /** The source's own wait; used only where the entry was not seen as an instant. */
  readonly waitMs?: number;
}
/** An outbound contact reached an agent; it is in its campaign's figures, never in a queue's. */
export interface ContactConnected extends Happened<'contact.connected'> {
  readonly contact: ContactId;
  readonly campaign: CampaignId;
  readonly agent: AgentId;
  readonly channel: Channel;
  readonly customer?: string;
}
export interface ContactHeld extends Happened<'contact.held'> {
  readonly contact: ContactId;
}
export interface ContactResumed extends Happened<'contact.resumed'> {
  readonly contact: ContactId;
}
/** The conversation ended. */
export interface ContactCompleted extends Happened<'contact.completed'> {
  readonly contact: ContactId;
  readonly agent: AgentId;
  /** Who ended it. */
  readonly by: 'agent' | 'customer' | 'transfer' | 'unknown';
  /** The source's own talk time (hold in it); used only where the answer was not seen as an instant. */
  readonly talkMs?: number;
}
/** It stopped waiting without an answer. `settling`: what kind of exit it was is told later, once. */
export interface ContactLeft extends Happened<'contact.left'> {
  readonly contact: ContactId;
  readonly queue: QueueId;
  readonly exit: Exit | 'settling';
}
/** The kind of an exit that was `settling`. It counts at the instant of the exit, not of the settling. */
export interface ContactExitSettled extends Happened<'contact.exit-settled'> {
  readonly contact: ContactId;
  readonly queue: QueueId;
  readonly ordinal: number;
  readonly exit: Exit;
}
/** It ended unseen, in the queue or in conversation: the PBX was killed, or it was gone after a blind spell. */
export interface ContactLost extends Happened<'contact.lost'> {
  readonly contact: ContactId;
}

// ── Campaigns ────────────────────────────────────────────────────────────────────────────────────────────────────

export interface CampaignDescribed extends Happened<'campaign.described'> {
  readonly campaign: CampaignId;
  readonly name?: string;
  readonly mode?: CampaignMode;
  readonly dropCap?: DropCap;
  /** Records still to be dialed. */
  readonly leftCount?: number;
}
export interface CampaignRemoved extends Happened<'campaign.removed'> {
  readonly campaign: CampaignId;
}
export interface CampaignChanged extends Happened<'campaign.changed'> {
  readonly campaign: CampaignId;
  readonly state: CampaignState;
  /** Lines dialed for each free agent. */
  readonly linesPerAgent?: number;
  readonly reason?: string;
  /** When it goes on by itself. */
  readonly resumesAt?: EpochMs;
  readonly by?: ChangedBy;
}
/** A number was dialed: one attempt, one line in use. */
export interface CampaignDialed extends Happened<'campaign.dialed'> {
  readonly campaign: CampaignId;
  readonly contact: ContactId;
}
export const DIAL_OUTCOMES = ['no-answer', 'busy', 'failed', 'machine', 'connected', 'dropped'] as const;
/** `connected`: a person answered and an agent took it. `dropped`: a person answered and nobody was there. */
export type DialOutcome = (typeof DIAL_OUTCOMES)[number];
export interface CampaignDialEnded extends Happened<'campaign.dial-ended'> {
  readonly campaign: CampaignId;
  readonly contact: ContactId;
  readonly outcome: DialOutcome;
}

export type FloorEvent =
  | TimePassed
  | CenterDescribed
  | SourceConnected
  | SourceSynced
  | SourceLost
  | SourceReported
  | QueueDescribed
  | QueueRemoved
  | AgentDescribed
  | AgentRemoved
  | AgentStateChanged
  | MembershipAdded
  | MembershipChanged
  | MembershipRemoved
  | ContactQueued
  | ContactRepositioned
  | ContactOffered
  | ContactOfferEnded
  | ContactAnswered
  | ContactConnected
  | ContactHeld
  | ContactResumed
  | ContactCompleted
  | ContactLeft
  | ContactExitSettled
  | ContactLost
  | CampaignDescribed
  | CampaignRemoved
  | CampaignChanged
  | CampaignDialed
  | CampaignDialEnded;

/** What a source may emit: everything but the hub's own tick. */
export type SourceEvent = Exclude<FloorEvent, TimePassed>;
export type FloorEventType = FloorEvent['type'];

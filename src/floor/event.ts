// The closed union of floor events: everything that can happen on a floor, past tense, the only way it changes.
import type {
  AgentDescribed,
  AgentRemoved,
  AgentStateChanged,
  MembershipAdded,
  MembershipChanged,
  MembershipRemoved,
} from './events/agent-events.ts';
import type {
  AlertAcknowledged,
  AlertExpired,
  AlertRaised,
  AlertRecovered,
  AlertSilenced,
} from './events/alert-events.ts';
import type {
  AnnouncementPosted,
  AnnouncementShown,
  AnnouncementWithdrawn,
} from './events/announcement-events.ts';
import type {
  CampaignChanged,
  CampaignDescribed,
  CampaignDialEnded,
  CampaignDialed,
  CampaignRemoved,
} from './events/campaign-events.ts';
import type {
  ContactAnswered,
  ContactCompleted,
  ContactConnected,
  ContactExitSettled,
  ContactHeld,
  ContactLeft,
  ContactLost,
  ContactOfferEnded,
  ContactOffered,
  ContactQueued,
  ContactRepositioned,
  ContactResumed,
} from './events/contact-events.ts';
import type { ContactCorrected, MembershipCorrected } from './events/correction-events.ts';
import type { QueueDescribed, QueueRemoved } from './events/queue-events.ts';
import type {
  CenterDescribed,
  SourceConnected,
  SourceLost,
  SourceRecorded,
  SourceRemoved,
  SourceReported,
  SourceSynced,
  SourceWarned,
} from './events/source-events.ts';
import type { VisitEnded, VisitEntered, VisitHandled, VisitMissed } from './events/visit-events.ts';
import type { EpochMs } from './ids.ts';

export * from './events/agent-events.ts';
export * from './events/alert-events.ts';
export * from './events/announcement-events.ts';
export * from './events/campaign-events.ts';
export * from './events/contact-events.ts';
export * from './events/correction-events.ts';
export * from './events/queue-events.ts';
export * from './events/source-events.ts';
export * from './events/visit-events.ts';

/** The clock's only way into the fold: the hub adds one at each whole minute of the floor's time. */
export interface TimePassed {
  readonly type: 'time-passed';
  readonly at: EpochMs;
}

/** Born in the gateway: what it found on its floor, and what was told through it. No source may tell them. */
export type GatewayEvent =
  | AlertRaised
  | AlertAcknowledged
  | AlertSilenced
  | AlertRecovered
  | AlertExpired
  | AnnouncementPosted
  | AnnouncementWithdrawn
  | AnnouncementShown;

export type FloorEvent =
  | TimePassed
  | GatewayEvent
  | CenterDescribed
  | SourceConnected
  | SourceSynced
  | SourceLost
  | SourceRecorded
  | SourceWarned
  | SourceReported
  | SourceRemoved
  | QueueDescribed
  | QueueRemoved
  | AgentDescribed
  | AgentRemoved
  | AgentStateChanged
  | MembershipAdded
  | MembershipChanged
  | MembershipRemoved
  | MembershipCorrected
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
  | ContactCorrected
  | VisitEntered
  | VisitEnded
  | VisitHandled
  | VisitMissed
  | CampaignDescribed
  | CampaignRemoved
  | CampaignChanged
  | CampaignDialed
  | CampaignDialEnded;

/** What a source may emit: everything but the hub's own tick, and what is born in the gateway. */
export type SourceEvent = Exclude<FloorEvent, TimePassed | GatewayEvent>;

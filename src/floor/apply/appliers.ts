// Which function applies which event: the closed union as a table.
import type { GatewayEvent, SourceEvent } from '../event.ts';
import type { Floor } from '../floor.ts';
import { applyAgentDescribed, applyAgentRemoved, applyAgentStateChanged } from './agent-events.ts';
import {
  applyAlertAcknowledged,
  applyAlertExpired,
  applyAlertRaised,
  applyAlertRecovered,
  applyAlertSilenced,
} from './alert-events.ts';
import {
  applyAnnouncementPosted,
  applyAnnouncementShown,
  applyAnnouncementWithdrawn,
} from './announcement-events.ts';
import { applyCampaignChanged, applyCampaignDescribed, applyCampaignRemoved } from './campaign-events.ts';
import { applyCenterDescribed } from './center-events.ts';
import { applyContactAnswered, applyContactConnected } from './contacts/contact-answer.ts';
import {
  applyContactCompleted,
  applyContactHeld,
  applyContactResumed,
} from './contacts/contact-conversation.ts';
import { applyContactQueued, applyContactRepositioned } from './contacts/contact-entry.ts';
import { applyContactExitSettled, applyContactLeft, applyContactLost } from './contacts/contact-exit.ts';
import { applyContactOfferEnded, applyContactOffered } from './contacts/contact-offer.ts';
import { applyContactCorrected, applyMembershipCorrected } from './corrections.ts';
import { applyCampaignDialEnded, applyCampaignDialed } from './dial-events.ts';
import { applyMembershipAdded, applyMembershipChanged, applyMembershipRemoved } from './membership-events.ts';
import { applyQueueDescribed, applyQueueRemoved } from './queue-events.ts';
import { applyVisitMissed } from './record/recorded-people.ts';
import { applySourceRecorded } from './record/source-recorded.ts';
import { applyVisitEnded, applyVisitEntered, applyVisitHandled } from './record/visit-events.ts';
import {
  applySourceConnected,
  applySourceLost,
  applySourceReported,
  applySourceSynced,
  applySourceWarned,
} from './source-events.ts';
import { applySourceRemoved } from './source-removed.ts';

export type SourceEventType = SourceEvent['type'];
export type EventOf = { [Type in SourceEventType]: Extract<SourceEvent, { type: Type }> };

/** False where the event fits nothing on the floor. */
export type Applier<Type extends SourceEventType> = (floor: Floor, event: EventOf[Type]) => boolean;

export const APPLIERS: { readonly [Type in SourceEventType]: Applier<Type> } = {
  'center.described': applyCenterDescribed,
  'source.connected': applySourceConnected,
  'source.synced': applySourceSynced,
  'source.lost': applySourceLost,
  'source.reported': applySourceReported,
  'source.removed': applySourceRemoved,
  'source.recorded': applySourceRecorded,
  'source.warned': applySourceWarned,
  'queue.described': applyQueueDescribed,
  'queue.removed': applyQueueRemoved,
  'agent.described': applyAgentDescribed,
  'agent.removed': applyAgentRemoved,
  'agent.state-changed': applyAgentStateChanged,
  'membership.added': applyMembershipAdded,
  'membership.changed': applyMembershipChanged,
  'membership.removed': applyMembershipRemoved,
  'membership.corrected': applyMembershipCorrected,
  'contact.queued': applyContactQueued,
  'contact.repositioned': applyContactRepositioned,
  'contact.offered': applyContactOffered,
  'contact.offer-ended': applyContactOfferEnded,
  'contact.answered': applyContactAnswered,
  'contact.connected': applyContactConnected,
  'contact.held': applyContactHeld,
  'contact.resumed': applyContactResumed,
  'contact.completed': applyContactCompleted,
  'contact.left': applyContactLeft,
  'contact.exit-settled': applyContactExitSettled,
  'contact.lost': applyContactLost,
  'contact.corrected': applyContactCorrected,
  'visit.entered': applyVisitEntered,
  'visit.ended': applyVisitEnded,
  'visit.handled': applyVisitHandled,
  'visit.missed': applyVisitMissed,
  'campaign.described': applyCampaignDescribed,
  'campaign.removed': applyCampaignRemoved,
  'campaign.changed': applyCampaignChanged,
  'campaign.dialed': applyCampaignDialed,
  'campaign.dial-ended': applyCampaignDialEnded,
};

export type GatewayEventType = GatewayEvent['type'];
export type GatewayEventOf = { [Type in GatewayEventType]: Extract<GatewayEvent, { type: Type }> };

export const GATEWAY_APPLIERS: {
  readonly [Type in GatewayEventType]: (floor: Floor, event: GatewayEventOf[Type]) => boolean;
} = {
  'alert.raised': applyAlertRaised,
  'alert.acknowledged': applyAlertAcknowledged,
  'alert.silenced': applyAlertSilenced,
  'alert.recovered': applyAlertRecovered,
  'alert.expired': applyAlertExpired,
  'announcement.posted': applyAnnouncementPosted,
  'announcement.withdrawn': applyAnnouncementWithdrawn,
  'announcement.shown': applyAnnouncementShown,
};

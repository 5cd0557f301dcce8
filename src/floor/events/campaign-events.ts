// What happens to campaigns, and to the numbers they dial.
import type { ChangedBy } from '../changed-by.ts';
import type { CampaignId, ContactId, EpochMs } from '../ids.ts';
import type { CampaignMode, CampaignState, DropCap } from '../rows/campaign-row.ts';
import type { Happened } from './happened.ts';

export interface CampaignDescribed extends Happened<'campaign.described'> {
  readonly campaign: CampaignId;
  readonly name?: string;
  readonly mode?: CampaignMode;
  readonly dropCap?: DropCap;
  /** Records still to be dialed. */
  readonly leftCount?: number;
  /** Records of its lists in all, those that are done with too. */
  readonly listCount?: number;
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

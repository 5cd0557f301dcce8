// What a fresh look at a source showed to be otherwise than its events had told: each is counted in the source's row.
import type { AgentId, ContactId, EpochMs, QueueId } from '../ids.ts';
import type { Happened } from './happened.ts';

/** A membership was found, found changed, or (without `is`) found gone. */
export interface MembershipCorrected extends Happened<'membership.corrected'> {
  readonly agent: AgentId;
  readonly queue: QueueId;
  readonly is?: {
    readonly penalty: number;
    readonly fixed?: boolean;
    readonly paused?: boolean;
    readonly reason?: string;
    readonly moved?: boolean;
  };
}
/** A contact was found waiting that nobody had seen enter, or (without `is`) one that was thought there was gone. */
export interface ContactCorrected extends Happened<'contact.corrected'> {
  readonly contact: ContactId;
  readonly is?: {
    readonly queue: QueueId;
    readonly ordinal: number;
    readonly enteredAt: EpochMs;
    /** `enteredAt` is made of the source's whole seconds. */
    readonly wholeSeconds?: boolean;
    readonly customer?: string;
    readonly position?: number;
    readonly priority?: number;
    readonly repeat?: boolean;
  };
}

// A contact as the document shows it, while it waits or is talked to.
import type { AgentId, CampaignId, Channel, Direction, EpochMs, QueueId, SourceId } from '../ids.ts';

export const CONTACT_STATES = ['waiting', 'ringing', 'talking', 'on-hold'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

export interface ContactRow {
  readonly source: SourceId;
  /** Absent on an outbound contact. */
  readonly queue?: QueueId;
  readonly campaign?: CampaignId;
  /** How many times it has entered a queue, this visit included. */
  readonly ordinal: number;
  readonly channel: Channel;
  readonly direction: Direction;
  /** Masked. */
  readonly customer?: string;
  /** When it entered the queue (or, outbound, was connected). */
  readonly enteredAt: EpochMs;
  /** `enteredAt` is the source's whole seconds, not an instant seen. */
  readonly wholeSeconds?: true;
  readonly state: ContactState;
  readonly since: EpochMs;
  readonly answeredAt?: EpochMs;
  readonly position?: number;
  readonly priority?: number;
  readonly repeat?: true;
  /** Who talks to it. */
  readonly agent?: AgentId;
}

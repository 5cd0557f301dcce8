// A caller from the first ring to the last: the queue he waits in, the legs that are rung, the conversation.
import type { ChannelPair } from './channels.ts';
import type { Member, Queue } from './queues.ts';

export interface FakeCall {
  /** The caller's channel: `Uniqueid` of every event. */
  readonly uniqueid: string;
  /** Its name, which actions ask for. */
  readonly channel: string;
  readonly pair: ChannelPair;
  visit: Visit | undefined;
  talk: Talk | undefined;
  /** Conversations whose `AgentComplete` comes when the caller's channel ends: he was redirected. */
  readonly unfinished: Talk[];
}

/** One stay in one queue. */
export interface Visit {
  readonly call: FakeCall;
  readonly queue: Queue;
  priority: number;
  position: number;
  originalPosition: number;
  readonly enteredAt: number;
  readonly offers: Offer[];
  isWithdrawn: boolean;
  /** Nobody is rung for him before. */
  retryAt: number;
}

/** A member who is rung. */
export interface Offer {
  readonly visit: Visit;
  readonly member: Member;
  readonly leg: ChannelPair;
  readonly rungAt: number;
}

export interface Talk {
  readonly call: FakeCall;
  readonly queue: Queue;
  readonly member: Member;
  readonly leg: ChannelPair;
  readonly originalPosition: number;
  readonly holdSeconds: number;
  readonly isWithin: boolean;
  readonly connectedAt: number;
  readonly bridge: string;
}

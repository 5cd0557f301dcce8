// A contact while it lives: the visit it waits in, the conversation it is in, and what is known of the customer.
import type { LiveDay } from '../counters/live-day.ts';
import type { AgentId, Channel, ContactId, EpochMs } from '../ids.ts';
import type { LiveCampaign } from './live-campaign.ts';
import type { LiveQueue } from './live-queue.ts';
import type { LiveSource } from './live-source.ts';

/** One stay of a contact in one queue. It counts in the day and the quarter it entered, with all that becomes of it. */
export interface Visit {
  readonly contact: ContactId;
  readonly queue: LiveQueue;
  readonly ordinal: number;
  readonly enteredAt: EpochMs;
  /** `enteredAt` is made of the source's whole seconds, not seen as an instant. */
  readonly wholeSeconds: boolean;
  readonly day: LiveDay;
}

/** A visit that left, of which it is not known yet how. */
export interface SettlingVisit {
  readonly visit: Visit;
  readonly leftAt: EpochMs;
}

export interface Conversation {
  readonly agent: AgentId;
  readonly channel: Channel;
  readonly answeredAt: EpochMs;
  /** The answer fell into a blind spell: `answeredAt` is when it was found. */
  readonly answerUnseen: boolean;
  /** Absent on an outbound contact. */
  readonly visit: Visit | undefined;
  readonly campaign: LiveCampaign | undefined;
  heldSince: EpochMs | undefined;
  holdMs: number;
}

export interface LiveContact {
  readonly id: ContactId;
  readonly source: LiveSource;
  customer: string | undefined;
  position: number | undefined;
  priority: number | undefined;
  repeat: boolean;
  /** Since when it is in the state that its row shows. */
  since: EpochMs;
  /** The visit it waits in. */
  waiting: Visit | undefined;
  /** The agents who ring for it. */
  readonly ringing: Set<AgentId>;
  talking: Conversation | undefined;
  /** Conversations whose end is still to be told, although the next one began: a transfer's two halves. */
  readonly former: Conversation[];
}

export function createLiveContact(id: ContactId, source: LiveSource, at: EpochMs): LiveContact {
  return {
    id,
    source,
    customer: undefined,
    position: undefined,
    priority: undefined,
    repeat: false,
    since: at,
    waiting: undefined,
    ringing: new Set(),
    talking: undefined,
    former: [],
  };
}

// What is believed of callers: their visits, whom they ring, whom they talk to.
import type { ContactId, EpochMs } from '../../../floor/index.ts';
import type { Appointment } from '../agenda.ts';
import type { Raw } from '../raw.ts';
import type { Agent, Queue } from './people.ts';

export interface Contact {
  readonly raw: Raw;
  readonly id: ContactId;
  /** The name of the caller's channel, which actions ask for; '' where that was never told. */
  channel: Raw;
  /** Who calls, as Asterisk said it: never told to the floor. */
  caller: { readonly number: Raw; readonly name: Raw } | undefined;
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

// What happens to contacts: their visits, their offers, their conversations.
import type { AgentId, CampaignId, Channel, ContactId, EpochMs, QueueId } from '../ids.ts';
import type { Happened } from './happened.ts';

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

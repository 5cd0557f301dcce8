// An agent as the document shows it: one state per person, and a membership per queue.
import type { LastChange } from '../changed-by.ts';
import type { CampaignId, Channel, ContactId, Direction, EpochMs, QueueId, SourceId } from '../ids.ts';
import type { CannotTell } from './cannot-tell.ts';
import type { Left, Loan } from './loan.ts';

export const AGENT_STATES = [
  'offline',
  'available',
  'reserved',
  'on-contact',
  'on-hold',
  'wrap-up',
  'break',
  'unreachable',
  'unknown',
] as const;
export type AgentState = (typeof AGENT_STATES)[number];

export interface Membership {
  readonly penalty: number;
  /** A static member: cannot be removed by command. */
  readonly fixed?: true;
  readonly paused?: true;
  readonly reason?: string;
  /** Paused here because he was moved away: he is not among those who serve this queue. */
  readonly moved?: true;
  /** Not a queue of his home: he serves it for a while. */
  readonly lent?: Loan;
}

export interface AgentDay {
  /** Conversations that ended or are going on. */
  readonly contacts: number;
  /** Offers not answered or rejected (RONA). */
  readonly missed: number;
  readonly talkMs: number;
  readonly holdMs: number;
  readonly wrapUpMs: number;
  readonly availableMs: number;
  /** Present where the day was not wholly seen: the four times are of this instant on. No record tells of them. */
  readonly timesFrom?: EpochMs;
}

export interface AgentRow {
  readonly source: SourceId;
  readonly name: string;
  readonly team?: string;
  readonly location?: string;
  readonly state: AgentState;
  /** When the state began; absent where nothing is known. */
  readonly since?: EpochMs;
  /** The beginning was not seen: time in state is shown as "at least". */
  readonly startUnseen?: true;
  readonly reason?: string;
  readonly own?: true;
  readonly auto?: true;
  /** Paused for work that is no contact: away from the queues, and not on a break. */
  readonly work?: true;
  /** How long this pause may last, by its reason. */
  readonly limitMs?: number;
  /** How long this wrap-up lasts, where the source ends it by itself. */
  readonly wrapUpMs?: number;
  /** The reason is not for a public wall. */
  readonly isReasonPrivate?: true;
  readonly breakPending?: true;
  /** 0…1, of an available agent who is paused in some of his queues. */
  readonly share?: number;
  /** What he is on. */
  readonly queue?: QueueId;
  readonly contact?: ContactId;
  readonly campaign?: CampaignId;
  readonly channel?: Channel;
  readonly direction?: Direction;
  readonly memberships: Readonly<Record<QueueId, Membership>>;
  /** The queues of his home, where the config names them; else they are where he logged in. */
  readonly home?: Readonly<Record<QueueId, true>>;
  /** Those of his home that he was moved away from; absent where there are none. */
  readonly left?: Readonly<Record<QueueId, Left>>;
  readonly today: AgentDay;
  /** Who last changed the state or a membership, and when. */
  readonly changedBy?: LastChange;
  readonly cannotTell?: CannotTell;
}

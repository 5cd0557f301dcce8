// What happens to agents and to their memberships.
import type { ChangedBy } from '../changed-by.ts';
import type { AgentId, CampaignId, Channel, ContactId, Direction, EpochMs, QueueId } from '../ids.ts';
import type { AgentState } from '../rows/agent-row.ts';
import type { Happened } from './happened.ts';

export interface AgentDescribed extends Happened<'agent.described'> {
  readonly agent: AgentId;
  readonly name?: string;
  readonly team?: string;
  readonly location?: string;
  /** The queues of his home; absent: where he logs in. */
  readonly home?: readonly QueueId[];
}
export interface AgentRemoved extends Happened<'agent.removed'> {
  readonly agent: AgentId;
}
export interface AgentStateChanged extends Happened<'agent.state-changed'> {
  readonly agent: AgentId;
  readonly state: AgentState;
  /** When the state began, where that is not `at`. */
  readonly since?: EpochMs;
  /** True where the beginning was not seen: the time in state is "at least". */
  readonly startUnseen?: boolean;
  /** Pause reason, or why it is unreachable. */
  readonly reason?: string;
  /** On a call that no queue brought. */
  readonly own?: boolean;
  /** Of an available agent paused in some queues: the share of its memberships that are open, 0…1. */
  readonly share?: number;
  /** Paused by the source itself (Asterisk's `Auto-Pause`). */
  readonly auto?: boolean;
  /** Paused for work that is no contact (training, back office): away from the queues, and not on a break. */
  readonly work?: boolean;
  /** How long this pause may last, where its reason has a limit of its own. */
  readonly limitMs?: number;
  /** Of a wrap-up that the source ends by itself: how long it lasts. */
  readonly wrapUpMs?: number;
  /** The reason is not for a public wall. */
  readonly isReasonPrivate?: boolean;
  /** A break that begins when the contact at hand ends. */
  readonly breakPending?: boolean;
  readonly queue?: QueueId;
  readonly contact?: ContactId;
  readonly campaign?: CampaignId;
  readonly channel?: Channel;
  readonly direction?: Direction;
  readonly by?: ChangedBy;
}
export interface MembershipAdded extends Happened<'membership.added'> {
  readonly agent: AgentId;
  readonly queue: QueueId;
  readonly penalty: number;
  /** A static member cannot be removed by command. */
  readonly fixed?: boolean;
  readonly paused?: boolean;
  readonly reason?: string;
  /** Paused there because he was moved away and cannot leave: he does not count in that queue. */
  readonly moved?: boolean;
  readonly by?: ChangedBy;
}
export interface MembershipChanged extends Happened<'membership.changed'> {
  readonly agent: AgentId;
  readonly queue: QueueId;
  readonly penalty?: number;
  readonly paused?: boolean;
  /** Given with `paused: true`; absent there means no reason. */
  readonly reason?: string;
  /** Given with `paused: true`, as in `membership.added`. */
  readonly moved?: boolean;
  readonly by?: ChangedBy;
}
export interface MembershipRemoved extends Happened<'membership.removed'> {
  readonly agent: AgentId;
  readonly queue: QueueId;
  readonly by?: ChangedBy;
}

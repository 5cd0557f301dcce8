// What is believed of queues, of the phones in them, and of the people behind the phones.
import type { AgentId, AgentState, ContactId, EpochMs, QueueId } from '../../../floor/index.ts';
import type { MemberSettings } from '../../member-settings.ts';
import type { Appointment } from '../agenda.ts';
import type { Raw } from '../raw.ts';
import type { Offer, Talk, Visit } from './calls.ts';

export interface Queue {
  readonly raw: Raw;
  readonly id: QueueId;
  /** As the wall has it. */
  readonly name: string;
  readonly wrapUpMs: number | undefined;
  readonly members: Map<Phone, Member>;
  readonly waiting: Set<Visit>;
  /** How many may wait in it; 0 is any number, undefined where no list has told it. */
  mostWaiting: number | undefined;
  /** Asterisk's own counters, as the last list told them; what ringtop counts is its own. */
  counted: { readonly completed: number; readonly abandoned: number } | undefined;
  /** How often a list has told of it. */
  listedCount: number;
  /** Of the last line that the queue_log has of it. */
  loggedAt: EpochMs | undefined;
}

/** One interface that an agent is rung by, and its device. A person may have several. */
export interface Phone {
  /** The interface: `PJSIP/1002`, `Local/1002@agents/n`. */
  readonly raw: Raw;
  readonly agent: Agent;
  /** Asterisk's member status, 0…8. */
  device: number | undefined;
  readonly members: Map<Queue, Member>;
  /** The place that it left last: what is known of a phone that is in no queue. */
  left: Member | undefined;
}

/** A phone's place in one queue, as Asterisk has it. */
export interface Member {
  readonly queue: Queue;
  readonly phone: Phone;
  /** As this queue names him, and the queue_log. */
  rawName: Raw;
  penalty: number;
  isPaused: boolean;
  rawReason: Raw;
  /** His pause before it was changed last. */
  former: { readonly isPaused: boolean; readonly rawReason: Raw };
  /** How often it was. */
  pauseCount: number;
  /** When the pause began; undefined where that was never told. */
  pausedAt: EpochMs | undefined;
  /** Waits for the `QueueMemberPause` that an overlong reason suppresses. */
  pauseHint: Appointment | undefined;
  /** `static` or `realtime` members cannot be removed by an action. */
  isDynamic: boolean;
  loginAt: EpochMs;
  /** Undefined until an event tells it: lists do not. */
  ringsInUse: boolean | undefined;
  hasOwnDevice: boolean;
  /** Its `StateInterface`. */
  rawDevice: Raw;
  /** The member's own wrap-up time, where he has one. */
  wrapUpMs: number | undefined;
  /** The connection that last said something of its device. */
  link: number;
  /** How often Asterisk has told of it: an order waits until it is told of again. */
  toldCount: number;
}

/** An agent's membership as last told to the floor: of all his phones in that queue together. */
export interface Place {
  readonly penalty: number;
  readonly isFixed: boolean;
  readonly isPaused: boolean;
  readonly reason: string;
  /** Paused there because he was moved away. */
  readonly isMoved: boolean;
}

export interface Agent {
  readonly id: AgentId;
  /** What the config says of him. */
  readonly settings: MemberSettings | undefined;
  rawName: Raw;
  /** Two queues may name one interface differently: the one that named it first goes on naming it. */
  namedBy: Queue | undefined;
  readonly phones: Set<Phone>;
  readonly places: Map<Queue, Place>;
  readonly offers: Set<Offer>;
  /** Several with `ringinuse`; the last is the one he is shown on. */
  readonly talks: Set<Talk>;
  /** On a call of this queue that began before anybody looked. */
  unseenCall: Queue | undefined;
  /** Since when a busy device has had no queue contact that explains it. */
  unexplainedSince: EpochMs;
  reachableAt: EpochMs | undefined;
  lastCallAt: EpochMs;
  wrapUp: { readonly queue: Queue; readonly ms: number; readonly until: EpochMs } | undefined;
  shown: AgentShown | undefined;
  /** When the change that is about to be shown happened, where that is not now. */
  changedAt: EpochMs | undefined;
  recheck: Appointment | undefined;
}

/** An agent as last told to the floor. */
export interface AgentShown {
  readonly state: AgentState;
  readonly own?: boolean;
  readonly auto?: boolean;
  readonly reason?: string;
  readonly queue?: QueueId;
  readonly contact?: ContactId;
  readonly share?: number;
  readonly work?: boolean;
  readonly limitMs?: number;
  readonly wrapUpMs?: number;
  readonly isReasonPrivate?: boolean;
  readonly breakPending?: boolean;
  readonly channel?: 'voice';
  readonly direction?: 'inbound';
  readonly since: EpochMs;
  readonly startUnseen?: boolean;
}

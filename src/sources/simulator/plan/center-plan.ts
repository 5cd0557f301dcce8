// What a simulated center is made of, as data: its sources, queues, people, campaigns, and what befalls it in a day.
import type {
  AgentId,
  CampaignId,
  CampaignMode,
  Channel,
  DropCap,
  QueueId,
  ServiceLevelDefinition,
  SourceId,
} from '../../../floor/index.ts';
import type { Spread } from './spread.ts';

export interface CenterPlan {
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
  readonly dayStartHour: number;
  readonly sources: readonly SourcePlan[];
  readonly queues: readonly QueuePlan[];
  readonly agents: readonly AgentPlan[];
  readonly campaigns: readonly CampaignPlan[];
  readonly habits: Habits;
  readonly spells: readonly SpellPlan[];
  readonly outage?: OutagePlan;
  /** Set before every contact's id, where several sources share the floor. */
  readonly contactPrefix?: string;
}

export interface SourcePlan {
  readonly id: SourceId;
  readonly name: string;
  /** `telephony` applies orders at once and runs campaigns; `desk` moves a person only between contacts. */
  readonly kind: 'telephony' | 'desk';
}

/** Hours of the local day, e.g. 9 to 21; a curve's 24 weights follow it. */
export interface ArrivalPlan {
  /** Contacts of a weekday. */
  readonly perDay: number;
  /** Relative weight of each hour, 24 of them; between two hours that have arrivals the rate goes straight. */
  readonly hourWeights: readonly number[];
  /** Saturday's and Sunday's share of a weekday's contacts. */
  readonly weekendShare: number;
  /** How much days differ: the cv of a factor of mean 1 drawn for each day. */
  readonly dayCv: number;
}

export interface QueuePlan {
  readonly id: QueueId;
  readonly name: string;
  readonly source: SourceId;
  readonly channel: Channel;
  readonly targetShare: number;
  readonly serviceLevel: ServiceLevelDefinition;
  /** A free agent takes from the queue of the greater weight first. */
  readonly weight: number;
  readonly priority?: number;
  readonly arrivals: ArrivalPlan;
  /** From and until which hour it is open, every day; absent: always. */
  readonly openHours?: readonly [from: number, until: number];
  /** From the offer to the answer; a mean of 0 answers at once, without an offer. */
  readonly answer: Spread;
  readonly talk: Spread;
  readonly wrapUp: Spread;
  /** Absent: the customer waits for ever. */
  readonly patience?: Spread;
  /** A share of the callers hangs up within seconds: wrong number, changed mind. */
  readonly shortAbandonShare?: number;
  readonly hold?: { readonly share: number; readonly length: Spread };
  readonly transfer?: { readonly share: number; readonly toQueue: QueueId };
  /** Of those who still wait after `afterMs`, the share that presses the key (to be called back). */
  readonly key?: { readonly share: number; readonly afterMs: number };
  readonly timeOutMs?: number;
  /** Who still waits then goes on to another queue. */
  readonly overflow?: { readonly afterMs: number; readonly toQueue: QueueId };
  /** The share that is taken out by a rule (spam, closed by the customer). */
  readonly withdrawn?: { readonly share: number; readonly after: Spread };
}

export interface ShiftPlan {
  readonly startHour: number;
  /** 0 for those who never leave. */
  readonly lengthHours: number;
  readonly breaks: readonly BreakPlan[];
}

export interface BreakPlan {
  readonly reason: string;
  /** Hours after the shift's start, from and to. */
  readonly afterHours: readonly [number, number];
  readonly length: Spread;
  /** Of the days, on how many it is taken. */
  readonly share: number;
}

export interface AgentPlan {
  readonly id: AgentId;
  readonly name: string;
  readonly source: SourceId;
  readonly team: string;
  readonly location: string;
  readonly shift: ShiftPlan;
  readonly skills: readonly SkillPlan[];
  /** Works on Saturdays and Sundays too, with this probability. */
  readonly weekendShare: number;
}

export interface SkillPlan {
  readonly queue: QueueId;
  readonly penalty: number;
  /** A static member: no order removes it. */
  readonly fixed?: boolean;
}

export interface CampaignPlan {
  readonly id: CampaignId;
  readonly name: string;
  readonly source: SourceId;
  readonly mode: CampaignMode;
  readonly dropCap: DropCap;
  /** Records loaded each opening day. */
  readonly listSize: number;
  /** Lines for each free agent that the dialer climbs to. */
  readonly linesPerAgent: number;
  /** Lawful calling hours where the numbers are. */
  readonly hours: { readonly from: number; readonly until: number; readonly rule: string };
  readonly onWeekends: boolean;
  readonly agents: readonly AgentId[];
  /** How long an agent must have been free before the campaign may have him. */
  readonly afterFreeMs: number;
  /** How long an agent reads the record before it is dialed (preview only). */
  readonly preview: Spread;
  readonly talk: Spread;
  readonly wrapUp: Spread;
  /** Shares of the dials; what is left of 1 rings without an answer. */
  readonly outcomes: {
    readonly live: number;
    readonly machine: number;
    readonly busy: number;
    readonly failed: number;
  };
}

/** What people do by themselves. */
export interface Habits {
  /** Of the offers, how many ring out. */
  readonly missShare: number;
  /** The same just after a miss: whoever is away from his desk stays away for a while. */
  readonly missAgainShare: number;
  /** Of the misses, how many are rejected by hand. */
  readonly rejectShare: number;
  readonly ringMs: number;
  readonly retryMs: number;
  /** Misses in a row after which the source pauses the agent; 0: never. */
  readonly autoPauseAfter: number;
  readonly autoPause: Spread;
  readonly ownCallsPerShift: number;
  readonly ownCall: Spread;
  /** Device failures of a shift, per agent. */
  readonly failuresPerShift: number;
  readonly failure: Spread;
  readonly absentShare: number;
  /** Log-in and log-out around the shift's hours. */
  readonly lateness: Spread;
  /** Of those who abandoned, how many try again, and after what time. */
  readonly redial: { readonly share: number; readonly after: Spread };
  /** Of all customers, how many were here on the days before. */
  readonly returningShare: number;
}

/** More arrivals than usual for a while. */
export interface SpellPlan {
  readonly queues: readonly QueueId[];
  /** It begins between these hours. */
  readonly betweenHours: readonly [number, number];
  readonly lengthMinutes: readonly [number, number];
  readonly factor: readonly [number, number];
}

/** A source restarts once a day: what it carried is gone, and it cannot be seen until it is back. */
export interface OutagePlan {
  readonly source: SourceId;
  readonly betweenHours: readonly [number, number];
  readonly lengthSeconds: readonly [number, number];
  readonly reason: string;
  /** Of those who were cut off or could not get through, how many try again. */
  readonly redialShare: number;
}

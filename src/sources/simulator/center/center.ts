// The simulated center's inside: everything that changes in it, and what its parts ask of each other.
import type {
  AgentId,
  AgentState,
  CampaignId,
  CampaignState,
  ChangedBy,
  Channel,
  ContactId,
  Direction,
  EpochMs,
  QueueId,
  SourceEvent,
  SourceId,
} from '../../../floor/index.ts';
import type { SeededRandom } from '../../../lib/seeded-random.ts';
import type { KnownCustomer } from '../../source.ts';
import type { AgentPlan, CampaignPlan, CenterPlan, QueuePlan } from '../plan/center-plan.ts';
import type { Agenda, Timer } from './agenda.ts';
import type { LocalDay } from './local-day.ts';

export interface Center {
  readonly plan: CenterPlan;
  readonly agenda: Agenda;
  readonly queues: ReadonlyMap<QueueId, SimQueue>;
  readonly agents: ReadonlyMap<AgentId, SimAgent>;
  readonly campaigns: ReadonlyMap<CampaignId, SimCampaign>;
  /** Those alive: waiting, or in conversation. */
  readonly contacts: Map<ContactId, SimContact>;
  /** Sources that are out: nothing of theirs works, and nothing of it is told. */
  readonly down: Set<SourceId>;
  day: LocalDay;
  /** Customers of this day and the day before. */
  readonly customers: { today: Set<string>; yesterday: Set<string> };
  /** A stream of its own for each concern, so that what happens to one does not shuffle another. */
  random(concern: string): SeededRandom;
  emit(event: SourceEvent): void;
  /** Where work and people meet. Set when the center is put together. */
  readonly desk: Desk;
}

/** Matches contacts with agents; whoever frees an agent or puts a contact into a queue tells it. */
export interface Desk {
  contactWaits(contact: SimContact): void;
  agentFreed(agent: SimAgent): void;
  /** He hung up while he waited, and may try again. */
  gaveUp(contact: SimContact): void;
}

export interface SimQueue {
  readonly plan: QueuePlan;
  /** By priority, then by entry. Those that ring are still here. */
  readonly waiting: SimContact[];
}

export interface SimContact {
  readonly id: ContactId;
  /** The number within its id; an attempt of the same customer later keeps it. */
  readonly number: number;
  readonly source: SourceId;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly customer: string;
  /** Never told. */
  readonly person: KnownCustomer;
  readonly repeat: boolean;
  readonly random: SeededRandom;
  readonly campaign?: SimCampaign;
  /** The queue it is in, or came through last; absent on an outbound contact. */
  queue: SimQueue | undefined;
  ordinal: number;
  enteredAt: EpochMs;
  priority: number;
  position: number;
  offer: { readonly agent: SimAgent; readonly timer: Timer } | undefined;
  /** Not offered before this instant: the pause after an offer that nobody answered. */
  notBefore: EpochMs;
  /** Until it leaves by itself. */
  leaving: Timer | undefined;
  agent: SimAgent | undefined;
  held: boolean;
  /** What comes next in the conversation. */
  next: Timer | undefined;
  /** Ringing on a line or in conversation when the watcher joined: of that he cannot be told. */
  unseen: boolean;
}

export interface SimMembership {
  penalty: number;
  readonly fixed: boolean;
  paused: boolean;
  reason: string | undefined;
  /** Paused because he was moved away and cannot leave: he does not serve this queue. */
  moved: boolean;
}

/** What an agent is busy with. */
export type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'ringing' | 'talking'; readonly contact: SimContact }
  /** The timer runs until the record is dialed; from then on there is a line. */
  | { readonly kind: 'previewing'; readonly campaign: SimCampaign; readonly timer?: Timer }
  | { readonly kind: 'wrap-up'; readonly contact: SimContact; readonly timer: Timer }
  | { readonly kind: 'own-call'; readonly timer: Timer };

export interface SimAgent {
  readonly plan: AgentPlan;
  readonly memberships: Map<QueueId, SimMembership>;
  loggedIn: boolean;
  deviceGone: boolean;
  activity: Activity;
  idleSince: EpochMs;
  /** Not offered anything before this instant: the breath after a missed offer. */
  notBefore: EpochMs;
  /** Misses in a row. */
  misses: number;
  autoPaused: boolean;
  /** Logs out when the contact at hand is done. */
  leaving: ChangedBy | undefined;
  /** A break of his own: how long from when it begins, and its end once it has begun. */
  rest: { readonly lengthMs: number; end?: Timer } | undefined;
  /** Orders that wait for the end of the contact at hand. */
  readonly afterContact: (() => void)[];
  shown:
    | { readonly view: string; readonly state: AgentState; readonly contact?: ContactId; since: EpochMs }
    | undefined;
}

export interface SimCampaign {
  readonly plan: CampaignPlan;
  /** Its contacts' numbers end in it. */
  readonly lane: number;
  state: CampaignState;
  reason: string | undefined;
  resumesAt: EpochMs | undefined;
  /** Lines for each free agent just now. */
  linesPerAgent: number;
  /** What it climbs to. */
  paceTarget: number;
  leftCount: number;
  /** What was told last of `leftCount`. */
  toldLeftCount: number;
  /** Dials so far, for the contacts' numbers. */
  dialed: number;
  /** While it runs: when it looks next for agents and lines. */
  ticker: Timer | undefined;
  /** Where it goes once the lines that ring have ended. */
  drainsTo: { readonly state: 'paused' | 'stopped'; readonly by: ChangedBy } | undefined;
  /** Lines that dial or ring. */
  readonly lines: Map<ContactId, { readonly contact: SimContact; readonly timer: Timer }>;
  /** Live answers within the cap's window, oldest first. */
  readonly answers: { readonly at: EpochMs; readonly dropped: boolean }[];
}

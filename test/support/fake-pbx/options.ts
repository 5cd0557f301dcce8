// What a fake PBX is made of: its accounts, its queues and members, its clock.
import type { Timers } from '../../../src/lib/timers.ts';

/** What an account may read or write; `all` is every class. */
export type Privilege =
  | 'system'
  | 'call'
  | 'agent'
  | 'user'
  | 'config'
  | 'reporting'
  | 'command'
  | 'dialplan'
  | 'originate'
  | 'all';

export interface FakeUser {
  readonly name: string;
  readonly secret: string;
  /** @default ['system', 'call', 'agent', 'user', 'reporting'] */
  readonly read?: readonly Privilege[];
  /** @default ['call', 'agent', 'user', 'reporting', 'originate'] */
  readonly write?: readonly Privilege[];
  /** `eventfilter`s: of events that are told to all, only these. @default all */
  readonly onlyEvents?: readonly string[];
  /** @default true */
  readonly allowMultipleLogin?: boolean;
}

export type Membership = 'static' | 'dynamic' | 'realtime';

export interface FakeMemberPlan {
  readonly interface: string;
  /** @default the interface */
  readonly name?: string;
  /** `hint:1002@agents`, `Custom:agent1002`. @default the interface */
  readonly stateInterface?: string;
  /** @default 'static' */
  readonly membership?: Membership;
  /** @default 0 */
  readonly penalty?: number;
  /** @default the queue's */
  readonly ringInUse?: boolean;
  /** The member's own. @default 0 */
  readonly wrapUpSeconds?: number;
  /** @default false */
  readonly isPaused?: boolean;
  /** @default '' */
  readonly pausedReason?: string;
}

export interface FakeQueuePlan {
  readonly members?: readonly FakeMemberPlan[];
  /** @default 'rrmemory' */
  readonly strategy?: string;
  /** Callers that fit; 0 is any number. @default 0 */
  readonly maxLength?: number;
  /** @default 20 */
  readonly serviceLevelSeconds?: number;
  /** @default 0 */
  readonly weight?: number;
  /** @default false */
  readonly ringInUse?: boolean;
  /** @default 0 */
  readonly wrapUpSeconds?: number;
  /** After a missed ring, until the next. @default 5 */
  readonly retrySeconds?: number;
  /** Who misses a ring is paused. @default false */
  readonly autoPause?: boolean;
  /** Nobody enters while no member could answer. @default false */
  readonly refusesWhenEmpty?: boolean;
}

export type FakeQueuePlans = Readonly<Record<string, FakeQueuePlan>>;

/** What a phone does that is rung by `Originate`. */
export type PhoneAnswer = 'answers' | 'is busy' | 'is silent' | 'is unknown';

export interface FakePbxOptions {
  /** @default one account, `wallboard` with the secret `secret` */
  readonly users?: readonly FakeUser[];
  readonly queues?: FakeQueuePlans;
  /** '' is a PBX without a name: ids have no prefix then. @default 'pbx-north' */
  readonly systemName?: string;
  /** In the banner. @default '13.0.0' */
  readonly version?: string;
  /** How long it has been running at its start here. @default 3600 */
  readonly uptimeSeconds?: number;
  /** So long it takes logins and knows no queue; then `FullyBooted` is told. @default 0 */
  readonly bootingMs?: number;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** @default 0, any free one */
  readonly port?: number;
  /** The wall clock, in epoch milliseconds. @default Date.now */
  readonly now?: () => number;
  /** For its pauses. @default real ones */
  readonly timers?: Timers;
  /** Before a refused login is answered; Asterisk takes a second. @default 5 */
  readonly refusalPauseMs?: number;
  /** The file that gets the lines of queue_log. */
  readonly queueLog?: string;
  /** A completed call counts in every queue that the member is in. @default true */
  readonly sharedLastCall?: boolean;
  /** Free members are rung for those who wait, as soon as they can be. @default false, the test rings them */
  readonly ringsByItself?: boolean;
  /** Each event has a `Timestamp` behind its privilege. @default false */
  readonly timestampEvents?: boolean;
  /** Where queues are entered: `Redirect` to a queue's name in this context joins it. @default 'queues' */
  readonly queueContext?: string;
  /** Other places that exist, `600@xfer`; a caller who is sent anywhere else is hung up. @default ['600@xfer'] */
  readonly extensions?: readonly string[];
  /** Actions that this server does not have. */
  readonly without?: readonly string[];
  /** By channel, what a phone does when it is rung. @default every phone answers */
  readonly phones?: Readonly<Record<string, PhoneAnswer>>;
}

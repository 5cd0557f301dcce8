// What a short visit finds at an Asterisk: plain data, on which checks and suggestions are made.
import type { EpochMs } from '../../../../floor/index.ts';
import type { Raw } from '../../pbx.ts';
import type { AmiPlace } from '../../session/line/ami-place.ts';
import type { SessionEnd } from '../../session/session-states.ts';
import type { WriteClass } from '../../session/upkeep/privileges.ts';
import type { NamedAlarm } from './shadow-floor.ts';
import type { LogSurvey } from './survey-log.ts';

export type Visit = Survey | Unreached;

/** How far it came is in the end's state: `login-refused`, `tls-failed`, `unreachable` … */
export interface Unreached {
  readonly place: AmiPlace;
  readonly user: string;
  readonly end: SessionEnd;
}

export interface Survey {
  readonly place: AmiPlace;
  readonly user: string;
  /** Of AMI, from its banner. */
  readonly amiVersion: string;
  /** Where the account may ask for it. */
  readonly asteriskVersion?: string;
  readonly systemName?: string;
  /** Nobody else can read the line. */
  readonly isPrivate: boolean;
  /** The actions that the account may call. */
  readonly commands: ReadonlySet<string>;
  readonly privileges: ReadonlySet<WriteClass>;
  /** How far Asterisk's clock is ahead of ours; absent where its Pong tells no time. */
  readonly skewMs?: number;
  readonly heard: Heard;
  /** How long was listened, between the two looks. */
  readonly listenedMs: number;
  readonly before: Look;
  readonly after: Look;
  /** Names of the channels there are; absent where the account may not ask. */
  readonly channels?: readonly string[];
  /** Those of the wall, on what was heard. */
  readonly alarms: readonly NamedAlarm[];
  readonly log?: LogSurvey;
}

/** Events by name, and by the class that they are of. */
export interface Heard {
  readonly names: ReadonlyMap<string, number>;
  readonly classes: ReadonlyMap<string, number>;
}

/** One QueueStatus. */
export interface Look {
  /** By Asterisk's clock. */
  readonly at: EpochMs;
  readonly queues: readonly SurveyedQueue[];
}

export interface SurveyedQueue {
  readonly raw: Raw;
  /** As the config writes it. */
  readonly name: string;
  /** On the floor, without the source's. */
  readonly id: string;
  readonly waitingCount: number;
  /** T of its own service level. */
  readonly thresholdSeconds: number;
  readonly completedCount: number;
  readonly abandonedCount: number;
  readonly members: readonly SurveyedMember[];
  /** Seconds, of who waits longest; 0 where nobody waits. */
  readonly longestWaitSeconds: number;
}

export interface SurveyedMember {
  readonly rawInterface: Raw;
  /** As the config writes it. */
  readonly interface: string;
  readonly rawName: Raw;
  /** Cleaned. */
  readonly name: string;
  readonly stateInterface: string;
  /** In queues.conf or a database: no action can take him out. */
  readonly isFixed: boolean;
  readonly penalty: number;
  readonly takenCount: number;
  readonly isInCall: boolean;
  /** app_queue's member status, 0…8. */
  readonly status: number;
  readonly isPaused: boolean;
  readonly rawReason: Raw;
  readonly reason: string;
  /** By Asterisk's clock; undefined: never. */
  readonly lastCallAt: EpochMs | undefined;
  readonly pausedAt: EpochMs | undefined;
  readonly loggedInAt: EpochMs | undefined;
}

export function isReached(visit: Visit): visit is Survey {
  return 'after' in visit;
}

// An agent while he is folded: one state, his memberships, and the times of his day.
import type { LastChange } from '../../changed-by.ts';
import type { AgentStateChanged } from '../../event.ts';
import type { AgentId, Channel, EpochMs, QueueId } from '../../ids.ts';
import type { AgentDay } from '../../rows/agent-row.ts';
import type { Left, Loan } from '../../rows/loan.ts';
import type { Visit } from '../live-contact.ts';
import type { LiveQueue } from '../live-queue.ts';
import type { LiveSource } from '../live-source.ts';

export interface LiveMembership {
  readonly queue: LiveQueue;
  penalty: number;
  fixed: boolean;
  paused: boolean;
  reason: string | undefined;
  /** Paused here because he was moved away: he does not serve this queue. */
  moved: boolean;
  /** Absent where it is of his home. */
  lent: Loan | undefined;
}

export type LiveAgentDay = { -readonly [Key in keyof Omit<AgentDay, 'timesFrom'>]: AgentDay[Key] };

/** What the last state event said. */
export type Standpoint = Omit<AgentStateChanged, 'type' | 'at' | 'source' | 'agent' | 'by' | 'since'>;

export interface LiveAgent {
  readonly id: AgentId;
  readonly source: LiveSource;
  name: string;
  team: string | undefined;
  location: string | undefined;
  standpoint: Standpoint;
  /** When the state began; absent where nothing is known. */
  since: EpochMs | undefined;
  readonly memberships: Map<QueueId, LiveMembership>;
  /** As the config has it; absent: where he logged in. */
  home: ReadonlySet<QueueId> | undefined;
  /** Of his home, what he was moved away from. */
  readonly left: Map<QueueId, Left>;
  /** In how many queues of each channel he is a member. */
  readonly placesByChannel: Map<Channel, number>;
  dayStartedAt: EpochMs;
  today: LiveAgentDay;
  /** Up to when the time in his state is in `today`; absent while it is not counted (unknown, or not seen). */
  countedTo: EpochMs | undefined;
  /** The same for the occupancy of his channels, which moves at whole minutes. */
  pooledTo: EpochMs | undefined;
  /** The visit whose conversation he ended last: the wrap-up that follows is its. */
  lastVisit: Visit | undefined;
  changedBy: LastChange | undefined;
}

export function createLiveAgent(id: AgentId, source: LiveSource, dayStartedAt: EpochMs): LiveAgent {
  return {
    id,
    source,
    name: id,
    team: undefined,
    location: undefined,
    standpoint: { state: 'unknown' },
    since: undefined,
    memberships: new Map(),
    home: undefined,
    left: new Map(),
    placesByChannel: new Map(),
    dayStartedAt,
    today: createAgentDay(),
    countedTo: undefined,
    pooledTo: undefined,
    lastVisit: undefined,
    changedBy: undefined,
  };
}

export function createAgentDay(): LiveAgentDay {
  return { contacts: 0, missed: 0, talkMs: 0, holdMs: 0, wrapUpMs: 0, availableMs: 0 };
}

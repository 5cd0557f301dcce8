// What a batch of events added to the counters, for whoever writes a history; a floor that keeps none has no such thing.
import type { Counts } from '../counters/counts.ts';
import type { LiveDay } from '../counters/live-day.ts';
import type { AgentId, CampaignId, ContactId, EpochMs, QueueId, SourceId } from '../ids.ts';
import type { Standpoint } from '../live/agents/live-agent.ts';
import type { LiveQueue } from '../live/live-queue.ts';
import type { Ending } from '../metrics/service-level.ts';

/** Counters are kept by the five minutes in which a contact entered: 15, 30 and 60 minutes are sums of them. */
export const INTERVAL_MS = 5 * 60_000;

/** Five minutes, as a number of them since 1970. */
export function intervalOf(at: EpochMs): number {
  return Math.floor(at / INTERVAL_MS);
}

/** Of the visits that entered a queue in one interval of one of its days. Where a kind of exit settles, it falls. */
export interface VisitDelta {
  readonly queue: LiveQueue;
  readonly day: LiveDay;
  readonly interval: number;
  readonly counts: Counts;
}

/** What is known of one visit by now; of the same visit the last one told is true. */
export interface VisitOutcome {
  readonly queue: QueueId;
  readonly source: SourceId;
  readonly dayStart: EpochMs;
  readonly enteredAt: EpochMs;
  readonly contact: ContactId;
  readonly ordinal: number;
  readonly ending: Ending | 'waiting' | 'settling';
  /** Absent while it waits. */
  readonly endedAt?: EpochMs;
  readonly waitMs?: number;
  /** What it adds to the service level, by the definition that its queue had when it ended. */
  readonly met: 0 | 1;
  readonly of: 0 | 1;
  readonly short: boolean;
}

/** By the interval of the answer, or of the offer that was missed. */
export interface PersonDelta {
  readonly agent: AgentId;
  readonly source: SourceId;
  readonly interval: number;
  contacts: number;
  missed: number;
}

/** A stretch of time that a person spent in one state, and that somebody saw. */
export interface AgentPiece {
  readonly agent: AgentId;
  readonly source: SourceId;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly standpoint: Standpoint;
}

/** Time of the people of a channel, each once. */
export interface ChannelDelta {
  readonly channel: string;
  readonly interval: number;
  handlingMs: number;
  availableMs: number;
}

/** By the interval in which the number was dialed. */
export interface CampaignDelta {
  readonly campaign: CampaignId;
  readonly interval: number;
  attempts: number;
  readonly outcomes: Map<string, number>;
}

export interface Spell {
  readonly source: SourceId;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A record took a source's counting over: what stands of its contacts from then on gives way to what the record tells. */
export interface Recount {
  readonly source: SourceId;
  readonly from: EpochMs;
  /** Of queues that counted a day which began before the record. */
  readonly queues: ReadonlyMap<QueueId, EpochMs>;
  /** Of what its people missed. */
  readonly people: EpochMs;
}

export interface Collected {
  /** Whose settings, days or people changed. */
  readonly queues: Set<QueueId>;
  readonly visits: Map<string, VisitDelta>;
  readonly outcomes: VisitOutcome[];
  readonly people: Map<string, PersonDelta>;
  readonly pieces: AgentPiece[];
  /** Whose running stretch began or ended, or who was described. */
  readonly agents: Set<AgentId>;
  readonly channels: Map<string, ChannelDelta>;
  readonly campaigns: Map<string, CampaignDelta>;
  readonly spells: Spell[];
  readonly recounts: Recount[];
}

export function createCollected(): Collected {
  return {
    queues: new Set(),
    visits: new Map(),
    outcomes: [],
    people: new Map(),
    pieces: [],
    agents: new Set(),
    channels: new Map(),
    campaigns: new Map(),
    spells: [],
    recounts: [],
  };
}

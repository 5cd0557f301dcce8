// The total over all queues of one channel: contacts summed as numerators and denominators, people counted once.
import type { EpochMs, SourceId } from '../ids.ts';
import type { CannotTell } from './cannot-tell.ts';
import type { Staffing } from './staffing.ts';
import type { Tally } from './tally.ts';

/** Occupancy: `rate = handlingMs / (handlingMs + availableMs)`, pooled over people (METRICS §2.6). */
export interface Occupancy {
  readonly handlingMs: number;
  readonly availableMs: number;
  readonly rate?: number;
}

export interface ChannelRow {
  /** The sources whose queues stand in the total. */
  readonly sources: Readonly<Record<SourceId, true>>;
  /** Over how many queues. */
  readonly queueCount: number;
  readonly waitingCount: number;
  readonly oldestWaitingSince?: number;
  /** People who are a member of at least one queue of this channel, each once. Free: open in one of them. */
  readonly staffing: Staffing;
  /** Their memberships in this channel's queues. */
  readonly placeCount: number;
  readonly today: Tally;
  readonly last15m: Tally;
  readonly last30m: Tally;
  readonly last60m: Tally;
  /** From when on the counters of at least one of its queues stand still. */
  readonly countsStandSince?: EpochMs;
  /** Moves at whole minutes. Absent of a part of the floor: what people do elsewhere cannot be divided. */
  readonly occupancy60m?: Occupancy;
  /** What one of its queues cannot tell, the total cannot. */
  readonly cannotTell?: CannotTell;
}

// A queue as the document shows it.
import type { Channel, ContactId, EpochMs, SourceId } from '../ids.ts';
import type { OpeningHours } from '../opening-hours.ts';
import type { ServiceLevelDefinition } from '../service-level-definition.ts';
import type { CannotTell } from './cannot-tell.ts';
import type { Staffing } from './staffing.ts';
import type { Tally } from './tally.ts';

export interface QueueRow {
  readonly source: SourceId;
  readonly name: string;
  readonly channel: Channel;
  /** Place on the wall; absent: after those that have one, by name. */
  readonly order?: number;
  /** P, 0…1. T is `serviceLevel.thresholdMs`. */
  readonly targetShare: number;
  readonly serviceLevel: ServiceLevelDefinition;
  /** The named business day. */
  readonly zone: string;
  readonly dayStartHour: number;
  readonly dayStartedAt: EpochMs;
  readonly team?: string;
  /** Not on the wall: it counts in the totals, and is found by name. */
  readonly hidden?: true;
  /** When it is open, in its zone; absent: always. The order of the stretches says nothing. */
  readonly hours?: OpeningHours;
  /** While it is closed: when it opens. */
  readonly closedUntil?: EpochMs;
  /** In its place, where it has hours and none of them is ever. */
  readonly opensNever?: true;

  readonly waitingCount: number;
  /** Absent when nobody waits. */
  readonly oldestWaitingSince?: EpochMs;
  /** Who waits, since when: what depends on the clock (past target, average wait) is computed from here. */
  readonly waiting: Readonly<Record<ContactId, EpochMs>>;
  /** What a contact entering now would wait: a range, absent where it cannot be computed. */
  readonly expectedWait?: { readonly lowMs: number; readonly highMs: number };

  /** Members by state; a person stands in every queue he is a member of. */
  readonly staffing: Staffing;
  readonly today: Tally;
  readonly last15m: Tally;
  readonly last30m: Tally;
  readonly last60m: Tally;
  /** From when on the counters stand still, though contacts go on: the record they come from is not written. */
  readonly countsStandSince?: EpochMs;
  readonly cannotTell?: CannotTell;
}

// What happens to the center and to its sources.
import type { CommandMethod } from '../commands/command.ts';
import type { EpochMs } from '../ids.ts';
import type { CannotDo } from '../rows/cannot-do.ts';
import type { CannotTell } from '../rows/cannot-tell.ts';
import type { PauseReasons } from '../rows/pause-reasons.ts';
import type { Happened } from './happened.ts';

export interface CenterDescribed extends Happened<'center.described'> {
  readonly name: string;
  /** IANA zone of the center's clock, e.g. `Asia/Tbilisi`. */
  readonly zone: string;
  /** Hour at which the center's business day starts, 0…23. */
  readonly dayStartHour: number;
}

/** The source is reached; its floor is not known yet. */
export interface SourceConnected extends Happened<'source.connected'> {
  readonly name: string;
  /** The commands it can carry out. */
  readonly capabilities: readonly CommandMethod[];
  /** Why it cannot carry out the others, each in words a person can act on. */
  readonly cannotDo?: CannotDo;
  readonly cannotTell?: CannotTell;
  readonly pauseReasons?: PauseReasons;
  /** Nobody is paused with any other reason. */
  readonly onlyListedReasons?: true;
  /** Its floor is being read, and is whole with `source.synced` only. */
  readonly isReading?: boolean;
}
/** Its snapshot is applied: from here on its rows are live. */
export interface SourceSynced extends Happened<'source.synced'> {}
/**
 * Its counters come from a record of its own (a `queue_log`), which reaches back to `from`: `visit.*` events count, and
 * what `contact.*` events tell only moves the live rows. Told before the first `visit.*`, and after its queues were
 * described: a visit is judged by the definition and the business day that its queue has when it is told. Told again,
 * with the same visits, it changes nothing.
 */
export interface SourceRecorded extends Happened<'source.recorded'> {
  readonly from: EpochMs;
}
/** Something about it that a person has to see, while it goes on. Without `text` it is over. */
export interface SourceWarned extends Happened<'source.warned'> {
  /** Which warning: `record-stalled`, `privileged` … one of a kind at a time. */
  readonly warning: string;
  /** Since when it is so, where that is not `at`. */
  readonly since?: EpochMs;
  /** In words a person can act on. */
  readonly text?: string;
}
/** It is gone or silent: its rows are stale from here on, and the day has a blind spell until the next sync. */
export interface SourceLost extends Happened<'source.lost'> {
  readonly reason: string;
  /** The same as a word of the source's own list: `login-refused`, `not-responding` … */
  readonly trouble?: string;
  /** When it is tried again. */
  readonly retryAt?: EpochMs;
}
/**
 * It is no source of this floor any more: nobody configures it, or it names its rows otherwise from here on. Its rows go
 * with it; who was in one of its queues is lost, and the history keeps what was counted.
 */
export interface SourceRemoved extends Happened<'source.removed'> {}
/** What it could not read since the last report: counted, never silently dropped. */
export interface SourceReported extends Happened<'source.reported'> {
  readonly unparsed?: number;
  readonly unknownEvents?: number;
  readonly corrected?: number;
}

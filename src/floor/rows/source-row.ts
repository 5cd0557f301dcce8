// A source as the document shows it: is it live, since when, what it can do and what it cannot tell.
import type { CommandMethod } from '../commands/command.ts';
import type { EpochMs } from '../ids.ts';
import type { CannotDo } from './cannot-do.ts';
import type { CannotTell } from './cannot-tell.ts';
import type { PauseReasons } from './pause-reasons.ts';

/** `starting`: reached, its floor not known yet. `lost`: gone or silent, its rows are stale. */
export type SourceState = 'starting' | 'live' | 'lost';

/** Warnings of a record that is not written, or not to be read: while one stands, the counters stand still. */
export const RECORD_WARNINGS: readonly string[] = ['record-stalled', 'record-unreadable'];

export interface SourceRow {
  readonly source: string;
  readonly name: string;
  readonly state: SourceState;
  /** Since when it is live, or is not. */
  readonly since: EpochMs;
  /** Why it is lost, in words a person can act on. */
  readonly reason?: string;
  /** While it is lost: the same as a word of its own list, `login-refused`, `not-responding` … */
  readonly trouble?: string;
  /** While it is lost: when it is tried again. */
  readonly retryAt?: EpochMs;
  /** What a person has to see of it while it goes on, by the kind of the warning, in words to act on. */
  readonly warnings?: Readonly<Record<string, string>>;
  /** Its counters come from a record of its own, which reaches back to here. */
  readonly recordedFrom?: EpochMs;
  /** When it was last live; absent before the first sync. */
  readonly liveSince?: EpochMs;
  /** Of its last event, told at whole minutes and when it is lost. */
  readonly lastEventAt?: EpochMs;
  readonly capabilities: { readonly [Method in CommandMethod]?: true };
  /** Why it cannot carry out the others, where it says so. */
  readonly cannotDo?: CannotDo;
  /** Absent where its center has none of its own: any word will do. */
  readonly pauseReasons?: PauseReasons;
  /** Nobody is paused by order with any other reason. */
  readonly onlyListedReasons?: true;
  /** Blind spells of the center's day. */
  readonly blindTodayMs: number;
  /** The last of them, once it is over. */
  readonly lastBlind?: { readonly from: EpochMs; readonly to: EpochMs };
  /** The three are absent of a part of the floor: they tell of all that the source brings. */
  readonly unparsed?: number;
  readonly unknownEvents?: number;
  readonly corrected?: number;
  readonly cannotTell?: CannotTell;
}

// A limit, what is read against it, and what is judged.
import type { EpochMs } from '../ids.ts';

/** `amber` and `red` both say "act"; they are never the colour of a state. */
export type Level = 'none' | 'amber' | 'red';

/** In the figure's own unit. Between the two values a colour stays as it is. */
export interface Bound {
  readonly enter: number;
  readonly leave: number;
  /** For how long the figure must stand past `enter` before the colour comes. */
  readonly enterHoldMs?: number;
  /** For how long it must stand past `leave` before the colour goes. */
  readonly leaveHoldMs?: number;
  /** Where standing exactly at `enter` is not past it. */
  readonly strict?: true;
}

export interface Limit {
  /** `high`: past from `enter` on, over below `leave`. `low`: past below `enter`, over from `leave` on. */
  readonly bad: 'high' | 'low';
  readonly amber: Bound;
  readonly red: Bound;
}

export interface Reading {
  readonly limit: Limit;
  /** Absent where it cannot be computed, or is made of too few contacts: it has no colour and raises nothing. */
  readonly value?: number;
  /** Of a time in a state: which state, and when it began. What was judged of the state before ends with it. */
  readonly stretch?: string;
}

export interface Judged {
  readonly level: Level;
  /** Since when it has this level. */
  readonly since: EpochMs;
  /** The limit that is passed, in the figure's own unit; absent at `none`. */
  readonly limit?: number;
  readonly amber: Crossing;
  readonly red: Crossing;
  readonly stretch?: string;
  /** Of a time in a state: nothing turns before, as long as its limit stays what it is. */
  readonly nextAt?: EpochMs;
  /** What the figure is past right now; absent while a colour only fades, and then it is no news. */
  readonly standing?: Past;
  /** What it is marked with: between the two values the mark stays, past `leave` there is nothing to act upon. */
  readonly shown?: Past;
}

export interface Past {
  readonly level: Exclude<Level, 'none'>;
  readonly since: EpochMs;
  readonly limit: number;
}

export interface Crossing {
  readonly isPast: boolean;
  readonly since: EpochMs;
  /** Since when it stands on the other side, not long enough yet. */
  readonly turningSince?: EpochMs;
}

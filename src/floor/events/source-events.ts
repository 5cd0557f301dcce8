// What happens to the center and to its sources.
import type { CommandMethod } from '../command.ts';
import type { CannotTell } from '../rows/cannot-tell.ts';
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
  readonly cannotTell?: CannotTell;
}
/** Its snapshot is applied: from here on its rows are live. */
export interface SourceSynced extends Happened<'source.synced'> {}
/** It is gone or silent: its rows are stale from here on, and the day has a blind spell until the next sync. */
export interface SourceLost extends Happened<'source.lost'> {
  readonly reason: string;
}
/** What it could not read since the last report: counted, never silently dropped. */
export interface SourceReported extends Happened<'source.reported'> {
  readonly unparsed?: number;
  readonly unknownEvents?: number;
  readonly corrected?: number;
}

// What can be said of `ringtop events`.
import type { Moment } from '../options/parse-moment.ts';
import type { EventType } from './event-types.ts';

export interface EventsOptions {
  /** @default from now on */
  readonly since?: Since;
  readonly until?: Moment;
  /** @default all */
  readonly type?: readonly EventType[];
  /** False: what has been, and no more. */
  readonly follow: boolean;
  /** IANA. @default the center's */
  readonly tz?: string;
  /** Run on each line. */
  readonly jq?: string;
  readonly url?: string;
}

/** Where a line left off. */
export interface Place {
  readonly is: 'place';
  readonly history: string;
  readonly position: number;
}

export type Since = Moment | Place;

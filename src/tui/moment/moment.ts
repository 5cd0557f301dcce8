// All that a screen is made from, at one instant: the document, how alive the feed is, what time it is, the marks.
import type { FeedStatus } from '../../client/index.ts';
import type { EpochMs, FloorDocument } from '../../floor/index.ts';
import type { Marks } from './judgement.ts';

export interface Moment {
  readonly document: FloorDocument;
  readonly hasDocument: boolean;
  readonly status: FeedStatus;
  /** The floor's time for timers; stands still while the feed is not live. */
  readonly dataNow: EpochMs;
  /** The floor's time for the clock in the header. */
  readonly clockNow: EpochMs;
  /** When this screen was opened, by this machine's clock. */
  readonly openedAt: EpochMs;
  readonly marks: Marks;
  /** Of the ringtop at the other end, where it said so. */
  readonly gatewayVersion?: string;
  /** The names of which part of the floor this token is; absent: of all of it. */
  readonly scope?: readonly string[];
  /** Whose token it is. */
  readonly reader?: { readonly name: string; readonly role: string };
  /** Of this one. */
  readonly ownVersion?: string;
}

/** Where a row stands: what is asked of one needs more than its own fields. */
export interface RowHere {
  readonly id: string;
  readonly moment: Moment;
}

/** The row of an id that came from outside: `__proto__` finds nothing that is not a row. */
export function rowOf<Row>(rows: { readonly [id: string]: Row }, id: string): Row | undefined {
  return Object.hasOwn(rows, id) ? rows[id] : undefined;
}

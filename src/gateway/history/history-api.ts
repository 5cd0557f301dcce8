// What the gateway asks of the history's thread, and what it answers: plain data, copied from one to the other.
import type { FrozenFloor } from '../../floor/index.ts';
import type { Failure } from '../../protocol/index.ts';
import type { ReportThreadApi } from '../reports/serve-reports.ts';
import type { CustomersKept } from './customers.ts';
import type { Keep } from './retention.ts';
import type { WriteTrouble } from './write-trouble.ts';

/** What the thread is made of. */
export interface HistoryInit {
  readonly file: string;
  /** Of the hashes of customers. */
  readonly key: Uint8Array;
  readonly customers: CustomersKept;
  readonly keep: Keep;
  readonly checkpointMs: number;
  /** Of its positions. For tests. @default one that no other has */
  readonly name?: string | undefined;
  /** Of the file that was opened before: only that one goes on. */
  readonly mark?: string | undefined;
}

export interface Opened {
  /** Absent where nothing is remembered. */
  readonly floor?: FrozenFloor;
  /** Of the last event that is on the disk. */
  readonly position: number;
  /** The floor's time up to which it was written. */
  readonly seenAt?: number;
  /** Present after a clean stop, whose document is the restored floor's. */
  readonly stopped?: Stopped;
}

export interface Stopped {
  readonly epoch: string;
  readonly offset: number;
}

export interface Appending {
  /** Position of the first. */
  readonly first: number;
  /** As JSON, in order. */
  readonly events: readonly string[];
  /** The floor's time: up to here all is told. */
  readonly seenAt: number;
}

export interface Appended {
  /** Position of the last event that is on the disk. */
  readonly written: number;
  /** Present while nothing can be written: what was told waits, up to a bound. */
  readonly trouble?: WriteTrouble;
  /** How many events were given up since the thread was opened, of those that waited. */
  readonly lost: number;
  /** Present while there are customers who were hashed by a key that is lost. */
  readonly hasOtherKey?: true;
}

/** The floor from which the replica goes on, where events did not come to it. */
export interface Reseeding {
  readonly floor: FrozenFloor;
  /** Of the last event in it. */
  readonly position: number;
  readonly seenAt: number;
}

export interface Stopping extends Stopped {
  readonly digest: string;
}

/** What is read of it here is of one in memory, which no other thread can open. */
export type HistoryApi = ReportThreadApi & {
  /** Before all else; where it cannot be opened at all, why. */
  readonly open: () => Opened | { readonly refusal: Failure } | { readonly trouble: WriteTrouble };
  /** What is remembered is of another time, and goes: the floor begins empty, and so does the log. */
  readonly startAnew: () => void;
  readonly append: (batch: Appending) => Appended;
  readonly reseed: (seed: Reseeding) => Appended;
  /** The last word: what waits is written, the floor put away. Whether the epoch may go on from here. */
  readonly stop: (stopping: Stopping) => boolean;
};

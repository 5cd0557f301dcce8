// What writes figures into the history beside the events: interval counters, spans, whatever is made of the same fold.
import type { DatabaseSync } from 'node:sqlite';
import type { Floor, FloorEvent } from '../../floor/index.ts';
import type { Keep } from './retention.ts';

/** What was folded since the last time, in order. Positions go on over restarts; a customer is told as he is stored. */
export interface Batch {
  readonly events: readonly FloorEvent[];
  /** Of the last of them. */
  readonly position: number;
}

/** Lives in the history thread. None of it is asked for anything while a batch is in the making. */
export interface HistoryTable {
  /** Stands in `meta` beside the number of its migrations that were made: never another's, never changed. */
  readonly name: string;
  /** SQL, forward only: what was released stays as it is, and what is new comes at the end. */
  readonly migrations: readonly string[];
  /** Once, after the migrations. `floor` is the replica as the last written batch left it: from here on it is this one. */
  open(db: DatabaseSync, floor: Floor): OpenTable;
}

export interface OpenTable {
  /**
   * After a batch was folded into the replica: takes off it what the batch made (`takeCollected`), and returns how that
   * is written. The writing is done within the transaction that writes the batch's events; where that fails (a full
   * disk) it is done again in a later one, after those before it, so it must change nothing but the database.
   */
  take(floor: Floor, batch: Batch): (db: DatabaseSync) => void;
  /** Deletes what is older than may be kept; returns how many rows went. In a transaction of its own. */
  trim?(db: DatabaseSync, at: number, keep: Keep): number;
}

// The journal as the gateway sees it: what is written down before an order is sent, and what is found again at a start.

import type { Troubles } from '../troubles.ts';
import type { Audit } from './audit/audit-entry.ts';
import type { DatedEntry } from './audit/audit-writer.ts';
import type { OrderQuery, Restored, StoredOrder, StoredStanding } from './journal-api.ts';

/** What is to be written together. */
export interface JournalWrite {
  readonly orders?: readonly StoredOrder[];
  readonly standings?: readonly StoredStanding[];
  readonly audit?: readonly DatedEntry[];
}

/** Failing: no order is taken meanwhile. `since` is by this machine's clock. */
export type JournalState =
  | { readonly state: 'ok' }
  | {
      readonly state: 'failing';
      readonly since: number;
      readonly reason: string;
      readonly isDiskFull: boolean;
    };

export interface Journal {
  readonly audit: Audit;
  /** Whether anything outlives the gateway. */
  readonly isKept: boolean;
  readonly state: JournalState;
  onChange(listener: (state: JournalState) => void): void;
  /** Of the other places that the audit goes to. */
  readonly elsewhere: Troubles;
  /** Rejects where the journal cannot be opened; asked again, it tries again. Until it was read nothing is committed. */
  restore(kept: number): Promise<Restored>;
  /** Resolves once it is on disk; rejects with `not-recorded`, and then it is not, or nobody knows. */
  commit(write: JournalWrite): Promise<void>;
  /** Not waited for: written with the next, and tried again where that fails. */
  note(write: JournalWrite): void;
  list(query: OrderQuery): Promise<readonly StoredOrder[]>;
  find(id: string): Promise<StoredOrder | undefined>;
  /** What was noted is written first. */
  close(): Promise<void>;
}

// What passes between the gateway and the thread of its journal. Orders travel as JSON, as they are stored.
import type { AuditHead, AuditLine } from './audit/audit-line.ts';
import type { DatedEntry } from './audit/audit-writer.ts';

export interface JournalInit {
  readonly folder: string;
  readonly keep?: JournalKeep;
  /** The lines of the audit are told to whoever wrote them, to be sent elsewhere. @default false */
  readonly tellLines?: boolean;
  /** See `AuditWriterOptions`. */
  readonly fullBytes?: number;
}

/** By this machine's clock. */
export interface JournalKeep {
  /** Audit and command log. @default two years */
  readonly auditMs?: number;
  /** Of a command: its steps, and how the rows stood before and after it. @default 90 days */
  readonly commandMs?: number;
}

export interface StoredOrder {
  readonly id: string;
  readonly askedAt: number;
  readonly who: string;
  /** Something of it is still to come: an answer, a settlement, its own undoing. */
  readonly isOpen: boolean;
  /** Until when its key stands, by this machine's clock; 0: it has none. */
  readonly keyUntil: number;
  readonly line: string;
  /** What an undo needs to know; '' where there is none, or no more. */
  readonly doing: string;
}

/** How the pieces of one subject stand, and whose doing that is; `text` is '' where nobody asks any more. */
export interface StoredStanding {
  readonly subject: string;
  readonly text: string;
}

export interface JournalBatch {
  readonly orders: readonly StoredOrder[];
  readonly standings: readonly StoredStanding[];
  readonly audit: readonly DatedEntry[];
}

export interface Restored {
  /** The newest, those that are open, and those whose key stands; oldest first. */
  readonly orders: readonly StoredOrder[];
  readonly standings: readonly StoredStanding[];
  readonly head: AuditHead;
}

export interface OrderQuery {
  readonly limit: number;
  readonly since?: number;
  readonly until?: number;
  readonly who?: string;
  /** The id of a command: only those that were asked before it. */
  readonly before?: string;
}

/** Why nothing of it is: a value, for an error loses its code on the way between threads. */
export type Written =
  | { readonly ok: true; readonly lines: readonly AuditLine[] }
  | { readonly ok: false; readonly reason: string; readonly isDiskFull: boolean };

export type JournalApi = {
  restore(kept: number): Restored;
  /** All of it is on disk when this is answered, or nothing. */
  write(batch: JournalBatch): Written;
  /** The newest, oldest first. */
  list(query: OrderQuery): readonly StoredOrder[];
  find(id: string): StoredOrder | undefined;
  /** How far a destination has the audit; undefined: it has nothing yet. */
  sentTo(name: string): AuditHead | undefined;
  markSent(name: string, head: AuditHead): void;
  /** Forgets what is past its time; up to which line of the audit, where any is. */
  retire(): AuditHead | undefined;
  close(): void;
};

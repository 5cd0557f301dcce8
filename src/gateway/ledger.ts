// What was published: the document, its offset in this epoch, and a ring of the rows that changed on the way to it.
import type { EpochMs, FloorDocument, Kind } from '../floor/index.ts';
import type { Timers } from '../lib/timers.ts';

/** A row before and after; absent where it was not there. Rows are immutable, so both stay what they were. */
export interface RowChange {
  readonly before?: object;
  readonly after?: object;
}
export type ChangedRows = ReadonlyMap<Kind, ReadonlyMap<string, RowChange>>;

export interface Publication {
  readonly document: FloorDocument;
  readonly changes: ChangedRows;
  readonly at: EpochMs;
}

export interface Ledger {
  /** Names this run of the gateway. */
  readonly epoch: string;
  /** Of the last publication; 0 before the first. Never given twice within the epoch. */
  readonly offset: number;
  readonly at: EpochMs;
  readonly document: FloorDocument;
  /** The lowest offset that `since` still knows. */
  readonly oldest: number;
  record(publication: Publication): void;
  /** How the document at `offset` differs from the present one; undefined where the ring no longer knows. */
  since(offset: number): ChangedRows | undefined;
}

export interface LedgerOptions {
  readonly epoch: string;
  /** Of the document, where the epoch goes on. @default 0 */
  readonly offset?: number;
  readonly document: FloorDocument;
  readonly at: EpochMs;
  readonly timers: Timers;
  /** How long a client may be away and still get only what followed. @default 60000 */
  readonly keepMs?: number;
  /** The ring's size in rows, which is its memory: about 100 bytes of bookkeeping a row, the rows being shared. @default 200000 */
  readonly keepRows?: number;
}

interface Entry {
  readonly changes: ChangedRows;
  readonly rowCount: number;
  readonly recordedMs: number;
}

export function createLedger(options: LedgerOptions): Ledger {
  const { epoch, timers, keepMs = 60_000, keepRows = 200_000 } = options;
  /** The last one led to `offset`, the one before it to `offset - 1`, and so on. */
  const ring: Entry[] = [];
  let { document, at } = options;
  let { offset = 0 } = options;
  let rowCount = 0;

  const forget = (): void => {
    const oldest = timers.now() - keepMs;
    const isTooMuch = (entry: Entry): boolean => rowCount > keepRows || entry.recordedMs < oldest;
    let count = 0;
    for (const entry of ring) {
      if (count === ring.length - 1 || !isTooMuch(entry)) break;
      rowCount -= entry.rowCount;
      count += 1;
    }
    ring.splice(0, count);
  };

  return {
    epoch,
    get offset() {
      return offset;
    },
    get at() {
      return at;
    },
    get document() {
      return document;
    },
    get oldest() {
      return offset - ring.length;
    },
    record(publication) {
      ({ document, at } = publication);
      const entry = toEntry(publication.changes, timers.now());
      ring.push(entry);
      rowCount += entry.rowCount;
      offset += 1;
      forget();
    },
    since(from) {
      const count = offset - from;
      if (!Number.isInteger(count) || count < 0 || count > ring.length) return undefined;
      return mergeChanges(ring.slice(ring.length - count).map(entry => entry.changes));
    },
  };
}

function toEntry(changes: ChangedRows, recordedMs: number): Entry {
  let rowCount = 0;
  for (const rows of changes.values()) rowCount += rows.size;
  return { changes, rowCount, recordedMs };
}

/** From the first `before` to the last `after` of each row: the difference of two documents, never patches folded. */
export function mergeChanges(steps: readonly ChangedRows[]): ChangedRows {
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return only;
  const merged = new Map<Kind, Map<string, RowChange>>();
  for (const step of steps) for (const [kind, rows] of step) mergeRows(rowsOf(merged, kind), rows);
  return merged;
}

function mergeRows(merged: Map<string, RowChange>, rows: ReadonlyMap<string, RowChange>): void {
  for (const [id, change] of rows) {
    const earlier = merged.get(id);
    merged.set(id, earlier === undefined ? change : span(earlier, change));
  }
}

function span({ before }: RowChange, { after }: RowChange): RowChange {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function rowsOf(merged: Map<Kind, Map<string, RowChange>>, kind: Kind): Map<string, RowChange> {
  const rows = merged.get(kind) ?? new Map<string, RowChange>();
  merged.set(kind, rows);
  return rows;
}

// A floor whose rows a test edits at will, published through the real ledger, which remembers every document it had.
import { type FloorDocument, KINDS, type Kind } from '../../../src/floor/index.ts';
import { createLedger, type Ledger, type RowChange } from '../../../src/gateway/ledger.ts';
import { createViews, type Views } from '../../../src/gateway/views/views.ts';
import { toCanonical } from '../../support/canonical.ts';
import type { FakeTimers } from '../../support/fake-timers.ts';

export interface Edit {
  readonly kind: Kind;
  readonly id: string;
  /** Absent: the row goes. */
  readonly row?: object;
}

export interface EditedFloor {
  readonly ledger: Ledger;
  readonly views: Views;
  edit(edit: Edit): void;
  publish(): void;
  /** What a view of these kinds showed at that offset, as plain JSON. */
  shownAt(offset: number, kinds: readonly Kind[]): string;
}

type Rows = { [id: string]: object };

export function createEditedFloor(timers: FakeTimers, keepRows: number): EditedFloor {
  const document = createRows();
  let published = createRows();
  const history: string[] = [JSON.stringify(document)];
  const ledger = createLedger({
    epoch: 'e1',
    document: asDocument(published),
    at: 0,
    timers,
    keepMs: 60_000,
    keepRows,
  });
  return {
    ledger,
    views: createViews(ledger, timers),
    edit({ kind, id, row }) {
      if (row === undefined) delete document[kind][id];
      else document[kind][id] = row;
    },
    publish() {
      const changes = new Map<Kind, ReadonlyMap<string, RowChange>>();
      for (const kind of KINDS) {
        const rows = changesOf(published[kind], document[kind]);
        if (rows.size > 0) changes.set(kind, rows);
      }
      if (changes.size === 0) return;
      published = copyOf(document);
      history.push(JSON.stringify(document));
      ledger.record({ document: asDocument(published), changes, at: timers.now() });
    },
    shownAt(offset, kinds) {
      const shown: Record<string, unknown> = JSON.parse(history[offset] ?? 'null');
      return toCanonical(Object.fromEntries(kinds.map(kind => [kind, shown[kind]])));
    },
  };
}

function changesOf(before: Rows, after: Rows): Map<string, RowChange> {
  const changes = new Map<string, RowChange>();
  for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, row] = [before[id], after[id]];
    if (old === row) continue;
    changes.set(id, {
      ...(old === undefined ? {} : { before: old }),
      ...(row === undefined ? {} : { after: row }),
    });
  }
  return changes;
}

function createRows(): Record<Kind, Rows> {
  const rows = (): Rows => Object.create(null);
  return {
    center: rows(),
    sources: rows(),
    channels: rows(),
    queues: rows(),
    agents: rows(),
    contacts: rows(),
    campaigns: rows(),
    intervals: rows(),
    alerts: rows(),
    announcements: rows(),
  };
}

function copyOf(document: Record<Kind, Rows>): Record<Kind, Rows> {
  const copy = createRows();
  for (const kind of KINDS) Object.assign(copy[kind], document[kind]);
  return copy;
}

/** The wire does not look into rows: any JSON object may stand for one here. */
function asDocument(document: object): FloorDocument {
  return document as FloorDocument;
}

// The document that a projection keeps, and what changed in it since it was last asked.
import type { FloorDocument, Kind, RowOfKind } from '../../../floor/index.ts';
import { createMergePatch } from '../../../lib/merge-patch.ts';
import type { ChangedRows, RowChange } from '../../ledger.ts';

export interface ProjectedRows {
  readonly document: FloorDocument;
  /** Returns whether it came or went; a row that equals the one there is no change. */
  put<K extends Kind>(kind: K, id: string, row: RowOfKind[K] | undefined): boolean;
  takeChanges(): ChangedRows;
}

type WritableRows = { readonly [K in Kind]: { [id: string]: RowOfKind[K] } };

export function createProjectedRows(): ProjectedRows {
  const rows = createRows();
  let changes = new Map<Kind, Map<string, RowChange>>();

  const note = (kind: Kind, id: string, change: RowChange): void => {
    const ofKind = changes.get(kind) ?? new Map<string, RowChange>();
    changes.set(kind, ofKind);
    ofKind.set(id, change);
  };
  return {
    document: rows,
    put(kind, id, row) {
      const change = putRow(rows[kind], id, row);
      if (change === undefined) return false;
      note(kind, id, change);
      return change.before === undefined || change.after === undefined;
    },
    takeChanges() {
      const taken = changes;
      changes = new Map();
      return taken;
    },
  };
}

function putRow<Row extends object>(rows: { [id: string]: Row }, id: string, row: Row | undefined) {
  const before = rows[id];
  if (before === row || (before && row && createMergePatch(before, row) === undefined)) return undefined;
  if (row === undefined) delete rows[id];
  else rows[id] = row;
  return { ...(before ? { before } : {}), ...(row ? { after: row } : {}) };
}

function createRows(): WritableRows {
  return {
    center: Object.create(null),
    sources: Object.create(null),
    channels: Object.create(null),
    queues: Object.create(null),
    agents: Object.create(null),
    contacts: Object.create(null),
    campaigns: Object.create(null),
    intervals: Object.create(null),
    alerts: Object.create(null),
    announcements: Object.create(null),
  };
}

// The document that a projection keeps, and what changed in it since it was last asked.
import { createDocument, type FloorDocument, type Kind, type RowOfKind } from '../../../floor/index.ts';
import { createMergePatch } from '../../../lib/merge-patch.ts';
import type { ChangedRows, RowChange } from '../../ledger.ts';

export interface ProjectedRows {
  readonly document: FloorDocument;
  /** Returns whether it came or went; a row that equals the one there is no change. */
  put<K extends Kind>(kind: K, id: string, row: RowOfKind[K] | undefined): boolean;
  takeChanges(): ChangedRows;
}

export function createProjectedRows(): ProjectedRows {
  const rows = createDocument();
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

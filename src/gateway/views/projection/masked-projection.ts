// The whole floor as a public screen may see it: only agents have anything to mask, all other rows are the floor's own.
import { type FloorDocument, KINDS, type Kind } from '../../../floor/index.ts';
import { maskAgent } from '../mask/mask-agent.ts';
import { createProjectedRows } from './projected-rows.ts';
import type { Projection } from './projection.ts';

export function createMaskedProjection(floor: () => FloorDocument): Projection {
  const rows = createProjectedRows();
  const bring = <K extends Kind>(kind: K, id: string): void => void rows.put(kind, id, floor()[kind][id]);
  const bringAgent = (id: string): void => {
    const row = floor().agents[id];
    rows.put('agents', id, row && maskAgent(row));
  };
  const bringAll = (kind: Kind, ids: Iterable<string>): void => {
    for (const id of ids)
      if (kind === 'agents') bringAgent(id);
      else bring(kind, id);
  };
  return {
    document: rows.document,
    follow(changes) {
      for (const [kind, changed] of changes) bringAll(kind, changed.keys());
      return rows.takeChanges();
    },
    remake() {
      for (const kind of KINDS)
        bringAll(kind, new Set([...Object.keys(floor()[kind]), ...Object.keys(rows.document[kind])]));
      return rows.takeChanges();
    },
  };
}

// Who of thousands stands otherwise than a moment ago: rows are replaced and never changed, so that is a look at each pointer.
import type { FloorDocument } from '../document.ts';
import type { AgentId } from '../ids.ts';

export interface News {
  /** Everybody's. */
  readonly ids: readonly AgentId[];
  /** Whose row is another one, or who is new. */
  readonly changed: readonly AgentId[];
  readonly isSomebodyGone: boolean;
}

export interface Known {
  readonly document: FloorDocument;
  readonly ids: readonly AgentId[];
}

/** Without a look before, everybody is news. */
export function findNews({ agents }: FloorDocument, before?: Known): News {
  if (!before) {
    const all = Object.keys(agents);
    return { ids: all, changed: all, isSomebodyGone: false };
  }
  const known = before.document.agents;
  // The same rows altogether.
  if (known === agents) return { ids: before.ids, changed: [], isSomebodyGone: false };
  const ids = Object.keys(agents);
  const changed: AgentId[] = [];
  let newcomers = 0;
  for (const id of ids) {
    if (known[id] === agents[id]) continue;
    changed.push(id);
    if (!Object.hasOwn(known, id)) newcomers += 1;
  }
  return { ids, changed, isSomebodyGone: before.ids.length > ids.length - newcomers };
}

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
  const ids = Object.keys(agents);
  if (!before) return { ids, changed: ids, isSomebodyGone: false };
  const known = before.document.agents;
  const changed = ids.filter(id => known[id] !== agents[id]);
  const newcomers = changed.filter(id => !Object.hasOwn(known, id)).length;
  return { ids, changed, isSomebodyGone: before.ids.length > ids.length - newcomers };
}

// Who of thousands stands otherwise than a moment ago: rows are replaced and never changed, so that is a look at each pointer.
import { changedBetween } from '../../lib/lineage.ts';
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

/** Without a look before, everybody is news. Where the patches on the way are known, only those in them are looked at. */
export function findNews({ agents }: FloorDocument, before?: Known): News {
  if (!before) {
    const all = Object.keys(agents);
    return { ids: all, changed: all, isSomebodyGone: false };
  }
  const known = before.document.agents;
  // The same rows altogether.
  if (known === agents) return { ids: before.ids, changed: [], isSomebodyGone: false };
  const patched = changedBetween(known, agents);
  return patched ? findAmong(patched, agents, before) : findAmongAll(agents, before);
}

type Agents = FloorDocument['agents'];

function findAmong(patched: ReadonlySet<AgentId>, agents: Agents, { document, ids }: Known): News {
  const changed: AgentId[] = [];
  let [newcomers, gone] = [0, 0];
  for (const id of patched) {
    const [was, is] = [Object.hasOwn(document.agents, id), Object.hasOwn(agents, id)];
    if (is && document.agents[id] !== agents[id]) changed.push(id);
    if (is && !was) newcomers += 1;
    if (was && !is) gone += 1;
  }
  const areSame = newcomers === 0 && gone === 0;
  return { ids: areSame ? ids : Object.keys(agents), changed, isSomebodyGone: gone > 0 };
}

function findAmongAll(agents: Agents, { document, ids: before }: Known): News {
  const ids = Object.keys(agents);
  const known = document.agents;
  const changed: AgentId[] = [];
  let newcomers = 0;
  for (const id of ids) {
    if (known[id] === agents[id]) continue;
    changed.push(id);
    if (!Object.hasOwn(known, id)) newcomers += 1;
  }
  return { ids, changed, isSomebodyGone: before.length > ids.length - newcomers };
}

// Names that rows of two sources have in common: there the name alone does not tell which of them is meant.
import type { FloorDocument, SourceId } from '../../floor/index.ts';

const KINDS_BY_NAME = ['queues', 'agents', 'campaigns'] as const;
export type KindByName = (typeof KINDS_BY_NAME)[number];

export type SharedNames = { readonly [K in KindByName]: ReadonlySet<string> };

const NONE: ReadonlySet<string> = new Set();
export const NO_SHARED_NAMES: SharedNames = { queues: NONE, agents: NONE, campaigns: NONE };

/** Costs a pass over everybody where there are several sources, and nothing where there is one. */
export function findSharedNames(document: FloorDocument): SharedNames {
  if (Object.keys(document.sources).length < 2) return NO_SHARED_NAMES;
  return {
    queues: namesOfSeveral(document.queues),
    agents: namesOfSeveral(document.agents),
    campaigns: namesOfSeveral(document.campaigns),
  };
}

interface Named {
  readonly name: string;
  readonly source: SourceId;
}

function namesOfSeveral(byId: { readonly [id: string]: Named }): ReadonlySet<string> {
  const rows = Object.values(byId);
  // Most often one source has all the people: no name needs to be looked up.
  if (rows.every(({ source }) => source === rows[0]?.source)) return NONE;
  const sourceOf = new Map<string, SourceId>();
  const shared = new Set<string>();
  for (const { name, source } of rows) {
    const first = sourceOf.get(name);
    if (first === undefined) sourceOf.set(name, source);
    else if (first !== source) shared.add(name);
  }
  return shared;
}

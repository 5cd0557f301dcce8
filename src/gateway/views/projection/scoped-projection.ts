// The part of the floor that a scope names, kept as the floor changes: each changed row is cut anew, and the totals are
// summed over what is seen.
import type { AgentId, AgentRow, FloorDocument, Kind } from '../../../floor/index.ts';
import type { ChangedRows } from '../../ledger.ts';
import { createFloorScope } from '../scope/floor-scope.ts';
import type { ScopeRule } from '../scope/scope-rule.ts';
import { createChannelTotals } from './channel-totals.ts';
import { createCuts } from './cuts.ts';
import { createProjectedRows } from './projected-rows.ts';
import type { Projection } from './projection.ts';
import { createSourceUse } from './source-use.ts';

export interface ScopedProjectionOptions {
  /** As it stands: one object whose rows are replaced. */
  readonly floor: () => FloorDocument;
  readonly rule: ScopeRule;
  readonly maskAgent: (row: AgentRow) => AgentRow;
}

export function createScopedProjection({ floor, rule, maskAgent }: ScopedProjectionOptions): Projection {
  const rows = createProjectedRows();
  const seen = rows.document;
  const scope = createFloorScope(rule, () => floor().queues);
  const totals = createChannelTotals(seen);
  const use = createSourceUse();
  const cuts = createCuts({ floor, seen, scope, maskAgent, isUsed: use.isUsed, totalOf: totals.rowOf });

  const bring = <K extends Kind>(kind: K, id: string): boolean => rows.put(kind, id, cuts[kind](id));
  /** Rows that say which source they are of. Returns those that came or went. */
  const bringOwned = (kind: 'queues' | 'agents' | 'contacts' | 'campaigns', ids: Iterable<string>) => {
    const turned = new Set<string>();
    for (const id of ids) {
      const before = seen[kind][id];
      if (bring(kind, id)) turned.add(id);
      use.move(before, seen[kind][id]);
    }
    return turned;
  };
  const bringAgents = (ids: Iterable<AgentId>): ReadonlySet<AgentId> => {
    const before = new Map([...ids].map(id => [id, seen.agents[id]]));
    const turned = bringOwned('agents', before.keys());
    for (const [id, row] of before) if (row !== seen.agents[id]) totals.move(row, seen.agents[id]);
    return turned;
  };
  /** Rows whose showing hangs on what else is shown come last. */
  const finish = (ids: (kind: Kind) => Iterable<string>, agents: ReadonlySet<AgentId>): ChangedRows => {
    const turned = bringOwned('contacts', [...ids('contacts'), ...contactsOf(seen, floor(), agents)]);
    for (const id of new Set([...ids('sources'), ...use.takeTurned()]))
      if (bring('sources', id)) turned.add(id);
    for (const id of totals.takeTouched()) bring('channels', id);
    for (const kind of ['center', 'intervals', 'announcements'] as const)
      for (const id of ids(kind)) bring(kind, id);
    const isSubjectTurned = agents.size + turned.size > 0;
    for (const id of isSubjectTurned ? bothOf('alerts') : ids('alerts')) bring('alerts', id);
    return rows.takeChanges();
  };
  const bothOf = (kind: Kind): Set<string> =>
    new Set([...Object.keys(floor()[kind]), ...Object.keys(seen[kind])]);

  const remake = (): ChangedRows => {
    bringOwned('queues', bothOf('queues'));
    bringOwned('campaigns', bothOf('campaigns'));
    bringOwned('agents', bothOf('agents'));
    totals.restart();
    return finish(bothOf, new Set());
  };
  /** What is in the scope hangs on it: queues come, go and change their team or channel seldom. */
  const isOtherQueue = (id: string): boolean => seen.queues[id]?.channel !== cuts.queues(id)?.channel;

  return {
    document: seen,
    remake,
    follow(changes) {
      const idsOf = (kind: Kind): Iterable<string> => changes.get(kind)?.keys() ?? [];
      const queues = [...idsOf('queues')];
      if (queues.some(isOtherQueue)) return remake();
      bringOwned('queues', queues);
      queues.forEach(totals.touch);
      bringOwned('campaigns', idsOf('campaigns'));
      return finish(idsOf, bringAgents(idsOf('agents')));
    },
  };
}

/** A contact says who talks to it only while he is seen. */
function contactsOf(seen: FloorDocument, floor: FloorDocument, agents: ReadonlySet<AgentId>): string[] {
  if (agents.size === 0) return [];
  return Object.keys(seen.contacts).filter(id => {
    const agent = floor.contacts[id]?.agent;
    return agent !== undefined && agents.has(agent);
  });
}

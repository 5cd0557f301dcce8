// How each kind of row is cut to a scope, by id: the whole of what a scope shows, on one page.
import type { AgentRow, ChannelRow, FloorDocument, Kind, RowOfKind, SourceId } from '../../../floor/index.ts';
import { cutAnnouncement } from '../scope/announcements.ts';
import { cutAgent } from '../scope/cut-agent.ts';
import { cutContact, cutQueue, cutSource } from '../scope/cut-rows.ts';
import type { FloorScope } from '../scope/floor-scope.ts';
import { showsSubject } from '../scope/shows-subject.ts';

/** Undefined where there is no such row, and where there is one and it is not shown. */
export type Cuts = { readonly [K in Kind]: (id: string) => RowOfKind[K] | undefined };

export interface CutParts {
  readonly floor: () => FloorDocument;
  readonly scope: FloorScope;
  /** The rows that are shown already. */
  readonly seen: FloorDocument;
  readonly maskAgent: (row: AgentRow) => AgentRow;
  readonly isUsed: (source: SourceId) => boolean;
  readonly totalOf: (channel: string) => ChannelRow | undefined;
}

export function createCuts({ floor, scope, seen, maskAgent, isUsed, totalOf }: CutParts): Cuts {
  const isAgentIn = (id: string): boolean => Object.hasOwn(seen.agents, id);
  return {
    center: id => floor().center[id],
    sources: id => mapRow(isUsed(id) ? floor().sources[id] : undefined, cutSource),
    channels: totalOf,
    queues: id => mapRow(scope.isQueueIn(id) ? floor().queues[id] : undefined, row => cutQueue(row, scope)),
    agents: id =>
      mapRow(
        mapRow(floor().agents[id], row => cutAgent(row, scope)),
        maskAgent,
      ),
    contacts: id => mapRow(floor().contacts[id], row => cutContact(row, scope, isAgentIn)),
    campaigns: id => (scope.isCampaignIn(id) ? floor().campaigns[id] : undefined),
    intervals: id => (scope.isQueueIn(id) ? floor().intervals[id] : undefined),
    alerts: id => mapRow(floor().alerts[id], row => (showsSubject(row, scope, seen) ? row : undefined)),
    announcements: id => mapRow(floor().announcements[id], row => cutAnnouncement(row, scope)),
  };
}

function mapRow<Row, Cut>(row: Row | undefined, cut: (row: Row) => Cut): Cut | undefined {
  return row === undefined ? undefined : cut(row);
}

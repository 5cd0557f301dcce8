// A scope on a floor: what is in it, as the floor's queues and their teams stand.
import type { CampaignId, FloorDocument, QueueId } from '../../../floor/index.ts';
import type { ScopeRule } from './scope-rule.ts';

export interface FloorScope {
  isQueueIn(id: QueueId): boolean;
  isTeamIn(team: string | undefined): boolean;
  isCampaignIn(id: CampaignId): boolean;
}

export function createFloorScope(rule: ScopeRule, queues: () => FloorDocument['queues']): FloorScope {
  return {
    isQueueIn: id => rule.isQueueIn(id, teamOf(queues(), id)),
    isTeamIn: rule.isTeamIn,
    isCampaignIn: rule.isCampaignIn,
  };
}

function teamOf(queues: FloorDocument['queues'], id: QueueId): string | undefined {
  return Object.hasOwn(queues, id) ? queues[id]?.team : undefined;
}

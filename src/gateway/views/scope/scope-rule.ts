// What a scope names, as questions: pure, so that whatever else shows a part of the floor asks the same.
import type { CampaignId, QueueId } from '../../../floor/index.ts';
import type { Scope } from '../../access/principal.ts';

/**
 * A scope is a union: each name in it lets more be seen, and none takes anything away. What none of its lists names is
 * not in it: a scope of queues alone has no campaign.
 */
export interface ScopeRule {
  /** Named itself, or of a team that is named. A queue need not be there yet. */
  isQueueIn(id: QueueId, team: string | undefined): boolean;
  isTeamIn(team: string | undefined): boolean;
  isCampaignIn(id: CampaignId): boolean;
}

export function createScopeRule({ queues, teams, campaigns }: Scope): ScopeRule {
  const isQueueNamed = matchIds(queues);
  const isTeamNamed = matchNames(teams);
  const isTeamIn = (team: string | undefined): boolean => team !== undefined && isTeamNamed(team);
  return {
    isQueueIn: (id, team) => isQueueNamed(id) || isTeamIn(team),
    isTeamIn,
    isCampaignIn: matchIds(campaigns),
  };
}

/** `support` is also `north:support`, at every source that has one; `north:support` is that one alone. */
function matchIds(wanted: readonly string[] | undefined): (id: string) => boolean {
  const isNamed = matchNames(wanted);
  // Of a printable id `:` is no part: what stands before it is the source.
  return id => isNamed(id) || (id.includes(':') && isNamed(id.slice(id.indexOf(':') + 1)));
}

/** Whole names; `*` stands for anything: `support*`. */
function matchNames(wanted: readonly string[] = []): (name: string) => boolean {
  const names = new Set(wanted);
  const patterns = wanted.filter(name => name.includes('*')).map(toPattern);
  return name => names.has(name) || patterns.some(pattern => pattern.test(name));
}

/** `support*` → /^support.*$/su */
function toPattern(name: string): RegExp {
  const parts = name.split(/\*+/).map(part => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'su');
}

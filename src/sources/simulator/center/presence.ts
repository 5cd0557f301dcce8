// Agents coming, going, pausing and returning, and what becomes of one who has just finished something.
import type { ChangedBy, QueueId } from '../../../floor/index.ts';
import { isPausedEverywhere, showAgent } from './agent-view.ts';
import type { Center, SimAgent, SimMembership } from './center.ts';

export interface PauseOrder {
  /** Absent: all his queues. */
  readonly queues?: readonly QueueId[];
  readonly reason?: string;
  readonly by: ChangedBy;
}

export function isFree(center: Center, agent: SimAgent): boolean {
  return (
    agent.activity.kind === 'idle' &&
    agent.loggedIn &&
    !agent.leaving &&
    !agent.deviceGone &&
    agent.notBefore <= center.agenda.now &&
    !center.down.has(agent.plan.source)
  );
}

/** The contact, offer, wrap-up or own call at hand is over. */
export function becomeIdle(center: Center, agent: SimAgent): void {
  agent.activity = { kind: 'idle' };
  agent.idleSince = center.agenda.now;
  for (const order of agent.afterContact.splice(0)) order();
  if (agent.leaving) {
    logOut(center, agent, agent.leaving);
    return;
  }
  beginRest(center, agent);
  findWork(center, agent);
}

/** First the next contact, then the state: whoever is rung at once was never seen to be available. */
export function findWork(center: Center, agent: SimAgent, by?: ChangedBy): void {
  if (isFree(center, agent)) center.desk.agentFreed(agent);
  showAgent(center, agent, by);
}

export function logIn(center: Center, agent: SimAgent): void {
  if (agent.loggedIn) return;
  agent.loggedIn = true;
  agent.misses = 0;
  agent.idleSince = center.agenda.now;
  showAgent(center, agent, byAgent(agent));
  findWork(center, agent);
}

/** At once, or when the contact at hand is done. */
export function leave(center: Center, agent: SimAgent, by: ChangedBy): void {
  if (!agent.loggedIn) return;
  if (agent.activity.kind === 'idle') logOut(center, agent, by);
  else agent.leaving = by;
}

function logOut(center: Center, agent: SimAgent, by: ChangedBy): void {
  agent.loggedIn = false;
  agent.leaving = undefined;
  openMemberships(center, agent, { by });
  showAgent(center, agent, by);
}

/** A break of his own, which he ends himself. Nothing if he is paused everywhere already. */
export function takeRest(
  center: Center,
  agent: SimAgent,
  rest: {
    readonly reason: string;
    readonly lengthMs: number;
    readonly by: ChangedBy;
    readonly auto?: boolean;
  },
): void {
  if (isPausedEverywhere(agent)) return;
  agent.rest = { lengthMs: rest.lengthMs };
  agent.autoPaused = rest.auto === true;
  pause(center, agent, rest);
  beginRest(center, agent);
}

function beginRest(center: Center, agent: SimAgent): void {
  const { rest } = agent;
  if (!rest || rest.end || agent.activity.kind !== 'idle') return;
  const end = center.agenda.after(rest.lengthMs, () => unpause(center, agent, { by: byAgent(agent) }));
  agent.rest = { ...rest, end };
}

export function pause(center: Center, agent: SimAgent, order: PauseOrder): void {
  for (const [queue, membership] of membershipsOf(agent, order.queues)) {
    if (membership.paused && membership.reason === order.reason) continue;
    membership.paused = true;
    membership.reason = order.reason;
    membership.moved = false;
    tellPause(center, agent, { queue, membership, by: order.by });
  }
  showAgent(center, agent, order.by);
}

export function unpause(center: Center, agent: SimAgent, order: PauseOrder): void {
  if (openMemberships(center, agent, order) === 0) return;
  agent.idleSince = center.agenda.now;
  findWork(center, agent, order.by);
}

/** How many of them were paused. A break of his own ends with it. */
function openMemberships(center: Center, agent: SimAgent, order: PauseOrder): number {
  let opened = 0;
  for (const [queue, membership] of membershipsOf(agent, order.queues)) {
    if (!membership.paused) continue;
    membership.paused = false;
    membership.reason = undefined;
    membership.moved = false;
    tellPause(center, agent, { queue, membership, by: order.by });
    opened += 1;
  }
  if (opened > 0) {
    agent.autoPaused = false;
    endRest(agent);
  }
  return opened;
}

export function endRest(agent: SimAgent): void {
  agent.rest?.end?.cancel();
  agent.rest = undefined;
}

/** Of all his queues, those that he was moved away from are none: a lunch leaves them as they are, and so does its end. */
function membershipsOf(agent: SimAgent, queues: readonly QueueId[] | undefined): [QueueId, SimMembership][] {
  const all = [...agent.memberships];
  return all.filter(([queue, { moved }]) => (queues ? queues.includes(queue) : !moved));
}

export function tellPause(
  center: Center,
  agent: SimAgent,
  { queue, membership, by }: { queue: QueueId; membership: SimMembership; by: ChangedBy },
): void {
  center.emit({
    type: 'membership.changed',
    at: center.agenda.now,
    source: agent.plan.source,
    agent: agent.plan.id,
    queue,
    paused: membership.paused,
    ...(membership.reason === undefined ? {} : { reason: membership.reason }),
    ...(membership.moved && { moved: true }),
    by,
  });
}

export function byAgent(agent: SimAgent): ChangedBy {
  return { who: agent.plan.id, how: 'agent' };
}

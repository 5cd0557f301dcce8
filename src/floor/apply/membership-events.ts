// An agent joins a queue, his place in it changes, and he leaves it.
import type { MembershipAdded, MembershipChanged, MembershipRemoved } from '../event.ts';
import type { Floor } from '../floor.ts';
import { poolTime } from '../live/agents/agent-time.ts';
import { addPlace, changeAgent, removePlace } from '../live/agents/change-agent.ts';
import { lentOnJoining, noteLeft, noteReturned } from '../live/agents/home.ts';
import type { LiveAgent, LiveMembership } from '../live/agents/live-agent.ts';
import { reachAgent, reachQueue } from '../live/reach.ts';
import { touchQueue } from '../live/touch-queue.ts';
import { noteChangedBy } from './agent-events.ts';

export function applyMembershipAdded(floor: Floor, event: MembershipAdded): boolean {
  const agent = reachAgent(floor, event.agent, event);
  const queue = reachQueue(floor, event.queue, event);
  const paused = event.paused === true;
  poolTime(floor, agent, event.at);
  changeAgent(floor, agent, () => {
    const known = agent.memberships.get(queue.id);
    if (known) removePlace(agent, known);
    const place = {
      queue,
      penalty: event.penalty,
      fixed: event.fixed === true,
      paused,
      reason: paused ? event.reason : undefined,
      moved: paused && event.moved === true,
      lent: lentOnJoining(agent, queue.id, { known, change: event }),
    };
    addPlace(agent, place);
    noteAway(agent, place, event);
  });
  noteChangedBy(agent, event, event.queue);
  return true;
}

export function applyMembershipChanged(floor: Floor, event: MembershipChanged): boolean {
  const found = findMembership(floor, event);
  if (!found) return false;
  const { agent, membership } = found;
  changeAgent(floor, agent, () => {
    membership.penalty = event.penalty ?? membership.penalty;
    if (event.paused === undefined) return;
    membership.paused = event.paused;
    membership.reason = event.paused ? event.reason : undefined;
    membership.moved = event.paused && event.moved === true;
    noteAway(agent, membership, event);
  });
  noteChangedBy(agent, event, event.queue);
  return true;
}

export function applyMembershipRemoved(floor: Floor, event: MembershipRemoved): boolean {
  const found = findMembership(floor, event);
  if (!found) return false;
  poolTime(floor, found.agent, event.at);
  changeAgent(floor, found.agent, () => {
    removePlace(found.agent, found.membership);
    noteLeft(found.agent, found.membership, event);
  });
  // Its row counted him until now, and he is no longer among those who touch it.
  touchQueue(floor, found.membership.queue);
  noteChangedBy(found.agent, event, event.queue);
  return true;
}

function noteAway(
  agent: LiveAgent,
  membership: LiveMembership,
  event: MembershipAdded | MembershipChanged,
): void {
  if (membership.moved) noteLeft(agent, membership, event);
  else noteReturned(agent, membership.queue.id);
}

function findMembership(
  floor: Floor,
  event: MembershipChanged | MembershipRemoved,
): { agent: LiveAgent; membership: LiveMembership } | undefined {
  const agent = floor.agents.get(event.agent);
  const membership = agent?.memberships.get(event.queue);
  return agent && membership && { agent, membership };
}

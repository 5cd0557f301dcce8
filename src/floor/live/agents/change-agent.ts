// An agent changes: he is taken out of every count he stands in, changed, and put back.
import { countPerson, type Standing } from '../../counters/staff-count.ts';
import type { Floor } from '../../floor.ts';
import { reachChannel } from '../reach-channel.ts';
import { touchQueue } from '../touch-queue.ts';
import type { LiveAgent, LiveMembership } from './live-agent.ts';

export function changeAgent(floor: Floor, agent: LiveAgent, change: () => void): void {
  standIn(floor, agent, -1);
  change();
  standIn(floor, agent, 1);
  floor.touched.agents.add(agent.id);
}

/** Counts him in the queues he serves and, once, in each of his channels; −1 takes him out. */
function standIn(floor: Floor, agent: LiveAgent, by: 1 | -1): void {
  const standing = standingOf(agent);
  for (const membership of agent.memberships.values()) {
    touchQueue(floor, membership.queue);
    if (membership.moved) continue;
    countPerson(membership.queue.staff, placeStanding(agent, membership), by);
    if (standing.state !== 'offline') reachChannel(floor, membership.queue.channel).placeCount += by;
  }
  for (const name of agent.placesByChannel.keys()) {
    countPerson(reachChannel(floor, name).staff, standing, by);
    floor.touched.channels.add(name);
  }
}

function standingOf({ standpoint: { state, own } }: LiveAgent): Standing {
  return { state, own: own === true };
}

/**
 * SCREENS §3: a queue's agent columns count members who can take this queue. Who is free, but paused in this one of
 * his queues, is on a break as far as this queue goes.
 */
export function placeStanding(agent: LiveAgent, { paused }: LiveMembership): Standing {
  const standing = standingOf(agent);
  return paused && standing.state === 'available' ? { state: 'break', own: false } : standing;
}

export function addPlace(agent: LiveAgent, membership: LiveMembership): void {
  const { queue } = membership;
  agent.memberships.set(queue.id, membership);
  queue.members.set(agent.id, agent);
  agent.placesByChannel.set(queue.channel, (agent.placesByChannel.get(queue.channel) ?? 0) + 1);
}

export function removePlace(agent: LiveAgent, { queue }: LiveMembership): void {
  agent.memberships.delete(queue.id);
  queue.members.delete(agent.id);
  const places = (agent.placesByChannel.get(queue.channel) ?? 0) - 1;
  if (places > 0) agent.placesByChannel.set(queue.channel, places);
  else agent.placesByChannel.delete(queue.channel);
}

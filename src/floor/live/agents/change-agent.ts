// An agent changes: he is taken out of every count he stands in, changed, and put back.
import { countPerson, type Standing } from '../../counters/staff-count.ts';
import { standingAt } from '../../counters/standing.ts';
import type { Floor } from '../../floor.ts';
import type { Channel } from '../../ids.ts';
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
  const isLoggedIn = agent.standpoint.state !== 'offline';
  for (const membership of agent.memberships.values()) {
    touchQueue(floor, membership.queue);
    if (membership.moved) continue;
    countPerson(membership.queue.staff, placeStanding(agent, membership), by);
    if (isLoggedIn) reachChannel(floor, membership.queue.channel).placeCount += by;
  }
  for (const name of agent.placesByChannel.keys()) {
    countPerson(reachChannel(floor, name).staff, standingAt(agent.standpoint, isOpenIn(agent, name)), by);
    floor.touched.channels.add(name);
  }
}

function isOpenIn({ memberships }: LiveAgent, channel: Channel): boolean {
  for (const { queue, paused } of memberships.values()) if (queue.channel === channel && !paused) return true;
  return false;
}

export function placeStanding({ standpoint }: LiveAgent, { paused }: LiveMembership): Standing {
  return standingAt(standpoint, !paused);
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

// What the subject of a command would look like once it is carried out: for commands whose end was not seen.
import type { QueueId } from '../../ids.ts';
import type { AgentRow, Membership } from '../../rows/agent-row.ts';
import type { Command } from '../command.ts';
import { subjectOf } from '../subject.ts';
import { awayOf } from './away.ts';
import { rowsOf, type Sight } from './sight.ts';

/** Why one is paused who was moved away from a queue that he cannot leave. */
export const MOVED_REASON = 'moved';

export function expectedAfter(command: Command, before: Sight): Sight {
  const { kind, id } = subjectOf(command);
  const agent = before.agents[id];
  if (kind === 'agents' && agent !== undefined)
    return { ...before, agents: rowsOf({ [id]: { ...agent, memberships: toMemberships(command, agent) } }) };
  const contact = before.contacts[id];
  if (command.method === 'contact.prioritize' && contact !== undefined)
    return { ...before, contacts: rowsOf({ [id]: { ...contact, priority: command.priority } }) };
  const campaign = before.campaigns[id];
  if (kind === 'campaigns' && campaign !== undefined)
    return { ...before, campaigns: rowsOf({ [id]: { ...campaign, ...toCampaign(command) } }) };
  return before;
}

function toCampaign(command: Command) {
  switch (command.method) {
    case 'campaign.pause':
      return { state: 'paused' as const };
    case 'campaign.resume':
      return { state: 'running' as const };
    case 'campaign.pace':
      return { linesPerAgent: command.linesPerAgent };
    default:
      return {};
  }
}

function toMemberships(command: Command, agent: AgentRow): AgentRow['memberships'] {
  const places = new Map(Object.entries(agent.memberships));
  // Where he was moved from is none of his queues.
  const own = [...places].flatMap(([queue, { moved }]) => (moved ? [] : [queue]));
  const change = (queue: QueueId, to: (now: Membership) => Membership): void => {
    const now = places.get(queue);
    if (now !== undefined) places.set(queue, to(now));
  };
  switch (command.method) {
    case 'agent.pause':
      for (const queue of command.queues ?? own) change(queue, now => paused(now, command.reason));
      break;
    case 'agent.unpause':
      for (const queue of command.queues ?? own) change(queue, open);
      break;
    case 'agent.setPenalty':
      change(command.queue, now => ({ ...now, penalty: command.penalty }));
      break;
    case 'agent.add':
      join(places, command.queue, command.penalty);
      break;
    case 'agent.remove':
      places.delete(command.queue);
      break;
    case 'agent.logout':
      for (const [queue, { fixed }] of places) if (!fixed) places.delete(queue);
      break;
    case 'agent.reassign':
      for (const { queue, penalty } of command.to) join(places, queue, penalty);
      for (const queue of command.from)
        if (places.get(queue)?.fixed && command.via === 'pause')
          change(queue, now => ({ ...paused(now, MOVED_REASON), moved: true }));
        else if (!places.get(queue)?.fixed) places.delete(queue);
      break;
    default:
  }
  return rowsOf(Object.fromEntries(places));
}

/** At lunch he stays at lunch in the new queue too; back in a queue that he could not leave, he takes its calls again. */
function join(places: Map<QueueId, Membership>, queue: QueueId, penalty: number): void {
  const there = places.get(queue);
  if (there !== undefined && !there.moved) return;
  const away = awayOf([...places].flatMap(([name, place]) => (name === queue ? [] : [place])));
  const place = { ...open(there ?? { penalty }), penalty };
  places.set(queue, away === undefined ? place : paused(place, away.reason));
}

function paused(
  { reason: _reason, moved: _moved, ...membership }: Membership,
  reason: string | undefined,
): Membership {
  return { ...membership, paused: true, ...(reason === undefined ? {} : { reason }) };
}

function open({ paused: _paused, reason: _reason, moved: _moved, ...membership }: Membership): Membership {
  return membership;
}

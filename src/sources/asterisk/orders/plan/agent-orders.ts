// Orders about a person: pause, unpause, penalty, log-out.
import type { Command } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import { isMoved } from '../../agents/agent-facts.ts';
import { membersOf } from '../../agents/places.ts';
import type { Agent, Member, Phone } from '../../pbx.ts';
import { toBytes } from '../../pbx.ts';
import { cutText } from '../cut-text.ts';
import { formatDid } from '../format-step.ts';
import type { Pause } from '../proofs/member-proofs.ts';
import { isRefusal, type Order, type Refusal, refuse, type Step } from '../step.ts';
import { OPEN, penaltyStep, removeStep } from './member-steps.ts';
import { findPenaltyRefusal } from './move-orders.ts';
import { pauseEverywhereStep, pauseStep } from './pause-steps.ts';
import { findAgent, findQueues, isTalking, listQueues, nameOf, nameOfQueue, ownMembers } from './people.ts';
import type { Question } from './question.ts';

type Of<Method extends Command['method']> = Extract<Command, { readonly method: Method }>;

export function planPause({ pbx }: Question, command: Of<'agent.pause' | 'agent.unpause'>): Order {
  const agent = findAgent(pbx, command.agent);
  if (isRefusal(agent)) return agent;
  const pause = toPause(command);
  const steps =
    command.queues === undefined ? allSteps(agent, pause) : someSteps(pbx, agent, { command, pause });
  if (isRefusal(steps)) return steps;
  return { steps, notes: () => toNotes(agent, command, pause) };
}

function toPause(command: Of<'agent.pause' | 'agent.unpause'>): Pause {
  if (command.method === 'agent.unpause') return OPEN;
  return { isPaused: true, rawReason: cutText(command.reason ?? '') };
}

/** In one action a phone, unless he was moved away from some queue: that pause is none of this. */
function allSteps(agent: Agent, pause: Pause): Step[] | Refusal {
  const own = ownMembers(agent);
  if (own.length === 0) return refuse(`${nameOf(agent)} is in no queue`);
  return byPhone(own).flatMap(([phone, members]) =>
    members.length === phone.members.size
      ? [pauseEverywhereStep(agent, members, pause)]
      : members.map(member => pauseStep(member, pause)),
  );
}

function byPhone(members: readonly Member[]): (readonly [Phone, readonly Member[]])[] {
  const phones = new Set(members.map(({ phone }) => phone));
  return [...phones].map(phone => [phone, members.filter(member => member.phone === phone)]);
}

function someSteps(
  pbx: Question['pbx'],
  agent: Agent,
  { command, pause }: { command: Of<'agent.pause' | 'agent.unpause'>; pause: Pause },
): Step[] | Refusal {
  const queues = findQueues(pbx, command.queues ?? []);
  if (isRefusal(queues)) return queues;
  const steps: Step[] = [];
  for (const queue of queues) {
    const members = membersOf(agent, queue);
    if (members.length === 0) return refuse(`${nameOf(agent)} is not in ${nameOfQueue(queue)}`);
    if (pause.isPaused && members.every(isMoved))
      return refuse(
        `${nameOf(agent)} was moved away from ${nameOfQueue(queue)}: he is none of it to be paused`,
      );
    steps.push(...members.map(member => pauseStep(member, pause)));
  }
  return steps.length > 0 ? steps : refuse('no queue is named');
}

function toNotes(agent: Agent, command: Of<'agent.pause' | 'agent.unpause'>, pause: Pause): string[] {
  if (!pause.isPaused) return [];
  const asked = command.method === 'agent.pause' ? (command.reason ?? '').trim() : '';
  const isCut = pause.rawReason !== Buffer.from(asked).toString('latin1');
  return [
    ...(isTalking(agent) ? ['from the end of the call'] : []),
    ...(isCut ? [`Asterisk keeps of the reason: ${cleanText(toBytes(pause.rawReason))}`] : []),
  ];
}

export function planPenalty({ pbx }: Question, command: Of<'agent.setPenalty'>): Order {
  const { penalty } = command;
  const agent = findAgent(pbx, command.agent);
  if (isRefusal(agent)) return agent;
  const queues = findQueues(pbx, [command.queue]);
  if (isRefusal(queues)) return queues;
  const members = queues.flatMap(queue => membersOf(agent, queue));
  if (members.length === 0) return refuse(`${nameOf(agent)} is not in ${listQueues(queues)}`);
  return findPenaltyRefusal(penalty) ?? { steps: members.map(member => penaltyStep(member, penalty)) };
}

/** Out of every queue that can be left. Nobody is logged in again because one of them could not be. */
export function planLogout({ pbx }: Question, command: Of<'agent.logout'>): Order {
  const agent = findAgent(pbx, command.agent);
  if (isRefusal(agent)) return agent;
  const members = [...agent.phones].flatMap(phone => [...phone.members.values()]);
  if (members.length === 0) return refuse(`${nameOf(agent)} is in no queue`);
  const fixed = members.filter(({ isDynamic }) => !isDynamic);
  const free = members.filter(({ isDynamic }) => isDynamic);
  const where = listQueues(fixed.map(({ queue }) => queue));
  if (free.length === 0)
    return refuse(
      `Asterisk: "Member not dynamic": ${nameOf(agent)} is fixed in ${where} on the PBX and cannot be logged out; pause there instead`,
    );
  return {
    steps: free.map(member => removeStep(member)),
    isPiecemeal: true,
    leftOut: fixed.map(member => ({
      did: formatDid(removeStep(member).action),
      said: `not asked: fixed in ${nameOfQueue(member.queue)} on the PBX`,
    })),
    notes: () => (fixed.length === 0 ? [] : [`still in ${where}: fixed there on the PBX`]),
  };
}

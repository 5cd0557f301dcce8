// Orders about the queues a person is in: added first, removed after, so that at no moment he is in none.
import type { Command } from '../../../../floor/index.ts';
import { cleanText } from '../../../../lib/clean-text.ts';
import { membersOf, WRAP_UP_REASON } from '../../agents/places.ts';
import { type Agent, type Queue, toBytes } from '../../pbx.ts';
import { memberAt } from '../proofs/member-proofs.ts';
import { isRefusal, type Order, type Refusal, refuse } from '../step.ts';
import { joinAll, joinSteps } from './join-queue.ts';
import { findLeaveRefusal, leaveSteps } from './leave-queue.ts';
import { findAgent, findQueues, isTalking, nameOf, nameOfQueue } from './people.ts';
import type { Question } from './question.ts';
import type { Joined } from './seating.ts';

type Moving = Extract<Command, { readonly method: 'agent.reassign' | 'agent.add' | 'agent.remove' }>;

export interface Move {
  readonly agent: Agent;
  readonly from: readonly Queue[];
  readonly to: readonly Destination[];
  /** A queue that he cannot leave is left by pausing him there. */
  readonly isPauseEnough: boolean;
}

export interface Destination {
  readonly queue: Queue;
  readonly penalty: number;
}

export function planMove(question: Question, command: Moving): Order {
  const move = toMove(question, command);
  if (isRefusal(move)) return move;
  const refusal = findRefusal(move);
  if (refusal !== undefined) return refusal;
  const joined = joinAll(move.to.map(destination => joinSteps(question, move, destination)));
  const leave = { ...question, agent: move.agent, seatings: joined.seatings };
  const steps = [
    ...joined.first,
    ...joined.next,
    ...move.from.flatMap(queue => leaveSteps(leave, queue)),
    ...joined.last,
  ];
  if (steps.length === 0) return refuse(`${nameOf(move.agent)} is there already, as it was ordered`);
  if (command.method === 'agent.add' && steps.every(({ action }) => action.Action === 'QueuePenalty'))
    return refuse(`Asterisk: "Already there": ${nameOf(move.agent)} is in that queue, with another penalty`);
  const leftByPause = move.from.filter(queue => isFixedIn(move.agent, queue)).map(toLeftByPause);
  return { steps, notes: () => [...toNotes(question, move, joined), ...leftByPause] };
}

function toMove({ pbx }: Question, command: Moving): Move | Refusal {
  const agent = findAgent(pbx, command.agent);
  if (isRefusal(agent)) return agent;
  const places = toPlaces(command);
  const to = findDestinations(pbx, places.to);
  if (isRefusal(to)) return to;
  const from = findQueues(pbx, places.from);
  if (isRefusal(from)) return from;
  return { agent, from, to, isPauseEnough: command.method === 'agent.reassign' && command.via === 'pause' };
}

function toPlaces(command: Moving) {
  switch (command.method) {
    case 'agent.add':
      return { from: [], to: [command] };
    case 'agent.remove':
      return { from: [command.queue], to: [] };
    case 'agent.reassign':
      return command;
  }
}

function findDestinations(
  pbx: Question['pbx'],
  places: readonly { readonly queue: string; readonly penalty: number }[],
): Destination[] | Refusal {
  const found: Destination[] = [];
  for (const { queue: id, penalty } of places) {
    const queues = findQueues(pbx, [id]);
    if (isRefusal(queues)) return queues;
    const wrong = findPenaltyRefusal(penalty);
    if (wrong !== undefined) return wrong;
    for (const queue of queues) found.push({ queue, penalty });
  }
  return found;
}

/** Asterisk takes anything else for 0. */
export function findPenaltyRefusal(penalty: number): Refusal | undefined {
  const isPenalty = Number.isInteger(penalty) && penalty >= 0 && penalty <= MOST_PENALTY;
  return isPenalty ? undefined : refuse(`a penalty is a whole number from 0 on, and not ${penalty}`);
}

const MOST_PENALTY = 2 ** 31 - 1;

function findRefusal({ agent, from, to, isPauseEnough }: Move): Refusal | undefined {
  const targets = to.map(({ queue }) => queue);
  const both = targets.find((queue, at) => from.includes(queue) || targets.indexOf(queue) < at);
  if (both !== undefined)
    return refuse(`${nameOfQueue(both)} is named twice: he cannot both leave and join it`);
  for (const queue of from) {
    const refusal = findLeaveRefusal(agent, queue, isPauseEnough);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** What is different from a plain move, and what he goes on doing. */
function toNotes({ pbx }: Question, { agent }: Move, { seatings }: Joined): string[] {
  const held = seatings.find(({ given }) => given.hold !== undefined);
  const paused = seatings.map(({ seat }) => memberAt(pbx, seat)).find(member => member?.isPaused);
  const isHeld = held !== undefined && paused?.rawReason === WRAP_UP_REASON;
  return [
    ...(paused === undefined || isHeld ? [] : [`paused there too${toReason(paused.rawReason)}`]),
    ...(isHeld ? ['paused there until the wrap-up ends'] : []),
    ...(isTalking(agent) ? ['on the call still'] : []),
  ];
}

function isFixedIn(agent: Agent, queue: Queue): boolean {
  return membersOf(agent, queue).some(({ isDynamic }) => !isDynamic);
}

function toReason(rawReason: string): string {
  return rawReason === '' ? '' : `: ${cleanText(toBytes(rawReason), { cells: 24 })}`;
}

function toLeftByPause(queue: Queue): string {
  return `paused in ${nameOfQueue(queue)} instead of leaving it`;
}

// All phones of a person into one queue: added, let in again where he was moved away from, or in it already.
import { Buffer } from 'node:buffer';
import { eachMember, isMoved } from '../../agents/agent-facts.ts';
import type { Agent, Queue, Raw } from '../../pbx.ts';
import { type Carried, carriedBy } from './carry.ts';
import { addSteps, returnSteps } from './join-steps.ts';
import { penaltyStep } from './member-steps.ts';
import type { Destination, Move } from './move-orders.ts';
import type { Question } from './question.ts';
import type { Join, Joined } from './seating.ts';

export function joinSteps(question: Question, move: Move, { queue, penalty }: Destination): Joined {
  const { agent, from } = move;
  const join: Join = {
    ...{ agent, queue, penalty, clock: question.clock },
    maySetRingInUse: question.commands.has('QueueMemberRingInUse'),
  };
  const joined = phonesToJoin(agent, from, queue).map(rawPhone =>
    stepsOf(join, carriedBy(agent, rawPhone, { from, to: queue }), from),
  );
  return joinAll(joined);
}

export function joinAll(joined: readonly Joined[]): Joined {
  return {
    seatings: joined.flatMap(({ seatings }) => seatings),
    first: joined.flatMap(({ first }) => first),
    next: joined.flatMap(({ next }) => next),
    last: joined.flatMap(({ last }) => last),
  };
}

function stepsOf(join: Join, carried: Carried, from: readonly Queue[]): Joined {
  const all = [...eachMember(join.agent)].filter(({ phone }) => phone.raw === carried.rawPhone);
  const member = all.find(({ queue }) => queue === join.queue);
  if (member === undefined) {
    const leaving = all.find(({ queue, isDynamic }) => isDynamic && from.includes(queue));
    return addSteps(join, carried, leaving);
  }
  if (isMoved(member)) return returnSteps(join, carried, member);
  const first = member.penalty === join.penalty ? [] : [penaltyStep(member, join.penalty)];
  return { seatings: [], first, next: [], last: [] };
}

/**
 * Those that he has in the queues he leaves, else those that are in any, else those he was seen with, else those that
 * the config gives him; and each that is in the queue already.
 */
function phonesToJoin(agent: Agent, from: readonly Queue[], queue: Queue): Raw[] {
  const all = [...eachMember(agent)];
  const leaving = all.filter(member => from.includes(member.queue));
  const there = all.filter(member => member.queue === queue).map(({ phone }) => phone.raw);
  const known = [
    leaving.map(({ phone }) => phone.raw),
    all.map(({ phone }) => phone.raw),
    [...agent.phones].map(({ raw }) => raw),
    (agent.settings?.interfaces ?? []).map(toRaw),
  ].find(phones => phones.length > 0);
  return [...new Set([...(known ?? []), ...there])];
}

function toRaw(text: string): Raw {
  return Buffer.from(text).toString('latin1');
}

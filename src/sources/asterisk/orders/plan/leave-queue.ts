// All phones of a person out of one queue: removed, or paused where the PBX holds him in it.
import { MOVED_REASON, membersOf } from '../../agents/places.ts';
import type { Agent, Member, Queue } from '../../pbx.ts';
import { type Refusal, refuse, type Step } from '../step.ts';
import { carriedFrom } from './carry.ts';
import { addSteps } from './join-steps.ts';
import { pauseStep, removeStep } from './member-steps.ts';
import { isMoved, nameOf, nameOfQueue } from './people.ts';
import type { Question } from './question.ts';

export function findLeaveRefusal(agent: Agent, queue: Queue, isPauseEnough: boolean): Refusal | undefined {
  const members = membersOf(agent, queue);
  const [who, where] = [nameOf(agent), nameOfQueue(queue)];
  if (members.length === 0) return refuse(`${who} is not in ${where}`);
  if (members.every(isGone)) return refuse(`${who} was moved away from ${where} already`);
  if (isPauseEnough || members.every(({ isDynamic }) => isDynamic)) return undefined;
  return refuse(`Asterisk: "Member not dynamic": ${who} is fixed in ${where} on the PBX and cannot leave it`);
}

export function leaveSteps(question: Question, agent: Agent, queue: Queue): Step[] {
  return membersOf(agent, queue)
    .filter(member => !isGone(member))
    .map(member =>
      member.isDynamic ? removeStep(member, () => rejoin(question, member)) : pauseStep(member, MOVED),
    );
}

/** As far away as it can be: one that can leave is taken out, were it paused for that or not. */
function isGone(member: Member): boolean {
  return isMoved(member) && !member.isDynamic;
}

const MOVED = { isPaused: true, rawReason: MOVED_REASON };

/** Its last event has told whether he rings there during calls. */
function rejoin({ now, commands }: Question, member: Member): readonly Step[] {
  const { phone, queue, penalty } = member;
  const maySetRingInUse = commands.has('QueueMemberRingInUse');
  const join = { agent: phone.agent, queue, penalty, now, maySetRingInUse };
  const { first, last } = addSteps(join, carriedFrom(member));
  return [...first, ...last];
}

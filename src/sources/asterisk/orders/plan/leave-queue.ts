// All phones of a person out of one queue: removed, or paused where the PBX holds him in it.
import { MOVED_REASON } from '../../../../floor/index.ts';
import { isMoved } from '../../agents/agent-facts.ts';
import { membersOf } from '../../agents/places.ts';
import type { Agent, Member, Queue } from '../../pbx.ts';
import type { Pause } from '../proofs/member-proofs.ts';
import { type Refusal, refuse, type Step } from '../step.ts';
import { carriedFrom } from './carry.ts';
import { addSteps } from './join-steps.ts';
import { madeSince } from './made-since.ts';
import { removeStep } from './member-steps.ts';
import { pauseStep } from './pause-steps.ts';
import { nameOf, nameOfQueue } from './people.ts';
import type { Question } from './question.ts';
import type { Seating } from './seating.ts';

export function findLeaveRefusal(agent: Agent, queue: Queue, isPauseEnough: boolean): Refusal | undefined {
  const members = membersOf(agent, queue);
  const [who, where] = [nameOf(agent), nameOfQueue(queue)];
  if (members.length === 0) return refuse(`${who} is not in ${where}`);
  if (members.every(isGone)) return refuse(`${who} was moved away from ${where} already`);
  if (isPauseEnough || members.every(({ isDynamic }) => isDynamic)) return undefined;
  return refuse(`Asterisk: "Member not dynamic": ${who} is fixed in ${where} on the PBX and cannot leave it`);
}

export interface Leave extends Question {
  readonly agent: Agent;
  /** Where the same order lets him in. */
  readonly seatings: readonly Seating[];
}

export function leaveSteps(leave: Leave, queue: Queue): Step[] {
  return membersOf(leave.agent, queue)
    .filter(member => !isGone(member))
    .map(member => {
      if (!member.isDynamic) return pauseStep(member, MOVED);
      const since = madeSince(leave, member);
      return removeStep(member, () => rejoin(leave, member, since));
    });
}

/** As far away as it can be: one that can leave is taken out, were it paused for that or not. */
function isGone(member: Member): boolean {
  return isMoved(member) && !member.isDynamic;
}

const MOVED = { isPaused: true, rawReason: MOVED_REASON };

/** Its last event has told whether he rings there during calls. */
function rejoin(
  { clock, commands }: Question,
  member: Member,
  since: () => Pause | undefined,
): readonly Step[] {
  const { phone, queue, penalty } = member;
  const maySetRingInUse = commands.has('QueueMemberRingInUse');
  const join = { agent: phone.agent, queue, penalty, clock, maySetRingInUse };
  const { first, next, last } = addSteps(join, carriedFrom(member, since));
  return [...first, ...next, ...last].map(step => withRemark(step, since));
}

function withRemark(step: Step, since: () => Pause | undefined): Step {
  const { anew } = step;
  const remark = step.hold === undefined ? toRemark(since()) : 'paused until the wrap-up ends';
  return {
    ...step,
    ...(remark === undefined ? {} : { remark }),
    ...(anew === undefined ? {} : { anew: pbx => withRemark(anew(pbx), since) }),
  };
}

function toRemark(since: Pause | undefined): string | undefined {
  return since && (since.isPaused ? 'paused as he is since' : 'open as he is since');
}

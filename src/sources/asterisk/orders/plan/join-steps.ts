// Into a queue, so that no phone rings that should not: as he is elsewhere, paused from the first instant if need be.
import { isMoved } from '../../agents/agent-facts.ts';
import type { Agent, Member } from '../../pbx.ts';
import { toBytes } from '../../pbx.ts';
import type { ActionToSend } from '../../wire/format-action.ts';
import { added, type Seat } from '../proofs/member-proofs.ts';
import type { Step } from '../step.ts';
import type { Carried } from './carry.ts';
import {
  type Place,
  pauseSeat,
  penaltyStep,
  removal,
  toPauseHeaders,
  toSeatHeaders,
} from './member-steps.ts';
import { unlessPaused } from './pause-steps.ts';
import { letIn, putRight, putRightAgain } from './put-right.ts';
import { NOTHING, toRingInUse } from './ring-in-use.ts';
import { isAsGiven, type Join, type Joined, type Seating, seatingOf, type Wait } from './seating.ts';

/** `leaving` is the same phone in a queue that it leaves: the event of that tells what no list does. */
export function addSteps(join: Join, carried: Carried, leaving?: Member): Joined {
  const { agent, queue } = join;
  const place = { agent, queue };
  const seating = seatingOf(join, carried);
  const { seat } = seating;
  const back = unlessLast(removal(seat, place), agent, seat);
  const ring = join.maySetRingInUse ? toRingInUse(seat, carried, leaving) : NOTHING;
  return {
    seatings: [seating],
    first: [
      inTime(seating, wait => ({ ...addStep(join, carried, wait), undo: () => [back] })),
      putRight(seating, place),
      ...ring.first,
    ],
    next: [putRightAgain(seating, place)],
    last: [...ring.last, ...letIn(seating, place)],
  };
}

function addStep({ agent, queue, penalty }: Join, carried: Carried, { pause, hold }: Wait): Step {
  const seat: Seat = { rawQueue: queue.raw, rawPhone: carried.rawPhone };
  const changes = ['added', 'penalty', pause.isPaused ? 'paused' : 'unpaused'] as const;
  return {
    action: toAdd(seat, carried, { penalty, pause }),
    proof: added(seat, penalty),
    explains: [{ agent, queue, changes: new Set(changes) }],
    ...(hold === undefined ? {} : { hold }),
  };
}

/** Who has gone to lunch since the order was planned is let in as one who is at lunch. */
function inTime(seating: Seating, toStep: (wait: Wait) => Step): Step {
  const planned = toStep(seating.given);
  return {
    ...planned,
    anew() {
      seating.given = seating.wanted();
      return toStep(seating.given);
    },
  };
}

/** Who was in some queue is not taken out of the new one where the old one would not have him back. */
function unlessLast(removed: Step, { phones }: Agent, seat: Seat): Step {
  const phone = [...phones].find(({ raw }) => raw === seat.rawPhone);
  const isElsewhere = (): boolean =>
    [...(phone?.members.values() ?? [])].some(
      member => member.queue.raw !== seat.rawQueue && !isMoved(member),
    );
  if (!isElsewhere()) return removed;
  return {
    ...removed,
    when: {
      words: 'if it is in another queue',
      isNeeded: isElsewhere,
      otherwise: 'not asked: it would be in no queue',
    },
  };
}

/** Back into a queue that he could not leave, and is paused in since he was moved away. */
export function returnSteps(join: Join, carried: Carried, member: Member): Joined {
  const place = { agent: join.agent, queue: join.queue };
  const seating = seatingOf({ ...join, maySetRingInUse: false }, carried);
  return {
    seatings: [seating],
    first: [
      ...(member.penalty === join.penalty ? [] : [penaltyStep(member, join.penalty)]),
      inTime(seating, wait => returnStep(member, seating, wait)),
      { ...putRight(seating, place), isUnforeseen: true },
    ],
    next: [putRightAgain(seating, place)],
    last: letIn(seating, place),
  };
}

function returnStep(member: Member, seating: Seating, { pause, hold }: Wait): Step {
  const { seat } = seating;
  const place: Place = { agent: member.phone.agent, queue: member.queue };
  const away = { isPaused: member.isPaused, rawReason: member.rawReason };
  return {
    ...pauseSeat(seat, place, pause),
    undo: () => [unlessPaused(pauseSeat(seat, place, away), () => isAsGiven(member, seating))],
    ...(hold === undefined ? {} : { hold }),
  };
}

function toAdd(seat: Seat, carried: Carried, as: { penalty: number; pause: Wait['pause'] }): ActionToSend {
  const { rawName, rawDevice, wrapUpMs } = carried;
  return {
    ...{ Action: 'QueueAdd', ...toSeatHeaders(seat), Penalty: as.penalty },
    ...toPauseHeaders(as.pause),
    ...(rawName === '' ? {} : { MemberName: toBytes(rawName) }),
    ...(rawDevice === '' ? {} : { StateInterface: toBytes(rawDevice) }),
    ...(wrapUpMs === undefined ? {} : { Wrapuptime: Math.round(wrapUpMs / 1000) }),
  };
}

// Into a queue, so that no phone rings that should not: as he is elsewhere, paused from the first instant if need be.
import type { EpochMs } from '../../../../floor/index.ts';
import { WRAP_UP_REASON } from '../../agents/places.ts';
import type { Agent, Member, Pbx, Queue, Raw } from '../../pbx.ts';
import { toBytes } from '../../pbx.ts';
import type { ActionToSend } from '../../wire/format-action.ts';
import { added, memberAt, type Pause, type Seat } from '../proofs/member-proofs.ts';
import type { Hold, Step } from '../step.ts';
import { type Carried, wrapUpEnd } from './carry.ts';
import {
  OPEN,
  pauseSeat,
  pauseStep,
  penaltyStep,
  removal,
  toPauseHeaders,
  toSeatHeaders,
} from './member-steps.ts';
import { isMoved, isTalking } from './people.ts';
import { type Joined, mayRingInUse, NOTHING, toRingInUse } from './ring-in-use.ts';

export interface Join {
  readonly agent: Agent;
  readonly queue: Queue;
  readonly penalty: number;
  readonly now: EpochMs;
  readonly maySetRingInUse: boolean;
}

/** He is not rung in it before he may be: what Asterisk itself would not wait for is waited for by a pause. */
const WAITING: Pause = { isPaused: true, rawReason: WRAP_UP_REASON };

/** `leaving` is the same phone in a queue that it leaves: the event of that tells what no list does. */
export function addSteps(join: Join, carried: Carried, leaving?: Member): Joined {
  const { agent, queue, penalty } = join;
  const place = { agent, queue };
  const seat: Seat = { rawQueue: queue.raw, rawPhone: carried.rawPhone };
  const { pause, hold, isBrief } = toWait(join, carried);
  const back = unlessLast(removal(seat, place), agent, seat);
  const add: Step = {
    action: toAdd(seat, carried, { penalty, pause }),
    proof: added(seat, penalty),
    undo: () => [back],
    explains: [{ ...place, changes: new Set(['added', 'penalty', pause.isPaused ? 'paused' : 'unpaused']) }],
    ...(hold === undefined ? {} : { hold }),
  };
  const ring = join.maySetRingInUse ? toRingInUse(seat, carried, leaving) : NOTHING;
  return {
    first: [add, ...(pause.rawReason === '' ? [] : [reasonStep(seat, place, pause)]), ...ring.first],
    last: [...ring.last, ...(isBrief ? [letInStep(seat, place)] : [])],
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
export function returnSteps(join: Join, carried: Carried, member: Member): Step[] {
  const { pause, hold } = toWait({ ...join, maySetRingInUse: false }, carried);
  return [
    ...(member.penalty === join.penalty ? [] : [penaltyStep(member, join.penalty)]),
    pauseStep(member, pause, hold),
  ];
}

interface Wait {
  readonly pause: Pause;
  readonly hold?: Hold;
  /** Only until it is set that he does not ring during calls. */
  readonly isBrief?: true;
}

/**
 * The wrap-up is a matter of the queue that the call was of, and of `lastcall`, which a new member has not: he would be
 * rung at once, whatever `shared_lastcall` says (app_queue.c, `create_queue_member`, `can_ring_entry`). One who is on a
 * call has its wrap-up to come, which only `shared_lastcall = yes` would keep, and no action tells that.
 */
function toWait(join: Join, { pause, rawPhone, ringsInUse }: Carried): Wait {
  const { agent, queue, now, maySetRingInUse } = join;
  const until = wrapUpEnd(agent, now);
  // Who was moved during this wrap-up already is paused by it: that one ends by itself here, too.
  const isWaiting = until !== undefined && pause.rawReason === WRAP_UP_REASON;
  if (pause.isPaused && !isWaiting) return { pause };
  // Who rings during calls is rung during this one, too.
  if (until !== undefined && !(isTalking(agent) && ringsInUse === true))
    return { pause: WAITING, hold: { rawQueue: queue.raw, rawPhone, until } };
  const isGuarded = maySetRingInUse && ringsInUse !== true && isTalking(agent) && mayRingInUse(queue);
  return isGuarded ? { pause: WAITING, isBrief: true } : { pause: OPEN };
}

function toAdd(seat: Seat, carried: Carried, as: { penalty: number; pause: Pause }): ActionToSend {
  const { rawName, rawDevice, wrapUpMs } = carried;
  return {
    ...{ Action: 'QueueAdd', ...toSeatHeaders(seat), Penalty: as.penalty },
    ...toPauseHeaders(as.pause),
    ...(rawName === '' ? {} : { MemberName: toBytes(rawName) }),
    ...(rawDevice === '' ? {} : { StateInterface: toBytes(rawDevice) }),
    ...(wrapUpMs === undefined ? {} : { Wrapuptime: Math.round(wrapUpMs / 1000) }),
  };
}

/** An older Asterisk pauses whom it adds, and keeps no reason. */
function reasonStep(seat: Seat, place: { agent: Agent; queue: Queue }, pause: Pause): Step {
  return {
    ...pauseSeat(seat, place, pause),
    when: {
      words: 'if QueueAdd keeps no reason',
      isNeeded: pbx => isPausedFor(pbx, seat, ''),
    },
  };
}

/** Who has paused himself in between stays so. */
function letInStep(seat: Seat, place: { agent: Agent; queue: Queue }): Step {
  return {
    ...pauseSeat(seat, place, OPEN),
    isAside: true,
    when: {
      words: 'if nobody has paused him for something else',
      isNeeded: pbx => isPausedFor(pbx, seat, WRAP_UP_REASON),
    },
  };
}

function isPausedFor(pbx: Pbx, seat: Seat, rawReason: Raw): boolean {
  const member = memberAt(pbx, seat);
  return member?.isPaused === true && member.rawReason === rawReason;
}

// A phone on its way into a queue: paused there as he is where it comes from, also where he changes that meanwhile.
import type { EpochMs } from '../../../../floor/index.ts';
import { WRAP_UP_REASON } from '../../agents/places.ts';
import type { Agent, Queue } from '../../pbx.ts';
import { isPausedAs, type Pause, type Seat } from '../proofs/member-proofs.ts';
import type { Hold, Step } from '../step.ts';
import { type Carried, wrapUpEnd } from './carry.ts';
import { OPEN } from './member-steps.ts';
import { isTalking } from './people.ts';
import { mayRingInUse } from './ring-in-use.ts';

export interface Join {
  readonly agent: Agent;
  readonly queue: Queue;
  readonly penalty: number;
  readonly clock: () => EpochMs;
  readonly maySetRingInUse: boolean;
}

export interface Seating {
  readonly seat: Seat;
  /** As he is to be let in at this moment. `settled`: it is set by now whether he rings during calls. */
  readonly wanted: (how?: 'settled') => Wait;
  /** As he was let in, or put right last. */
  given: Wait;
}

/** A way into a queue. */
export interface Joined {
  readonly seatings: readonly Seating[];
  readonly first: readonly Step[];
  /** Once all are in, before the old queues are left. */
  readonly next: readonly Step[];
  /** After that. */
  readonly last: readonly Step[];
}

export interface Wait {
  readonly pause: Pause;
  readonly hold?: Hold;
  /** Only until it is set that he does not ring during calls. */
  readonly isBrief?: true;
}

export function seatingOf(join: Join, carried: Carried): Seating {
  const seat: Seat = { rawQueue: join.queue.raw, rawPhone: carried.rawPhone };
  // Looked at before he is one of its members.
  const isRisky = join.maySetRingInUse && carried.ringsInUse !== true && mayRingInUse(join.queue);
  const wanted: Seating['wanted'] = how => toWait(join, carried, isRisky && how !== 'settled');
  return { seat, wanted, given: wanted() };
}

/** Nobody else has changed his pause there; an older Asterisk pauses whom it adds, and keeps no reason. */
export function isAsGiven(member: Pause, { given }: Seating): boolean {
  const { pause } = given;
  return isPausedAs(member, pause) || (pause.isPaused && member.isPaused && member.rawReason === '');
}

/** He is not rung in it before he may be: what Asterisk itself would not wait for is waited for by a pause. */
const WAITING: Pause = { isPaused: true, rawReason: WRAP_UP_REASON };

/**
 * The wrap-up is a matter of the queue that the call was of, and of `lastcall`, which a new member has not: he would be
 * rung at once, whatever `shared_lastcall` says (app_queue.c, `create_queue_member`, `can_ring_entry`). One who is on a
 * call has its wrap-up to come, which only `shared_lastcall = yes` would keep, and no action tells that.
 */
function toWait({ agent, queue, clock }: Join, carried: Carried, isRisky: boolean): Wait {
  const { rawPhone, ringsInUse } = carried;
  const pause = carried.pause();
  const until = wrapUpEnd(agent, clock());
  // Who was moved during this wrap-up already is paused by it: that one ends by itself here, too.
  const isWaiting = until !== undefined && pause.rawReason === WRAP_UP_REASON;
  if (pause.isPaused && !isWaiting) return { pause };
  // Who rings during calls is rung during this one, too.
  if (until !== undefined && !(isTalking(agent) && ringsInUse === true))
    return { pause: WAITING, hold: { rawQueue: queue.raw, rawPhone, until } };
  return isRisky && isTalking(agent) ? { pause: WAITING, isBrief: true } : { pause: OPEN };
}

// The actions on a phone in a queue, each with its proof and with what takes it back.
import { type Agent, type Member, type Queue, toBytes } from '../../pbx.ts';
import type { ActionToSend } from '../../wire/format-action.ts';
import { type Pause, paused, penaltySet, removed, ringInUseSet, type Seat } from '../proofs/member-proofs.ts';
import type { Explained, Step } from '../step.ts';

export const OPEN: Pause = { isPaused: false, rawReason: '' };

export interface Place {
  readonly agent: Agent;
  readonly queue: Queue;
}

export function pauseOf({ isPaused, rawReason }: Member): Pause {
  return isPaused ? { isPaused, rawReason } : OPEN;
}

export function seatOf({ queue, phone }: Member): Seat {
  return { rawQueue: queue.raw, rawPhone: phone.raw };
}

export function penaltyStep(member: Member, penalty: number): Step {
  const back = penaltyAgain(member, member.penalty);
  return { ...penaltyAgain(member, penalty), undo: () => [back] };
}

/** `undo` puts the phone back as it was there. */
export function removeStep(member: Member, undo?: () => readonly Step[]): Step {
  return { ...removal(seatOf(member), placeOf(member)), ...(undo === undefined ? {} : { undo }) };
}

/** Takes back what a step of this order has added. */
export function removal(seat: Seat, { agent, queue }: Place): Step {
  return {
    action: { Action: 'QueueRemove', ...toSeatHeaders(seat) },
    proof: removed(seat),
    explains: [{ agent, queue, changes: new Set(['removed']) }],
  };
}

export function ringInUseStep(seat: Seat, ringsInUse: boolean): Omit<Step, 'when'> {
  return {
    action: {
      ...{ Action: 'QueueMemberRingInUse', Interface: toBytes(seat.rawPhone) },
      ...{ RingInUse: String(ringsInUse), Queue: toBytes(seat.rawQueue) },
    },
    proof: ringInUseSet(seat, ringsInUse),
    explains: [],
  };
}

export function pauseSeat(seat: Seat, place: Place, pause: Pause): Step {
  return {
    action: { Action: 'QueuePause', ...toSeatHeaders(seat), ...toPauseHeaders(pause) },
    proof: paused(seat, pause),
    explains: [{ ...place, changes: changesOf(pause) }],
  };
}

export function toSeatHeaders({ rawQueue, rawPhone }: Seat) {
  return { Queue: toBytes(rawQueue), Interface: toBytes(rawPhone) };
}

export function toPauseHeaders({ isPaused, rawReason }: Pause): Omit<ActionToSend, 'Action'> {
  const isReasoned = isPaused && rawReason !== '';
  return { Paused: String(isPaused), ...(isReasoned ? { Reason: toBytes(rawReason) } : {}) };
}

/** A phone that is paused anew may be one of several: the pause is told once the last of them is. */
export function changesOf({ isPaused }: Pause): Explained['changes'] {
  return new Set([isPaused ? 'paused' : 'unpaused']);
}

export function pauseAgain(member: Member, pause: Pause): Step {
  return pauseSeat(seatOf(member), placeOf(member), pause);
}

function penaltyAgain(member: Member, penalty: number): Step {
  const seat = seatOf(member);
  return {
    action: { Action: 'QueuePenalty', ...toSeatHeaders(seat), Penalty: penalty },
    proof: penaltySet(seat, penalty),
    explains: [{ ...placeOf(member), changes: new Set(['penalty']) }],
  };
}

export function placeOf({ phone, queue }: Member): Place {
  return { agent: phone.agent, queue };
}

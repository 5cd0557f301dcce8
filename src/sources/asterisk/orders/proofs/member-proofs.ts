// What proves that a membership was changed: Asterisk has told of it since, and it is as it was ordered.
import { type Member, type Pbx, type Raw, toBytes } from '../../pbx.ts';
import type { Proof } from '../step.ts';

/** A phone in one queue. */
export interface Seat {
  readonly rawQueue: Raw;
  readonly rawPhone: Raw;
}

export interface Pause {
  readonly isPaused: boolean;
  /** '' while he is not paused. */
  readonly rawReason: Raw;
}

export function memberAt(pbx: Pbx, { rawQueue, rawPhone }: Seat): Member | undefined {
  const queue = pbx.queues.get(rawQueue);
  return queue && pbx.phones.get(rawPhone)?.members.get(queue);
}

export function added(seat: Seat, penalty: number): Proof {
  return {
    begin(pbx) {
      const before = memberAt(pbx, seat);
      return {
        isShown() {
          const member = memberAt(pbx, seat);
          return member !== undefined && member !== before && member.penalty === penalty;
        },
      };
    },
    list: listOf(seat),
  };
}

/** Who is gone stands in no line of his own: the whole queue is asked for. */
export function removed(seat: Seat): Proof {
  return {
    begin: pbx => ({ isShown: () => memberAt(pbx, seat) === undefined }),
    list: { Queue: toBytes(seat.rawQueue) },
  };
}

export function paused(seat: Seat, wanted: Pause): Proof {
  return { begin: changed(seat, member => isPausedAs(member, wanted)), list: listOf(seat) };
}

/** In all the queues that the phone is in when it is asked. */
export function pausedEverywhere(rawPhone: Raw, wanted: Pause): Proof {
  return {
    begin(pbx) {
      const toldBefore = new Map([...membersOfPhone(pbx, rawPhone)].map(each => [each, each.toldCount]));
      const isDone = (member: Member): boolean =>
        member.toldCount > (toldBefore.get(member) ?? 0) && isPausedAs(member, wanted);
      return {
        isShown() {
          const still = [...membersOfPhone(pbx, rawPhone)].filter(member => toldBefore.has(member));
          return still.length > 0 && still.every(isDone);
        },
      };
    },
    list: { Member: toBytes(rawPhone) },
  };
}

export function penaltySet(seat: Seat, penalty: number): Proof {
  return { begin: changed(seat, member => member.penalty === penalty), list: listOf(seat) };
}

/** No list tells it. */
export function ringInUseSet(seat: Seat, ringsInUse: boolean): Proof {
  return { begin: changed(seat, member => member.ringsInUse === ringsInUse) };
}

function changed(seat: Seat, isAsOrdered: (member: Member) => boolean): Proof['begin'] {
  return pbx => {
    const before = memberAt(pbx, seat);
    const toldBefore = before?.toldCount ?? 0;
    return {
      isShown() {
        const member = memberAt(pbx, seat);
        if (member === undefined || !isAsOrdered(member)) return false;
        return member !== before || member.toldCount > toldBefore;
      },
    };
  };
}

export function isPausedAs(member: Pause, { isPaused, rawReason }: Pause): boolean {
  return member.isPaused === isPaused && (!isPaused || member.rawReason === rawReason);
}

function membersOfPhone(pbx: Pbx, rawPhone: Raw): Iterable<Member> {
  return pbx.phones.get(rawPhone)?.members.values() ?? [];
}

function listOf({ rawQueue, rawPhone }: Seat): NonNullable<Proof['list']> {
  return { Queue: toBytes(rawQueue), Member: toBytes(rawPhone) };
}

// What he has made of his pause himself since an order about it began: who went to lunch meanwhile is at lunch.
import { isMoved } from '../../agents/agent-facts.ts';
import type { Member, Pbx } from '../../pbx.ts';
import { isPausedAs, memberAt, type Pause } from '../proofs/member-proofs.ts';
import { pauseOfAll } from './carry.ts';
import { pauseOf } from './member-steps.ts';
import { isAsGiven, type Seating } from './seating.ts';

export interface Leaving {
  readonly pbx: Pbx;
  readonly seatings: readonly Seating[];
}

/**
 * Of the phone that is taken out of a queue, looked at when it has to go back: paused, or open, in all others that it is
 * in, and in each of them otherwise than before the order, or than the order left it. Undefined where it is not so.
 */
export function madeSince({ pbx, seatings }: Leaving, { phone, queue }: Member): () => Pause | undefined {
  const before = new Map([...phone.members.values()].map(member => [member, pauseOf(member)]));
  return () => {
    const others = [...phone.members.values()].filter(member => member.queue !== queue && !isMoved(member));
    if (others.length === 0 || !others.every(hasChanged)) return undefined;
    const isAlike = others.every(({ isPaused }) => isPaused === others[0]?.isPaused);
    return isAlike ? pauseOfAll(others) : undefined;
  };

  function hasChanged(member: Member): boolean {
    const seating = seatings.find(({ seat }) => memberAt(pbx, seat) === member);
    if (seating !== undefined) return !isAsGiven(member, seating);
    const was = before.get(member);
    return was !== undefined && !isPausedAs(member, was);
  }
}

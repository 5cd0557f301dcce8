// Whether an agent is rung during calls: his own in each queue, and told by events alone.
import type { Member, Pbx, Queue } from '../../pbx.ts';
import { memberAt, type Seat } from '../proofs/member-proofs.ts';
import type { Step } from '../step.ts';
import type { Carried } from './carry.ts';
import { ringInUseStep } from './member-steps.ts';

/** What it takes before the old queues are left, and what after. */
export interface Around {
  readonly first: readonly Step[];
  readonly last: readonly Step[];
}

export const NOTHING: Around = { first: [], last: [] };

/** Whether a new member may be rung during calls there: so it is unless all that is known speaks against it. */
export function mayRingInUse({ members }: Queue): boolean {
  const known = [...members.values()].flatMap(({ ringsInUse }) => ringsInUse ?? []);
  return known.length === 0 || known.some(ringsInUse => ringsInUse);
}

/** Lists do not tell whether he rings during calls: where no event has yet, the one of his leaving will. */
export function toRingInUse(seat: Seat, { ringsInUse }: Carried, leaving: Member | undefined): Around {
  if (ringsInUse !== undefined) return { first: [ringInUseAfterAdd(seat, ringsInUse)], last: [] };
  if (leaving === undefined) return NOTHING;
  return { first: [], last: [true, false].map(value => ringInUseAfterAdd(seat, value, leaving)) };
}

function ringInUseAfterAdd(seat: Seat, ringsInUse: boolean, as?: Member): Step {
  const isNeeded = (pbx: Pbx): boolean => {
    const there = memberAt(pbx, seat)?.ringsInUse;
    const isSo = as === undefined || as.ringsInUse === ringsInUse;
    return isSo && there !== undefined && there !== ringsInUse;
  };
  const had = as === undefined ? '' : 'he had it so and ';
  return {
    ...ringInUseStep(seat, ringsInUse),
    when: { words: `if ${had}the queue has it the other way`, isNeeded },
  };
}

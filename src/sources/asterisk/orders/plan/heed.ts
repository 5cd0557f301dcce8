// He changes his pause in the instant in which one is sent for him: what he did counts, and is done again.
import { isPausedAs, memberAt, type Pause, type Seat } from '../proofs/member-proofs.ts';
import type { Step } from '../step.ts';
import { OPEN, type Place, pauseSeat } from './member-steps.ts';

export interface Heeded extends Place {
  readonly seat: Seat;
  /** As the step leaves him. */
  readonly pause: () => Pause;
}

/** Asterisk has carried out both by then, his first: its events tell what stood between. */
export function heeding(step: Step, { seat, pause, ...place }: Heeded): readonly Step[] {
  let countBefore: number | undefined;
  const again = (wanted: Pause): Step => ({ ...pauseSeat(seat, place, wanted), isAside: true });
  return [
    {
      ...step,
      anew(pbx) {
        countBefore = memberAt(pbx, seat)?.pauseCount ?? 0;
        return step.anew?.(pbx) ?? step;
      },
    },
    {
      ...again(OPEN),
      anew: pbx => ({
        ...again(memberAt(pbx, seat)?.former ?? OPEN),
        remark: 'his pause as he has changed it since',
      }),
      isUnforeseen: true,
      when: {
        words: 'if he has changed it himself in that instant',
        isNeeded(pbx) {
          const member = memberAt(pbx, seat);
          if (member === undefined || countBefore === undefined) return false;
          return isPausedAs(member, pause()) && member.pauseCount > countBefore + 1;
        },
      },
    },
  ];
}

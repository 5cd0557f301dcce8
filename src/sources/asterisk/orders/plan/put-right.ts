// He paused himself, or came back, while he was being moved: his pause in the new queue is put right.
import { isPausedAs, memberAt, type Pause } from '../proofs/member-proofs.ts';
import type { Step } from '../step.ts';
import { heeding } from './heed.ts';
import { type Place, pauseSeat } from './member-steps.ts';
import { isAsGiven, type Seating, type Wait } from './seating.ts';

/** Right after he was let in. */
export function putRight(seating: Seating, place: Place): Step {
  // An older Asterisk is known to need it.
  const isForeseen = seating.given.pause.rawReason !== '';
  return stepOf(seating, place, { words: 'if QueueAdd keeps no reason', isForeseen });
}

/** Before the old queues are left: from then on what he does with all his queues is done in the new one, too. */
export function putRightAgain(seating: Seating, place: Place): Step {
  return stepOf(seating, place, { words: 'if his pause has changed meanwhile', isForeseen: false });
}

/** At the end: who waited for no more than this is let in. Who has paused himself in between stays so. */
export function letIn(seating: Seating, place: Place): readonly Step[] {
  const step = stepOf(seating, place, {
    words: 'if nobody has paused him for something else',
    isForeseen: seating.given.isBrief === true,
    how: 'settled',
  });
  return heeding(step, { ...place, seat: seating.seat, pause: () => seating.given.pause });
}

interface Putting {
  readonly words: string;
  readonly isForeseen: boolean;
  readonly how?: 'settled';
}

function stepOf(seating: Seating, place: Place, { words, isForeseen, how }: Putting): Step {
  const toStep = ({ pause, hold }: Wait): Step => ({
    ...pauseSeat(seating.seat, place, pause),
    ...(hold === undefined ? {} : { hold }),
    isAside: true,
    when: {
      words,
      isNeeded(pbx) {
        const member = memberAt(pbx, seating.seat);
        return member !== undefined && isAsGiven(member, seating) && isWrong(member, seating, how);
      },
    },
  });
  return {
    ...toStep(seating.wanted(how)),
    anew() {
      seating.given = seating.wanted(how);
      return toStep(seating.given);
    },
    ...(isForeseen ? {} : { isUnforeseen: true }),
  };
}

/** A wrap-up that has begun since has to be waited for, were he paused until then or not. */
function isWrong(is: Pause, { given, wanted }: Seating, how?: 'settled'): boolean {
  const { pause, hold } = wanted(how);
  return !isPausedAs(is, pause) || (hold !== undefined && given.hold === undefined);
}

// Pausing a phone and opening it, each with the way back, which leaves alone what he has changed himself since.
import { type Agent, type Member, toBytes } from '../../pbx.ts';
import { isPausedAs, type Pause, pausedEverywhere } from '../proofs/member-proofs.ts';
import type { Hold, Step } from '../step.ts';
import { heeding } from './heed.ts';
import { changesOf, pauseAgain, pauseOf, placeOf, seatOf, toPauseHeaders } from './member-steps.ts';

export function pauseStep(member: Member, pause: Pause, hold?: Hold): Step {
  return inTime(() => ({
    ...pauseAgain(member, pause),
    undo: backTo(member, pause),
    ...(hold === undefined ? {} : { hold }),
  }));
}

/** In one action for all the queues that the phone is in. */
export function pauseEverywhereStep(agent: Agent, members: readonly Member[], pause: Pause): Step {
  const rawPhone = members[0]?.phone.raw ?? '';
  return inTime(() => {
    const back = members.map(member => backTo(member, pause));
    return {
      action: {
        ...{ Action: 'QueuePause', Interface: toBytes(rawPhone) },
        ...toPauseHeaders(pause),
      },
      proof: pausedEverywhere(rawPhone, pause),
      undo: () => back.flatMap(steps => steps()),
      explains: [{ agent, queue: undefined, changes: changesOf(pause) }],
    };
  });
}

function inTime(toStep: () => Step): Step {
  return { ...toStep(), anew: toStep };
}

/** As it was right before it was done, and not as it was when it was planned or sent. */
function backTo(member: Member, from: Pause): () => readonly Step[] {
  const { pauseCount } = member;
  const asked = pauseOf(member);
  return () => {
    const isStill = (): boolean => isPausedAs(member, from);
    const before = isStill() && member.pauseCount > pauseCount ? member.former : asked;
    const back = unlessPaused(pauseAgain(member, before), isStill);
    return heeding(back, { ...placeOf(member), seat: seatOf(member), pause: () => before });
  };
}

/** Who has paused himself in between, or come back, is left as he is. */
export function unlessPaused(back: Step, isStill: () => boolean): Step {
  const when = {
    words: 'if his pause is still as it was ordered',
    isNeeded: isStill,
    otherwise: 'not asked: his pause has changed since',
  };
  return { ...back, when };
}

// Asks for the queues' list: at first, when something may have changed that no event tells, and now and then.
import type { Timers } from '../../../../lib/timers.ts';
import { isAnswer, type Reply } from '../line/reply.ts';

export interface KeepInStepParts {
  readonly askList: (timeoutMs: number) => Promise<Reply>;
  readonly isWanted: () => boolean;
  /** How many events the floor was told so far; how many answers are awaited. */
  readonly toldCount: () => number;
  readonly awaitedCount: () => number;
  readonly timers: Timers;
  readonly everyMs: number;
  /** A list is complete. */
  readonly onStep: () => void;
  /** It was asked for twice, and never came to its end. */
  readonly onSilence: () => void;
  readonly onRefusal: (words: string) => void;
}

export interface KeepInStep {
  /** Asks, where that is wanted and due. */
  look(): void;
  stop(): void;
}

export const LIST_MS = 10_000;
const LOOK_MS = 1_000;
/** A reload tells of each module: the lists that follow one another have so much between them. */
const LIST_SPACING_MS = 2_000;
/** A second with fewer events is quiet. */
const QUIET_EVENTS = 20;

export function keepInStep(parts: KeepInStepParts): KeepInStep {
  const { timers } = parts;
  let isOver = false;
  let isAsking = false;
  let askedMs = Number.NEGATIVE_INFINITY;
  let completeMs = Number.NEGATIVE_INFINITY;
  let toldBefore = parts.toldCount();
  let isQuiet = false;
  let callOff = timers.after(LOOK_MS, tick);

  function tick(): void {
    callOff = timers.after(LOOK_MS, tick);
    const told = parts.toldCount();
    isQuiet = told - toldBefore < QUIET_EVENTS && parts.awaitedCount() === 0;
    toldBefore = told;
    look();
  }

  function look(): void {
    if (isOver || isAsking) return;
    if (parts.isWanted() ? timers.now() - askedMs >= LIST_SPACING_MS : isDue()) void ask();
  }

  /** At a quiet moment after its period, and at any after twice of it. */
  function isDue(): boolean {
    const sinceMs = timers.now() - completeMs;
    return sinceMs >= parts.everyMs * 2 || (sinceMs >= parts.everyMs && isQuiet);
  }

  async function ask(): Promise<void> {
    isAsking = true;
    askedMs = timers.now();
    let reply = await parts.askList(LIST_MS);
    if ('timedOut' in reply) reply = await parts.askList(LIST_MS);
    isAsking = false;
    if (isOver || 'lost' in reply) return;
    if (!isAnswer(reply)) return parts.onSilence();
    if (!reply.ok) return parts.onRefusal(reply.message);
    completeMs = timers.now();
    parts.onStep();
  }

  return {
    look,
    stop() {
      isOver = true;
      callOff();
    },
  };
}

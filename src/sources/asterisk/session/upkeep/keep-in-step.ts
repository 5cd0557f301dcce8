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
  /** @default by what a list costs: see `toPeriodMs` */
  readonly everyMs?: number | undefined;
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

const SHORTEST_PERIOD_MS = 20_000;
const LONGEST_PERIOD_MS = 180_000;
/** A list of ten milliseconds is a small center's: looking at it three times a minute costs Asterisk nothing. */
const PERIOD_BY_COST = 1_000;

/** 10 ms → 20 s, 60 ms → 1 min, 180 ms and more → 3 min */
export function toPeriodMs(tookMs: number): number {
  return Math.min(LONGEST_PERIOD_MS, Math.max(SHORTEST_PERIOD_MS, tookMs * PERIOD_BY_COST));
}

export function keepInStep(parts: KeepInStepParts): KeepInStep {
  const { timers } = parts;
  let isOver = false;
  let isAsking = false;
  let askedMs = Number.NEGATIVE_INFINITY;
  let completeMs = Number.NEGATIVE_INFINITY;
  let everyMs = parts.everyMs ?? SHORTEST_PERIOD_MS;
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
    return sinceMs >= everyMs * 2 || (sinceMs >= everyMs && isQuiet);
  }

  async function ask(): Promise<void> {
    isAsking = true;
    askedMs = timers.now();
    let reply = await parts.askList(LIST_MS);
    if ('timedOut' in reply) reply = await parts.askList(LIST_MS);
    const tookMs = timers.now() - askedMs;
    isAsking = false;
    if (isOver || 'lost' in reply) return;
    if (!isAnswer(reply)) return parts.onSilence();
    if (!reply.ok) return parts.onRefusal(reply.message);
    completeMs = timers.now();
    everyMs = parts.everyMs ?? toPeriodMs(tookMs);
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

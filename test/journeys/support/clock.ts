// The one clock of a journey: PBX, gateway, feeds and wall live by it, and it goes on only when the story says so.
import { createFakeTimers, type FakeTimers } from '../../support/fake-timers.ts';

export interface FloorClock {
  readonly timers: FakeTimers;
  /** Epoch milliseconds. */
  now(): number;
  /** A tenth of a second at a time, so that what sockets bring is there when the next deadline is. */
  pass(seconds: number): Promise<void>;
  /** Waits for it as long as it takes; time passes only where it is not there by itself, at most so many seconds. */
  answered<Answer>(asked: Promise<Answer>, seconds?: number): Promise<Answer>;
  /** Done in each step of time, for what reads files and not sockets. */
  onStep(wait: () => Promise<unknown>): void;
}

/** Monday, 2026-11-23, 14:05:32 in Tbilisi. */
export const SHIFT_AT = Date.UTC(2026, 10, 23, 10, 5, 32);
const START_MS = 1_000;
const STEP_MS = 100;
/** Both ends of each socket are in this process: from the PBX to the screen there are four of them. */
const TURNS_A_STEP = 16;
/** What needs no time is there by then. */
const TURNS_AT_ONCE = 80;

/** Of the machine's own time, for what is on its way: after each step, and at the end. */
const STEP_PATIENCE_MS = 4;
const PATIENCE_MS = 10_000;

export function createFloorClock(startAt = SHIFT_AT): FloorClock {
  const timers = createFakeTimers(START_MS);
  const waits: (() => Promise<unknown>)[] = [];
  const step = async (): Promise<void> => {
    timers.advance(STEP_MS);
    await turns(TURNS_A_STEP);
    for (const wait of waits) await wait();
  };
  return {
    timers,
    now: () => startAt + timers.now() - START_MS,
    async pass(seconds) {
      for (let left = Math.round((seconds * 1000) / STEP_MS); left > 0; left -= 1) await step();
    },
    async answered(asked, seconds = 30) {
      let isThere = false;
      const seen = asked.finally(() => {
        isThere = true;
      });
      seen.catch(() => {});
      for (let left = TURNS_AT_ONCE; left > 0 && !isThere; left -= 1) await turns(1);
      for (let left = (seconds * 1000) / STEP_MS; left > 0 && !isThere; left -= 1) {
        await step();
        // However busy the machine is: what is on its way must not cost seconds of the floor.
        for (
          const startedMs = performance.now();
          !isThere && performance.now() - startedMs < STEP_PATIENCE_MS;
        )
          await turns(1);
      }
      // On a busy machine the floor's half minute is over before the system has passed a packet on.
      for (const startedMs = performance.now(); !isThere && performance.now() - startedMs < PATIENCE_MS; )
        await turns(1);
      if (!isThere) throw new Error(`No answer within ${seconds} s of the floor's time.`);
      return seen;
    },
    onStep: wait => waits.push(wait),
  };
}

export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise(resolve => setImmediate(resolve));
}

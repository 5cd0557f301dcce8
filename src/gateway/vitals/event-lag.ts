// How far behind the floor's clock events were when they were folded: their sum, and the worst of the last minute or two.
import type { Timers } from '../../lib/timers.ts';

export interface EventLag {
  readonly sumMs: number;
  /** Of this minute and the one before it, so that two who scrape see the same. */
  readonly worstMs: number;
  add(lagMs: number): void;
}

const MINUTE_MS = 60_000;

export function createEventLag(timers: Timers): EventLag {
  let sumMs = 0;
  let startedMs = timers.now();
  let worst = 0;
  let worstBefore = 0;
  const turn = (): void => {
    const agedMs = timers.now() - startedMs;
    if (agedMs < MINUTE_MS) return;
    worstBefore = agedMs < 2 * MINUTE_MS ? worst : 0;
    worst = 0;
    startedMs = timers.now();
  };
  return {
    get sumMs() {
      return sumMs;
    },
    get worstMs() {
      turn();
      return Math.max(worst, worstBefore);
    },
    add(lagMs) {
      // Ahead of the clock by a little is no lag.
      const ms = Math.max(0, lagMs);
      turn();
      sumMs += ms;
      if (ms > worst) worst = ms;
    },
  };
}

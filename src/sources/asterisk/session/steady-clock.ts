// Wall time as events need it: it never goes back, and it never stands.
import type { EpochMs } from '../../../floor/index.ts';
import type { Timers } from '../../../lib/timers.ts';

/**
 * The wall clock's time, unless that has been set back: then it goes on at half its rate until the wall clock has come
 * up with it. Set forward, it follows at once.
 */
export function createSteadyClock(now: () => EpochMs, timers: Timers): () => EpochMs {
  let last = now();
  let lastMs = timers.now();
  return () => {
    const ms = timers.now();
    last = Math.max(now(), last + (ms - lastMs) / 2);
    lastMs = ms;
    return Math.floor(last);
  };
}

// Ticks with the feed's clock, each whole second of it, so that all times on the screen turn over together.
import type { Feed } from '../../client/index.ts';
import type { Timers } from '../../lib/timers.ts';

/** Returns the way to stop. */
export function startTicker(feed: Feed, timers: Timers, onTick: () => void): () => void {
  let cancel: () => void;
  const schedule = (): void => {
    cancel = timers.after(untilNextTick(feed), () => {
      onTick();
      schedule();
    });
  };
  schedule();
  return () => cancel();
}

/** No more than ten ticks a second, however fast the floor's time runs. */
const LEAST_MS = 100;

/**
 * Each second of the feed's clock, or as many at a time as keep to that: a recording at 60× steps by six. Aimed at
 * the second itself and set anew each time, so that it does not drift.
 */
function untilNextTick(feed: Feed): number {
  const running = feed.hasDocument && feed.rate > 0 ? feed.rate : 1;
  const stepMs = Math.max(1, Math.ceil((LEAST_MS * running) / 1000)) * 1000;
  const passedMs = feed.hasDocument ? feed.clockNow() % stepMs : 0;
  return Math.max(1, Math.ceil((stepMs - passedMs) / running));
}

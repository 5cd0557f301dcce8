// Time that a test moves by hand: timers run in order, at their instant, when the test lets it pass.
import type { Timers } from '../../src/lib/timers.ts';

export interface FakeTimers extends Timers {
  /** Lets so much time pass, and runs what falls due on the way, in order. */
  advance(ms: number): void;
  /** So much time passes while the process stands still: what falls due runs at the end of it, late. */
  stall(ms: number): void;
  /** How many timers are set. */
  readonly count: number;
}

interface Timer {
  readonly dueMs: number;
  readonly run: () => void;
}

export function createFakeTimers(startMs = 1_000): FakeTimers {
  const timers = new Set<Timer>();
  let nowMs = startMs;
  const nextUntil = (endMs: number): Timer | undefined => {
    let next: Timer | undefined;
    for (const timer of timers)
      if (timer.dueMs <= endMs && (next === undefined || timer.dueMs < next.dueMs)) next = timer;
    return next;
  };
  return {
    now: () => nowMs,
    after(waitMs, run) {
      const timer = { dueMs: nowMs + Math.max(0, waitMs), run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      const endMs = nowMs + ms;
      for (let next = nextUntil(endMs); next !== undefined; next = nextUntil(endMs)) {
        timers.delete(next);
        nowMs = Math.max(nowMs, next.dueMs);
        next.run();
      }
      nowMs = endMs;
    },
    stall(ms) {
      nowMs += ms;
      for (let next = nextUntil(nowMs); next !== undefined; next = nextUntil(nowMs)) {
        timers.delete(next);
        next.run();
      }
    },
    get count() {
      return timers.size;
    },
  };
}

// Time as something that is passed in: a clock that never jumps, and timers on it, so that a test needs no waiting.

export interface Timers {
  /** Milliseconds on a monotonic clock; only differences mean anything. */
  now(): number;
  /** Runs `run` once, `waitMs` from now. Returns the way to call it off; calling it twice is harmless. */
  after(waitMs: number, run: () => void): () => void;
}

export const realTimers: Timers = {
  now: () => performance.now(),
  after(waitMs, run) {
    // What is late is due now: Node warns of negative times on stderr.
    const timer = setTimeout(run, Math.max(0, waitMs));
    return () => clearTimeout(timer);
  },
};

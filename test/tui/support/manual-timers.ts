// A clock that a test turns: what is due runs when the test moves it, in order, and not before.
import type { Timers } from '../../../src/lib/timers.ts';

export interface ManualTimers extends Timers {
  advance(ms: number): void;
  /** So many are still to run. */
  readonly waiting: number;
}

export function createManualTimers(): ManualTimers {
  let now = 0;
  const due: { at: number; run: () => void }[] = [];
  return {
    get waiting() {
      return due.length;
    },
    now: () => now,
    after(waitMs, run) {
      const entry = { at: now + waitMs, run };
      due.push(entry);
      return () => {
        const index = due.indexOf(entry);
        if (index >= 0) due.splice(index, 1);
      };
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const next = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        due.splice(due.indexOf(next), 1);
        now = Math.max(now, next.at);
        next.run();
      }
      now = until;
    },
  };
}

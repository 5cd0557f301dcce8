// Work that is done again and again: the next time is counted from the end of this one.
import type { Timers } from './timers.ts';

/** The first time is after one period. Returns the way to stop. */
export function every(timers: Timers, periodMs: number, run: () => void): () => void {
  const again = (): void => {
    run();
    callOff = timers.after(periodMs, again);
  };
  let callOff = timers.after(periodMs, again);
  return () => callOff();
}

// Lets through at most one frame each so many milliseconds: the first at once, of those that follow only the last.
import type { Timers } from '../../lib/timers.ts';

export interface FrameGate {
  /** Something changed: draw it as soon as may be. */
  ask(): void;
  /** A frame was drawn for another reason; what was asked for is in it. */
  drawn(): void;
  close(): void;
}

export function createFrameGate(timers: Timers, leastMs: number, draw: () => void): FrameGate {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | undefined;
  const drawn = (): void => {
    drawnAt = timers.now();
    cancel?.();
    cancel = undefined;
  };
  return {
    ask() {
      const waitMs = leastMs - (timers.now() - drawnAt);
      if (waitMs <= 0) draw();
      else cancel ??= timers.after(waitMs, draw);
    },
    drawn,
    close: () => cancel?.(),
  };
}

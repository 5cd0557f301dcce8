// Tells subscribers that something changed, at most once a frame, however much changed in it.
import type { Timers } from '../lib/timers.ts';

export interface Frames {
  /** Something changed: subscribers are told at the end of this frame. */
  touch(): void;
  subscribe(onChange: () => void): () => void;
  stop(): void;
}

/** @param frameMs 33 ms is thirty a second, more than a terminal shows. */
export function createFrames(timers: Timers, frameMs = 33): Frames {
  const subscribers = new Set<() => void>();
  let callOff: (() => void) | undefined;
  const tell = (): void => {
    callOff = undefined;
    for (const onChange of [...subscribers]) onChange();
  };
  return {
    touch() {
      callOff ??= timers.after(frameMs, tell);
    },
    subscribe(onChange) {
      // The same function may come twice, and each goes by itself.
      const subscriber = () => onChange();
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    stop() {
      callOff?.();
      subscribers.clear();
    },
  };
}

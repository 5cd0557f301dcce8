// Paints the whole screen anew now and then: a program in the background of this terminal may have written across it.
import type { Feed } from '../client/index.ts';
import { every } from '../lib/every.ts';
import type { Timers } from '../lib/timers.ts';

export interface Painting {
  readonly feed: Feed;
  readonly timers: Timers;
  readonly repaint: () => void;
}

const PERIOD_MS = 60_000;

/** Each minute, and whenever the feed's state changes: that is when a gateway has something to say. Returns the way to stop. */
export function keepPainted({ feed, timers, repaint }: Painting): () => void {
  let { state } = feed.status;
  const callOff = every(timers, PERIOD_MS, repaint);
  const unsubscribe = feed.subscribe(() => {
    if (feed.status.state === state) return;
    ({ state } = feed.status);
    repaint();
  });
  return () => {
    callOff();
    unsubscribe();
  };
}

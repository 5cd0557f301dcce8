// Paints the whole screen anew now and then: a program in the background of this terminal may have written across it.
import type { Feed } from '../client/index.ts';
import { every } from '../lib/every.ts';
import type { Timers } from '../lib/timers.ts';
import { refreshSize } from './terminal/index.ts';
import type { ProcessEvents } from './watch-for-exit.ts';

export interface Painting {
  readonly feed: Feed;
  readonly timers: Timers;
  readonly processEvents: ProcessEvents;
  readonly stdout: NodeJS.WriteStream;
  readonly repaint: () => void;
  /** A screen anew would take some ten seconds of it: there is Ctrl-L. @default never */
  readonly isSlowLine?: () => boolean;
}

const PERIOD_MS = 60_000;

/**
 * Each minute, whenever the feed's state changes, which is when a gateway has something to say, and when the process goes on
 * after it was stopped: in between the terminal was somebody else's. Returns the way to stop.
 */
export function keepPainted({
  feed,
  timers,
  processEvents,
  stdout,
  repaint,
  isSlowLine = () => false,
}: Painting): () => void {
  let { state } = feed.status;
  const callOff = every(timers, PERIOD_MS, () => {
    if (!isSlowLine()) repaint();
  });
  const unsubscribe = feed.subscribe(() => {
    if (feed.status.state === state) return;
    ({ state } = feed.status);
    repaint();
  });
  const onContinue = (): void => {
    refreshSize(stdout);
    repaint();
  };
  processEvents.on('SIGCONT', onContinue);
  return () => {
    processEvents.off('SIGCONT', onContinue);
    callOff();
    unsubscribe();
  };
}

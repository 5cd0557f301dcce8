// Asks for the command log anew while it is on the screen: what others order is in it too.

import { every } from '../lib/every.ts';
import type { Timers } from '../lib/timers.ts';
import type { Step } from './actions/index.ts';
import type { WallStore } from './scene/wall-store.ts';

export interface Freshening {
  readonly store: Pick<WallStore, 'scene' | 'subscribe'>;
  readonly timers: Timers;
  readonly perform: (steps: readonly Step[]) => void;
}

const PERIOD_MS = 5_000;

/** Also at once when an order of one's own has been answered. Returns the way to stop. */
export function keepLogFresh({ store, timers, perform }: Freshening): () => void {
  const ask = (): void => {
    if (store.scene.route.kind === 'log') perform([{ effect: 'list-commands' }]);
  };
  let { deeds } = store.scene.view;
  const unsubscribe = store.subscribe(() => {
    if (store.scene.view.deeds === deeds) return;
    ({ deeds } = store.scene.view);
    ask();
  });
  const callOff = every(timers, PERIOD_MS, ask);
  return () => {
    unsubscribe();
    callOff();
  };
}

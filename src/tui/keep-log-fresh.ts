// Asks for the command log anew while it, or some of it, is on the screen: what others order is in it too.

import { every } from '../lib/every.ts';
import type { Timers } from '../lib/timers.ts';
import type { Step } from './actions/index.ts';
import type { WallStore } from './scene/wall-store.ts';
import { idOfRoute, type Route } from './view-state/index.ts';

export interface Freshening {
  readonly store: Pick<WallStore, 'scene' | 'subscribe'>;
  readonly timers: Timers;
  readonly perform: (steps: readonly Step[]) => void;
}

const PERIOD_MS = 5_000;

/** Also at once when an order of one's own has been answered. Returns the way to stop. */
export function keepLogFresh({ store, timers, perform }: Freshening): () => void {
  const ask = (): void => {
    if (isLogged(store.scene.route)) perform([{ effect: 'list-commands' }]);
  };
  let { deeds } = store.scene.view;
  let route = idOfRoute(store.scene.route);
  const unsubscribe = store.subscribe(() => {
    const { scene } = store;
    // The log's own key asks for it.
    const isOpened = idOfRoute(scene.route) !== route && scene.route.kind !== 'log';
    const isOrdered = scene.view.deeds !== deeds;
    route = idOfRoute(scene.route);
    ({ deeds } = scene.view);
    if (isOpened || isOrdered) ask();
  });
  const callOff = every(timers, PERIOD_MS, ask);
  return () => {
    unsubscribe();
    callOff();
  };
}

/** The page of a campaign has what was ordered about it. */
function isLogged(route: Route): boolean {
  return route.kind === 'log' || (route.kind === 'detail' && route.of === 'campaigns');
}

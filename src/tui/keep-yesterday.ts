// Asks for the figures of yesterday while the trends are on the screen: once a day, and again where they were not told.
import { CENTER_ID } from '../floor/index.ts';
import type { Timers } from '../lib/timers.ts';
import type { Step } from './actions/index.ts';
import { rowOf } from './moment/moment.ts';
import type { Scene } from './scene/scene.ts';
import type { WallStore } from './scene/wall-store.ts';

export interface YesterdayKeeping {
  readonly store: Pick<WallStore, 'scene' | 'subscribe'>;
  readonly timers: Timers;
  readonly perform: (steps: readonly Step[]) => void;
}

const TRY_AGAIN_MS = 60_000;

/** Returns the way to stop. */
export function keepYesterday({ store, timers, perform }: YesterdayKeeping): () => void {
  let askedMs = Number.NEGATIVE_INFINITY;
  let askedFor: number | undefined;
  return store.subscribe(() => {
    const dayStartedAt = wanted(store.scene);
    if (dayStartedAt === undefined) return;
    if (dayStartedAt === askedFor && timers.now() - askedMs < TRY_AGAIN_MS) return;
    askedMs = timers.now();
    askedFor = dayStartedAt;
    perform([{ effect: 'read-yesterday', dayStartedAt }]);
  });
}

/** Of which day the one before is to be known, and is not. */
function wanted({ route, moment, view }: Scene): number | undefined {
  if (route.kind !== 'trends' || moment.status.state !== 'live') return undefined;
  const dayStartedAt = rowOf(moment.document.center, CENTER_ID)?.dayStartedAt;
  const { yesterday } = view;
  return yesterday?.answer.ok && yesterday.dayStartedAt === dayStartedAt ? undefined : dayStartedAt;
}

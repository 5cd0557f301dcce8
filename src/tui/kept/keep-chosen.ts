// Keeps what is chosen at the keys: columns, orders and views are written down as soon as they are others.
import { formatError } from '../../lib/format-error.ts';
import type { Effect } from '../effects/index.ts';
import type { WallStore } from '../scene/wall-store.ts';
import { type Kept, keptOf, NOTHING_KEPT } from './kept.ts';

export interface KeptStore {
  /** As it was at the start. */
  readonly kept: Kept;
  /** What of it will not do, each in words. */
  readonly problems: readonly string[];
  /** Rejects where it cannot be written. */
  save(change: { readonly before: Kept; readonly after: Kept }): Promise<void>;
}

export const NO_KEPT_STORE: KeptStore = { kept: NOTHING_KEPT, problems: [], save: () => Promise.resolve() };

export interface Keeping {
  readonly keptStore: KeptStore;
  readonly store: Pick<WallStore, 'scene' | 'subscribe'>;
  readonly run: (effect: Effect) => void;
}

/** Returns the way to stop. */
export function keepChosen({ keptStore, store, run }: Keeping): () => void {
  let before = keptStore.kept;
  const tell = (what: string): void =>
    run({
      ...{ effect: 'toast', id: 'kept', kind: 'refused' },
      saying: { key: 'kept.problem', values: { what } },
    });
  const look = (): void => {
    const after = keptOf(store.scene.view);
    if (isSame(before, after)) return;
    keptStore.save({ before, after }).catch((error: unknown) => tell(formatError(error)));
    before = after;
  };
  const [first, ...others] = keptStore.problems;
  if (first !== undefined) tell(others.length === 0 ? first : `${first} (+${others.length})`);
  return store.subscribe(look);
}

/** Asked with each frame: mostly nothing was even touched. */
function isSame(before: Kept, after: Kept): boolean {
  const isUntouched =
    before.sorts === after.sorts &&
    before.views === after.views &&
    before.entered === after.entered &&
    before.hasSeenHint === after.hasSeenHint;
  return (
    (isUntouched && toText(before.columns) === toText(after.columns)) || toText(before) === toText(after)
  );
}

function toText(value: object): string {
  return JSON.stringify(value);
}

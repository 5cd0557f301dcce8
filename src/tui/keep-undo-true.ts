// Keeps the question of an undo true while it is open: what it would do is asked of the gateway again.
import { every } from '../lib/every.ts';
import type { Timers } from '../lib/timers.ts';
import type { Step } from './actions/index.ts';
import type { WallStore } from './scene/wall-store.ts';

/** An evacuation is some dozens of previews. */
const PERIOD_MS = 3_000;

/** Returns the way to stop. */
export function keepUndoTrue({
  store,
  timers,
  perform,
}: {
  readonly store: Pick<WallStore, 'scene'>;
  readonly timers: Timers;
  readonly perform: (steps: readonly Step[]) => void;
}): () => void {
  return every(timers, PERIOD_MS, () => {
    if (store.scene.view.dialog?.dialog.kind === 'undo') perform([{ effect: 'ask-undo-again' }]);
  });
}

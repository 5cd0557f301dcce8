// Lets a key confirm a dialog only from when the dialog stands on the terminal: what was typed before was not meant for it.
import type { WallStore } from './scene/wall-store.ts';
import type { AskedTerminal } from './terminal/index.ts';

export interface Watching {
  readonly store: Pick<WallStore, 'scene' | 'subscribe' | 'dispatch'>;
  readonly terminal: Pick<AskedTerminal, 'whenShown'>;
}

/** Returns the way to stop. */
export function confirmWhenWritten({ store, terminal }: Watching): () => void {
  let awaited = 0;
  let callOff = (): void => {};
  const unsubscribe = store.subscribe(() => {
    const { dialog } = store.scene.view;
    if (!dialog || dialog.serial === awaited) return;
    const { serial } = dialog;
    awaited = serial;
    callOff();
    callOff = terminal.whenShown(() => store.dispatch({ type: 'dialog-written', serial }));
  });
  return () => {
    callOff();
    unsubscribe();
  };
}

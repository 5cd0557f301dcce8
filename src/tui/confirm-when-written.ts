// Lets a key confirm a dialog only from when the dialog stands on the terminal: what was typed before was not meant for it.
import type { FrameWriter } from './frame-writer.ts';
import type { WallStore } from './scene/wall-store.ts';

export interface Watching {
  readonly store: Pick<WallStore, 'scene' | 'subscribe' | 'dispatch'>;
  readonly writer: FrameWriter;
}

/** Returns the way to stop. */
export function confirmWhenWritten({ store, writer }: Watching): () => void {
  let awaited = 0;
  let isStopped = false;
  const wait = async (serial: number): Promise<void> => {
    await writer.drained();
    if (!isStopped && store.scene.view.dialog?.serial === serial)
      store.dispatch({ type: 'dialog-written', serial });
  };
  const unsubscribe = store.subscribe(() => {
    const { dialog } = store.scene.view;
    if (!dialog || dialog.serial === awaited) return;
    awaited = dialog.serial;
    void wait(dialog.serial);
  });
  return () => {
    isStopped = true;
    unsubscribe();
  };
}

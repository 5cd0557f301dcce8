// The keys of the wall: each is answered in the scene that the one before it made.
import { useInput, usePaste } from 'ink';
import type { ReactNode } from 'react';
import type { Step } from './actions/index.ts';
import { namesOfKeys, pasteText, pressKey } from './keys/index.ts';
import type { WallStore } from './scene/wall-store.ts';

export interface KeysProps {
  readonly store: WallStore;
  /** Does what the keys came to. */
  readonly perform: (steps: readonly Step[]) => void;
}

/** Listens, and shows nothing. */
export function Keys({ store, perform }: KeysProps): ReactNode {
  useInput((input, key) => {
    for (const name of namesOfKeys(input, key)) {
      store.keyPressed();
      perform(pressKey(store.scene, name));
    }
  });
  usePaste(text => perform(pasteText(store.scene, text)));
  return null;
}

// The keys of a monitor: nobody is to do anything by a keyboard that lies about, but leave, and have it drawn anew.
import { useInput } from 'ink';
import type { ReactNode } from 'react';
import { namesOfKeys } from '../keys/index.ts';

export interface MonitorKeysProps {
  readonly onQuit: () => void;
  readonly onRedraw: () => void;
}

/** Listens, and shows nothing. */
export function MonitorKeys({ onQuit, onRedraw }: MonitorKeysProps): ReactNode {
  useInput((input, key) => {
    for (const name of namesOfKeys(input, key)) {
      if (name === 'q' || name === 'ctrl+c') return onQuit();
      if (name === 'ctrl+l') onRedraw();
    }
  });
  return null;
}

// What of the screen leaves it: onto the clipboard by OSC 52, into files.

import type { Environment } from '../../lib/color-depth.ts';
import type { Outside } from '../effects/index.ts';
import type { Wording } from '../panes/wording.ts';
import type { WallStore } from '../scene/wall-store.ts';
import type { Theme } from '../theme/theme.ts';
import { hasColors, saveNewFile, usualFile } from './save-screen.ts';
import { copySequence } from './sequences.ts';
import { linesOfScreen, takeText, toText } from './take-text.ts';

export interface OutsideOptions {
  readonly store: Pick<WallStore, 'scene'>;
  readonly wording: Wording;
  readonly theme: Theme;
  readonly env: Environment;
  readonly write: (sequence: string) => void;
  readonly wallClock: () => number;
}

export function createOutside({ store, wording, theme, env, write, wallClock }: OutsideOptions): Outside {
  return {
    copy(what) {
      const text = takeText(what, store.scene, wording);
      if (text === undefined || text === '') return undefined;
      const sequence = copySequence(text, env);
      if (sequence === undefined) return false;
      write(sequence);
      return text.trimEnd().split('\n').length;
    },
    save(file = usualFile(new Date(wallClock()))) {
      const lines = linesOfScreen(store.scene, wording);
      const painted = (): string => lines.map(line => `${theme.paint(line)}\n`).join('');
      return saveNewFile(file, hasColors(file) ? painted() : toText(lines));
    },
  };
}

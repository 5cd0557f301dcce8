// The wall: the panes of the current scene, each at its place, and the keys.
import { Box, useInput, usePaste } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Step } from './actions/index.ts';
import { namesOfKeys, pasteText, pressKey } from './keys/index.ts';
import type { Size } from './layout/content.ts';
import type { Placement } from './layout/placement.ts';
import { Lines, PaneView } from './pane-view.tsx';
import type { PaneArtist } from './panes/pane-artist.ts';
import { span } from './parts/line.ts';
import type { Scene } from './scene/scene.ts';
import type { WallStore } from './scene/wall-store.ts';
import type { Theme } from './theme/theme.ts';

export interface WallProps {
  readonly store: WallStore;
  readonly theme: Theme;
  readonly artist: PaneArtist;
  /** From the lowest pane to the topmost. */
  readonly place: (scene: Scene) => readonly Placement[];
  readonly hasKeys: boolean;
  /** Does what the keys came to. */
  readonly perform: (steps: readonly Step[]) => void;
}

export function Wall(props: WallProps): ReactNode {
  const { store, theme, artist, place } = props;
  const scene = useSyncExternalStore(store.subscribe, () => store.scene);
  const { columns, rows } = scene.layout;
  return (
    <Box width={columns} height={rows}>
      {theme.fillsLines && <Backdrop {...scene.layout} theme={theme} />}
      {place(scene).map(placement => (
        <PaneView key={placement.pane} {...{ scene, placement, theme, artist }} />
      ))}
      {props.hasKeys && <Keys {...props} />}
    </Box>
  );
}

/** The theme's own background, in the cells that no pane has. */
function Backdrop({ columns, rows, theme }: Size & { readonly theme: Theme }): ReactNode {
  const blank = [span(' '.repeat(columns))];
  return (
    <Box position="absolute" left={0} top={0} width={columns} height={rows} flexDirection="column">
      <Lines lines={Array.from({ length: rows }, () => blank)} theme={theme} />
    </Box>
  );
}

/** Listens, and shows nothing. Each key is answered in the scene that the one before it made. */
export function Keys({ store, perform }: Pick<WallProps, 'store' | 'perform'>): ReactNode {
  useInput((input, key) => {
    for (const name of namesOfKeys(input, key)) {
      store.keyPressed();
      perform(pressKey(store.scene, name));
    }
  });
  usePaste(text => perform(pasteText(store.scene, text)));
  return null;
}

// The wall: the panes of the current scene, each at its place, and the keys.
import { Box, useInput, usePaste } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import type { Step } from './actions/index.ts';
import { placeDialog } from './dialogs/index.ts';
import { namesOfKeys, pasteText, pressKey } from './keys/index.ts';
import type { Size } from './layout/content.ts';
import { placePalette } from './palette/index.ts';
import { Lines, PaneView } from './pane-view.tsx';
import { placeToasts } from './panes/lines/toast-lines.ts';
import type { Wording } from './panes/wording.ts';
import { span } from './parts/line.ts';
import type { WallStore } from './scene/wall-store.ts';
import type { Theme } from './theme/theme.ts';

export interface WallProps {
  readonly store: WallStore;
  readonly theme: Theme;
  readonly wording: Wording;
  readonly hasKeys: boolean;
  /** Does what the keys came to. */
  readonly perform: (steps: readonly Step[]) => void;
  readonly onError: (error: unknown, pane: string) => void;
}

export function Wall(props: WallProps): ReactNode {
  const { store, theme, wording, onError } = props;
  const scene = useSyncExternalStore(store.subscribe, () => store.scene);
  const { columns, rows, placements } = scene.layout;
  // The later one stands above the earlier: the dialog above all.
  const above = [placeToasts(scene), placePalette(scene), placeDialog(scene, wording)].filter(
    place => place !== undefined,
  );
  return (
    <Box width={columns} height={rows}>
      {theme.fillsLines && <Backdrop {...scene.layout} theme={theme} />}
      {[...placements, ...above].map(placement => (
        <PaneView key={placement.pane} {...{ scene, placement, theme, wording, onError }} />
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
function Keys({ store, perform }: WallProps): ReactNode {
  useInput((input, key) => {
    for (const name of namesOfKeys(input, key)) {
      store.keyPressed();
      perform(pressKey(store.scene, name));
    }
  });
  usePaste(text => perform(pasteText(store.scene, text)));
  return null;
}

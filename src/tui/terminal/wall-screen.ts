// What brings the scenes of a store to a terminal and hears its keys: the interface of both ways to do it.
import type { Step } from '../actions/index.ts';
import type { FrameWriter } from '../frame-writer.ts';
import type { Placement } from '../layout/placement.ts';
import type { PaneArtist } from '../panes/pane-artist.ts';
import type { Scene } from '../scene/scene.ts';
import type { WallStore } from '../scene/wall-store.ts';
import type { Theme } from '../theme/theme.ts';

export interface WallScreen extends FrameWriter {
  /** As `drained`, and Ink has done what it had put off: it hears the keys from then on. */
  settled(): Promise<void>;
  /** Writes the whole screen anew: somebody else may have written across it. */
  repaint(): void;
  /** Resolves when the terminal was given back; rejects with what Ink failed at. */
  readonly gone: Promise<unknown>;
  /** Gives the terminal back as it was. */
  leave(): void;
}

export interface WallScreenOptions {
  readonly store: WallStore;
  readonly theme: Theme;
  readonly artist: PaneArtist;
  /** From the lowest pane to the topmost. */
  readonly place: (scene: Scene) => readonly Placement[];
  /** Does what the keys came to. */
  readonly perform: (steps: readonly Step[]) => void;
  /** What is outside of the panes has failed. */
  readonly onCrash: (error: unknown) => void;
  readonly stdout: NodeJS.WriteStream;
  readonly stdin: NodeJS.ReadStream;
}

/** Of Ink, in both ways: it has the keys, and the terminal's modes on every way out. */
export const INK_OPTIONS = {
  alternateScreen: true,
  interactive: true,
  exitOnCtrlC: false,
  patchConsole: false,
} as const;

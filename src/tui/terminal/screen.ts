// What brings pictures to a terminal and hears its keys: the interface of both ways to do it.
import type { ReactElement } from 'react';
import type { FrameWriter } from '../frame-writer.ts';
import type { Picture, Scenes } from './picture.ts';

export interface Screen extends FrameWriter {
  /** As `drained`, and Ink has done what it had put off: it hears the keys from then on. */
  settled(): Promise<void>;
  /** Writes the whole screen anew: somebody else may have written across it. */
  repaint(): void;
  /** Resolves when the terminal was given back; rejects with what Ink failed at. */
  readonly gone: Promise<unknown>;
  /** Gives the terminal back as it was. */
  leave(): void;
}

export interface ScreenOptions<Scene> {
  readonly scenes: Scenes<Scene>;
  readonly toPicture: (scene: Scene) => Picture;
  /** Listens to the keys, and shows nothing; absent where there are none. */
  readonly keys: ReactElement | undefined;
  /** There is no picture of this scene. */
  readonly onCrash: (error: unknown) => void;
  /** Nothing is written that could be left out. @default never */
  readonly isSlowLine?: () => boolean;
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

// What a screen is opened with: what it shows, on which terminal, and as whom it prefers it.
import type { Feed } from '../client/index.ts';
import type { Locale } from '../i18n/index.ts';
import type { Environment } from '../lib/color-depth.ts';
import type { Timers } from '../lib/timers.ts';
import type { Preferences } from './comfort/preferences.ts';
import type { KeptStore } from './kept/keep-chosen.ts';
import type { MonitorWish } from './monitor/layout/choose-layout.ts';
import type { ThemeWish } from './theme/choose-theme.ts';
import type { ProcessEvents, WallExit } from './watch-for-exit.ts';

/** `tool` has keys and a cursor; a `wall` on a monitor has neither. */
export type WallMode = 'tool' | 'wall';

export interface WallOptions {
  readonly feed: Feed;
  readonly mode: WallMode;
  /** Goes before what is preferred. */
  readonly theme?: ThemeWish;
  /** @default nothing is settled */
  readonly preferences?: Preferences;
  /** Lines to be read aloud in place of a picture. @default as it is preferred */
  readonly isStream?: boolean;
  readonly stdout: NodeJS.WriteStream;
  readonly stdin: NodeJS.ReadStream;
  /** Where an error and what was written to the console are told, after the terminal is restored. */
  readonly stderr: NodeJS.WritableStream;
  readonly env: Environment;
  /** Aborted by whoever owns the feed when there is nothing more to show. */
  readonly signal?: AbortSignal;
  /** @default process */
  readonly processEvents?: ProcessEvents;
  /** @default real time */
  readonly timers?: Timers;
  /** This machine's clock. @default Date.now */
  readonly wallClock?: () => number;
  readonly locale?: Locale;
  /** Nothing is ordered from this screen, whatever its token may. @default false */
  readonly isReadOnly?: boolean;
  /** Has the system stop this process, as Ctrl-Z of a shell does. @default nothing can */
  readonly stop?: () => void;
  /** Of this run of the tool: its orders are told apart by it. @default a word of chance */
  readonly run?: string;
  /** What this person has chosen before. @default nothing, and nothing is kept */
  readonly kept?: KeptStore;
  /** The name of the kept view to begin with. */
  readonly view?: string;
  /** In the mode `wall`: which pages, and how the screen is spared. */
  readonly monitor?: MonitorWish;
  /** What its person calls the gateway: the context that was chosen. The header has it where nobody named another word. */
  readonly context?: string;
  /** Of this ringtop: a gateway of another one is told of. */
  readonly version?: string;
}

export interface RunningWall {
  readonly exited: Promise<WallExit>;
  /** Resolves when all that has come in so far is on the screen. */
  settled(): Promise<void>;
}

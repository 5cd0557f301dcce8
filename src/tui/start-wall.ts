// Puts the wall on a terminal and takes it off again, on every way out, so that the terminal is as it was.
import { render } from 'ink';
import { createElement } from 'react';
import type { Feed } from '../client/index.ts';
import { createWords, type Locale, type Words } from '../i18n/index.ts';
import { realTimers, type Timers } from '../lib/timers.ts';
import { assertProductionReact } from './assert-production-react.ts';
import { captureConsole } from './capture-console.ts';
import { confirmWhenWritten } from './confirm-when-written.ts';
import { createPerformer } from './create-performer.ts';
import { createWording } from './create-wording.ts';
import { createInterpreter } from './effects/index.ts';
import { writerOfInk } from './frame-writer.ts';
import { keepPainted } from './keep-painted.ts';
import type { Size } from './layout/content.ts';
import type { WallMode } from './scene/scene.ts';
import { createWallStore, type WallStore } from './scene/wall-store.ts';
import { tellShown } from './tell-shown.ts';
import { chooseTheme, type ThemeWish } from './theme/choose-theme.ts';
import type { Environment } from './theme/color-depth.ts';
import { Wall } from './wall.tsx';
import { type ProcessEvents, type WallExit, watchForExit } from './watch-for-exit.ts';

export interface WallOptions {
  readonly feed: Feed;
  readonly mode: WallMode;
  readonly theme?: ThemeWish;
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
  /** Of this ringtop: a gateway of another one is told of. */
  readonly version?: string;
}

export interface RunningWall {
  readonly exited: Promise<WallExit>;
  /** Resolves when all that has come in so far is on the screen. */
  settled(): Promise<void>;
}

/** Erased, and the cursor in its first cell. */
const WHOLE_SCREEN = '\x1b[2J\x1b[H';

const SCREEN = {
  alternateScreen: true,
  incrementalRendering: true,
  interactive: true,
  exitOnCtrlC: false,
  patchConsole: false,
  maxFps: 30,
} as const;

export function startWall(options: WallOptions): RunningWall {
  assertProductionReact();
  const { stdout, stdin, env, mode } = options;
  const words = createWords(options.locale);
  const store = openStore(options, words);
  const theme = chooseTheme({ isForWall: mode === 'wall', ...options.theme }, env);
  const wording = createWording(store, words);
  const exit = watchForExit({ ...options, processEvents: options.processEvents ?? process });
  const captured = captureConsole();
  // Before Ink's own listener: the frame that it draws on a resize then has the new size already.
  const onResize = (): void => store.resize(sizeOf(stdout));
  stdout.on('resize', onResize);
  const wall = createElement(Wall, {
    ...{ store, theme, wording },
    hasKeys: stdin.isTTY === true,
    perform: steps => perform(steps),
    onError: (error, pane) => captured.note(`${pane}: ${describe(error)}`),
  });
  const screen = render(wall, { stdout, stdin, ...SCREEN });
  const repaint = (): void => {
    screen.clear();
    // Ink erases the lines that it knows of; what a stranger wrote may have scrolled them.
    stdout.write(WHOLE_SCREEN);
    onResize();
  };
  const { feed, timers = realTimers } = options;
  const { dispatch } = store;
  const quit = (): void => exit.leave({ reason: 'quit' });
  const effects = createInterpreter({ feed, timers, dispatch, quit, redraw: repaint });
  const perform = createPerformer({ dispatch, run: effects.run });
  const writer = writerOfInk(screen);
  const stops = [
    keepPainted({ feed, timers, repaint }),
    tellShown({ store, feed, timers }),
    confirmWhenWritten({ store, writer }),
    effects.close,
  ];
  // Ink unmounts by itself when what is outside of the panes fails.
  const crashed = (error: unknown): void => exit.leave({ reason: 'crashed', error });
  const unmounted = screen.waitUntilExit().catch(crashed);
  const exited = exit.left.then(async left => {
    store.close();
    for (const stop of stops) stop();
    stdout.off('resize', onResize);
    screen.unmount();
    await unmounted;
    captured.release();
    exit.stop();
    tell(options.stderr, [...captured.lines, ...(left.error === undefined ? [] : [describe(left.error)])]);
    return left;
  });
  return { exited, settled: writer.drained };
}

function tell(stderr: NodeJS.WritableStream, lines: readonly string[]): void {
  for (const line of lines) stderr.write(`${line}\n`);
}

function openStore(options: WallOptions, words: Words): WallStore {
  const {
    feed,
    mode,
    stdout,
    timers = realTimers,
    wallClock = Date.now,
    version,
    isReadOnly = false,
  } = options;
  const told = version === undefined ? {} : { version };
  const size = sizeOf(stdout);
  return createWallStore({ feed, mode, words, timers, wallClock, size, isReadOnly, ...told });
}

const USUAL_SIZE: Size = { columns: 80, rows: 24 };

/** Windows consoles scroll when the last cell of the last line is written. */
const SPARE_ROWS = process.platform === 'win32' ? 1 : 0;

function sizeOf({ columns, rows }: NodeJS.WriteStream): Size {
  return { columns: columns || USUAL_SIZE.columns, rows: (rows || USUAL_SIZE.rows) - SPARE_ROWS };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// Puts the wall on a terminal and takes it off again, on every way out, so that the terminal is as it was.
import { createElement } from 'react';
import type { Feed } from '../client/index.ts';
import { createWords, type Locale, type Words } from '../i18n/index.ts';
import { realTimers, type Timers } from '../lib/timers.ts';
import { assertProductionReact } from './assert-production-react.ts';
import { captureConsole } from './capture-console.ts';
import { createOutside } from './comfort/create-outside.ts';
import { followPreferences } from './comfort/follow-preferences.ts';
import { NO_PREFERENCES, type Preferences } from './comfort/preferences.ts';
import { tellOutside } from './comfort/tell-outside.ts';
import { confirmWhenWritten } from './confirm-when-written.ts';
import { createPerformer } from './create-performer.ts';
import { createWording } from './create-wording.ts';
import { createInterpreter } from './effects/index.ts';
import { keepPainted } from './keep-painted.ts';
import { type KeptStore, keepChosen, NO_KEPT_STORE } from './kept/keep-chosen.ts';
import { withKept } from './kept/kept.ts';
import type { Size } from './layout/content.ts';
import type { MonitorWish } from './monitor/layout/choose-layout.ts';
import { createMouseMode, hearMouse, pressMouse } from './mouse/index.ts';
import { drawPane } from './panes/draw-pane.ts';
import { createPaneArtist } from './panes/pane-artist.ts';
import { placePanes } from './panes/place-panes.ts';
import type { Scene, WallMode } from './scene/scene.ts';
import { createWallStore, type WallStore } from './scene/wall-store.ts';
import { announcementOn, tellShown } from './tell-shown.ts';
import { askTerminal, hearReports, openScreen, type Picture } from './terminal/index.ts';
import { chooseTheme, type ThemeWish } from './theme/choose-theme.ts';
import type { Environment } from './theme/color-depth.ts';
import { createLiveTheme } from './theme/live-theme.ts';
import { applyAction, FIRST_VIEW, type ViewState } from './view-state/index.ts';
import { Keys } from './wall.tsx';
import { type ProcessEvents, type WallExit, watchForExit } from './watch-for-exit.ts';

export interface WallOptions {
  readonly feed: Feed;
  readonly mode: WallMode;
  /** Goes before what is preferred. */
  readonly theme?: ThemeWish;
  /** @default nothing is settled */
  readonly preferences?: Preferences;
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
  /** What this person has chosen before. @default nothing, and nothing is kept */
  readonly kept?: KeptStore;
  /** The name of the kept view to begin with. */
  readonly view?: string;
  /** In the mode `wall`: which pages, and how the screen is spared. */
  readonly monitor?: MonitorWish;
  /** Of this ringtop: a gateway of another one is told of. */
  readonly version?: string;
}

export interface RunningWall {
  readonly exited: Promise<WallExit>;
  /** Resolves when all that has come in so far is on the screen. */
  settled(): Promise<void>;
}

/** A terminal that takes nothing any more is not waited for longer, to be given back. */
export const LAST_WAIT_MS = 3_000;

export function startWall(options: WallOptions): RunningWall {
  assertProductionReact();
  const { stdout, env, mode } = options;
  const words = createWords(options.locale);
  const store = openStore(options, words);
  const { feed, timers = realTimers, preferences = NO_PREFERENCES, wallClock = Date.now } = options;
  const toTheme = (wish?: ThemeWish) =>
    chooseTheme({ isForWall: mode === 'wall', ...wish, ...options.theme }, env);
  const preferred = () => preferences.at(feed.status.url);
  const theme = createLiveTheme(toTheme(preferred().theme));
  const wording = createWording(store, words);
  const { processEvents = process } = options;
  const exit = watchForExit({ ...options, processEvents });
  const captured = captureConsole();
  // Before the screen's own listeners: the frame that it draws on a resize then has the new size already.
  const onResize = (): void => store.resize(sizeOf(stdout));
  stdout.on('resize', onResize);
  const draw = createPaneArtist({
    ...{ draw: drawPane, wording },
    onError: (error, pane) => captured.note(`${pane}: ${describe(error)}`),
  });
  const keyboard = hearReports(
    hearMouse(options.stdin, event => {
      store.keyPressed();
      perform(pressMouse(store.scene, event, toPicture(store.scene).parts));
    }),
  );
  const crashed = (error: unknown): void => exit.leave({ reason: 'crashed', error });
  const toPicture = (scene: Scene): Picture => {
    const parts = placePanes(scene, wording).map(place => ({ ...place, lines: draw(scene, place) }));
    return { size: scene.size, theme, parts };
  };
  const { stdin } = keyboard;
  const keys = stdin.isTTY ? createElement(Keys, { store, perform: steps => perform(steps) }) : undefined;
  const screen = openScreen({ scenes: store, toPicture, keys, onCrash: crashed, stdout, stdin }, env);
  // On a line that stands still it would only wait behind the picture.
  const toTerminal = (sequence: string): void => {
    if (!stdout.writableNeedDrain) stdout.write(sequence);
  };
  const terminal = askTerminal({ writer: screen, stdout, keyboard, timers });
  const { dispatch } = store;
  const quit = (): void => exit.leave({ reason: 'quit' });
  const outside = createOutside({ store, wording, theme, env, write: toTerminal, wallClock });
  const effects = createInterpreter({ feed, timers, dispatch, quit, redraw: screen.repaint, outside });
  const perform = createPerformer({ dispatch, run: effects.run });
  const hasKeys = mode === 'tool' && stdin.isTTY === true;
  const mouse = createMouseMode(sequence => stdout.write(sequence), processEvents);
  const stops = [
    mouse.close,
    followPreferences({
      ...{ preferences, feed, repaint: screen.repaint },
      onComfort: comfort => dispatch({ type: 'comfort-told', comfort }),
      onTheme: wish => theme.become(toTheme(wish)),
      onChange: ({ hasMouse = true }) => mouse.want(hasKeys && hasMouse),
    }),
    keepPainted({ feed, timers, processEvents, repaint: screen.repaint }),
    tellShown({ feed, timers, subscribe: store.subscribe, shown: () => announcementOn(store.scene) }),
    keepChosen({ keptStore: options.kept ?? NO_KEPT_STORE, store, run: effects.run }),
    tellOutside({ store, wording, env, preferred, write: toTerminal }),
    confirmWhenWritten({ store, terminal }),
    effects.close,
  ];
  // Ink unmounts by itself when what is outside of the panes fails.
  const gone = screen.gone.catch(crashed);
  const exited = exit.left.then(async left => {
    store.close();
    for (const stop of stops) stop();
    stdout.off('resize', onResize);
    await terminal.answered();
    screen.leave();
    await Promise.race([gone, passed(timers, LAST_WAIT_MS)]);
    captured.release();
    exit.stop();
    tell(options.stderr, [...captured.lines, ...(left.error === undefined ? [] : [describe(left.error)])]);
    return left;
  });
  return { exited, settled: screen.settled };
}

export function passed(timers: Timers, waitMs: number): Promise<void> {
  return new Promise(resolve => timers.after(waitMs, resolve));
}

export function tell(stderr: NodeJS.WritableStream, lines: readonly string[]): void {
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
  const view = firstView(options);
  return createWallStore({ feed, mode, words, timers, wallClock, size, isReadOnly, view, ...told });
}

/** A wall on a monitor is as it is for everybody. */
function firstView({ mode, kept = NO_KEPT_STORE, view: name }: WallOptions): ViewState {
  if (mode === 'wall') return FIRST_VIEW;
  const view = withKept(FIRST_VIEW, kept.kept);
  return name === undefined ? view : applyAction(view, { type: 'view-gone-to', name });
}

const USUAL_SIZE: Size = { columns: 80, rows: 24 };

/** Windows consoles scroll when the last cell of the last line is written. */
const SPARE_ROWS = process.platform === 'win32' ? 1 : 0;

export function sizeOf({ columns, rows }: NodeJS.WriteStream): Size {
  return { columns: columns || USUAL_SIZE.columns, rows: (rows || USUAL_SIZE.rows) - SPARE_ROWS };
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

// Puts the wall on a terminal and takes it off again, on every way out, so that the terminal is as it was.
import { createElement } from 'react';
import { createWords } from '../i18n/index.ts';
import { realTimers } from '../lib/timers.ts';
import { assertProductionReact } from './assert-production-react.ts';
import { captureConsole } from './capture-console.ts';
import { createOutside } from './comfort/create-outside.ts';
import { followPreferences } from './comfort/follow-preferences.ts';
import { NO_PREFERENCES } from './comfort/preferences.ts';
import { tellOutside } from './comfort/tell-outside.ts';
import { confirmWhenWritten } from './confirm-when-written.ts';
import { createPerformer } from './create-performer.ts';
import { createWording } from './create-wording.ts';
import { createInterpreter, createRun } from './effects/index.ts';
import { keepFormTrue, keepOthersTold } from './forms/index.ts';
import { describeError, giveBackWhenLeft } from './give-back.ts';
import { keepHistoryFresh } from './keep-history-fresh.ts';
import { keepLogFresh } from './keep-log-fresh.ts';
import { keepPainted } from './keep-painted.ts';
import { keepUndoTrue } from './keep-undo-true.ts';
import { keepYesterday } from './keep-yesterday.ts';
import { keepChosen, NO_KEPT_STORE } from './kept/keep-chosen.ts';
import { createMouseMode, hearMouse } from './mouse/index.ts';
import { openWallStore, sizeOf } from './open-wall-store.ts';
import { drawPane } from './panes/draw-pane.ts';
import { createPaneArtist } from './panes/pane-artist.ts';
import { placePanes } from './panes/place-panes.ts';
import type { Scene } from './scene/scene.ts';
import { openStreamScreen, tellChanges } from './stream/index.ts';
import { announcementOn, tellShown } from './tell-shown.ts';
import {
  askTerminal,
  createStepAside,
  hearReports,
  openScreen,
  type Picture,
  plainStdout,
} from './terminal/index.ts';
import { chooseTheme, type ThemeWish } from './theme/choose-theme.ts';
import { createLiveTheme } from './theme/live-theme.ts';
import type { ViewState } from './view-state/index.ts';
import { Keys } from './wall.tsx';
import type { RunningWall, WallOptions } from './wall-options.ts';
import { watchForExit } from './watch-for-exit.ts';

export function startWall(options: WallOptions): RunningWall {
  assertProductionReact();
  const { env } = options;
  const stdout = plainStdout(options.stdout, env);
  const words = createWords(options.locale);
  const store = openWallStore(options, words);
  const { feed, timers = realTimers, preferences = NO_PREFERENCES, wallClock = Date.now } = options;
  const toTheme = (wish?: ThemeWish) => chooseTheme({ ...wish, ...options.theme }, env);
  const preferred = () => preferences.at(feed.status.url);
  const theme = createLiveTheme(toTheme(preferred().theme));
  const wording = createWording(store, words);
  const { processEvents = process } = options;
  const exit = watchForExit({ ...options, processEvents });
  const captured = captureConsole();
  // Before the screen's own listeners: the frame that it draws on a resize then has the new size already.
  const onResize = (): void => store.resize(sizeOf(stdout, env));
  stdout.on('resize', onResize);
  const draw = createPaneArtist({
    ...{ draw: drawPane, wording },
    onError: (error, pane) => captured.note(`${pane}: ${describeError(error)}`),
  });
  const keyboard = hearReports(options.stdin);
  const crashed = (error: unknown): void => exit.leave({ reason: 'crashed', error });
  const toPicture = (scene: Scene): Picture => {
    const parts = placePanes(scene, wording).map(place => ({ ...place, lines: draw(scene, place) }));
    return { size: scene.size, theme, parts };
  };
  const { stdin } = keyboard;
  const keys = stdin.isTTY ? createElement(Keys, { store, perform: steps => perform(steps) }) : undefined;
  const { isStream = preferred().isScreenReader ?? false } = options;
  const isSlowLine = (): boolean => store.scene.view.isSlowLine;
  const shown = { scenes: store, keys, onCrash: crashed, isSlowLine, stdout, stdin };
  const screen = isStream
    ? openStreamScreen({ ...shown, tell: (before, after: Scene) => tellChanges(before, after, wording) })
    : openScreen({ ...shown, toPicture }, env);
  // On a line that stands still it would only wait behind the picture.
  const toTerminal = (sequence: string): void => {
    if (!stdout.writableNeedDrain) stdout.write(sequence);
  };
  const terminal = askTerminal({ writer: screen, stdout, keyboard, timers });
  const { dispatch } = store;
  const view = (): ViewState => store.scene.view;
  const quit = (): void => exit.leave({ reason: 'quit' });
  const outside = createOutside({ store, wording, theme, env, write: toTerminal, wallClock });
  const mouse = createMouseMode(sequence => stdout.write(sequence), processEvents);
  const aside = createStepAside({
    ...{ stdout, stdin: options.stdin, processEvents, timers, repaint: screen.repaint },
    ...{ stop: options.stop ?? (() => {}), release: mouse.release },
  });
  const effects = createInterpreter({
    ...{ feed, timers, view, dispatch, quit, redraw: screen.repaint, stepAside: aside.now, outside },
    run: options.run ?? createRun(),
  });
  const perform = createPerformer({ dispatch, run: effects.run });
  hearMouse({ keyboard, store, perform, partsOf: scene => toPicture(scene).parts });
  const hasKeys = stdin.isTTY === true && !isStream;
  const stops = [
    aside.close,
    mouse.close,
    followPreferences({
      ...{ preferences, feed, context: options.context, repaint: screen.repaint },
      onComfort: comfort => dispatch({ type: 'comfort-told', comfort }),
      onTheme: wish => theme.become(toTheme(wish)),
      onChange({ hasMouse = true, isSlowLine: isSlow = false }, before) {
        mouse.want(hasKeys && hasMouse);
        // What was chosen at the keys stands until it is settled otherwise.
        if (isSlow !== (before?.isSlowLine ?? false)) dispatch({ type: 'line-told', isSlow });
      },
    }),
    ...(isStream
      ? []
      : [keepPainted({ feed, timers, processEvents, stdout, repaint: screen.repaint, isSlowLine })]),
    tellShown({ feed, timers, subscribe: store.subscribe, shown: () => announcementOn(store.scene) }),
    keepChosen({ keptStore: options.kept ?? NO_KEPT_STORE, store, run: effects.run }),
    tellOutside({ store, wording, env, preferred, write: toTerminal }),
    confirmWhenWritten({ store, terminal }),
    keepFormTrue({ store, perform }),
    keepOthersTold({ store, perform, timers }),
    keepUndoTrue({ store, perform, timers }),
    keepLogFresh({ store, timers, perform }),
    keepHistoryFresh({ store, timers, perform }),
    keepYesterday({ store, timers, perform }),
    effects.close,
  ];
  const exited = giveBackWhenLeft(options, {
    ...{ screen, exit, captured, heardOut: terminal.answered },
    stops: [store.close, ...stops, () => stdout.off('resize', onResize)],
  });
  return { exited, settled: screen.settled };
}

// Puts the monitor on a terminal and takes it off again, on every way out, so that the terminal is as it was.
import { createElement } from 'react';
import { createWords } from '../../i18n/index.ts';
import { realTimers } from '../../lib/timers.ts';
import { assertProductionReact } from '../assert-production-react.ts';
import { captureConsole } from '../capture-console.ts';
import { followPreferences } from '../comfort/follow-preferences.ts';
import { NO_PREFERENCES } from '../comfort/preferences.ts';
import { createWording } from '../create-wording.ts';
import { describeError, giveBackWhenLeft } from '../give-back.ts';
import { keepPainted } from '../keep-painted.ts';
import { sizeOf } from '../open-wall-store.ts';
import { createPaneArtist } from '../panes/pane-artist.ts';
import { tellShown } from '../tell-shown.ts';
import { openScreen, type Picture } from '../terminal/index.ts';
import { chooseTheme, type ThemeWish } from '../theme/choose-theme.ts';
import { createLiveTheme } from '../theme/live-theme.ts';
import type { RunningWall, WallOptions } from '../wall-options.ts';
import { watchForExit } from '../watch-for-exit.ts';
import { drawMonitorPane } from './draw-monitor.ts';
import { MonitorKeys } from './monitor-keys.tsx';
import type { MonitorScene } from './monitor-scene.ts';
import { createMonitorStore } from './monitor-store.ts';

export function startMonitor(options: WallOptions): RunningWall {
  assertProductionReact();
  const { stdout, stdin, env, feed, timers = realTimers, wallClock = Date.now } = options;
  const { preferences = NO_PREFERENCES, monitor: wish = {}, processEvents = process } = options;
  const wording = createWording({ scene: { moment: feed } }, createWords(options.locale));
  const told = options.version === undefined ? {} : { version: options.version };
  const size = sizeOf(stdout, env);
  const store = createMonitorStore({ feed, timers, wallClock, wording, size, wish, ...told });
  const exit = watchForExit({ ...options, processEvents });
  const captured = captureConsole();
  const onResize = (): void => store.resize(sizeOf(stdout, env));
  stdout.on('resize', onResize);
  const draw = createPaneArtist({
    ...{ draw: drawMonitorPane, wording },
    onError: (error, pane) => captured.note(`${pane}: ${describeError(error)}`),
  });
  const light = createLight(options, preferences.at(feed.status.url).theme);
  const toPicture = (scene: MonitorScene): Picture => {
    const { offset } = scene;
    const parts = scene.placements.map(place => ({
      ...{ ...place, x: place.x + offset.x, y: place.y + offset.y },
      lines: draw(scene, place),
    }));
    return { size: scene.size, theme: scene.isNight ? light.night : light.day, parts };
  };
  const crashed = (error: unknown): void => exit.leave({ reason: 'crashed', error });
  const onQuit = (): void => exit.leave({ reason: 'quit' });
  const keys = stdin.isTTY
    ? createElement(MonitorKeys, { onQuit, onRedraw: () => screen.repaint() })
    : undefined;
  const screen = openScreen({ scenes: store, toPicture, keys, onCrash: crashed, stdout, stdin }, env);
  const { repaint } = screen;
  const stops = [
    followPreferences({ preferences, feed, onComfort: store.settle, onTheme: light.become, repaint }),
    keepPainted({ feed, timers, processEvents, stdout, repaint }),
    tellShown({
      ...{ feed, timers, subscribe: store.subscribe },
      shown: () => store.scene.announcement?.id,
    }),
  ];
  const exited = giveBackWhenLeft(options, {
    ...{ screen, exit, captured },
    stops: [store.close, ...stops, () => stdout.off('resize', onResize)],
  });
  return { exited, settled: screen.settled };
}

/** By day and by night, as it is preferred at present. */
function createLight({ theme, env }: WallOptions, preferred: ThemeWish | undefined) {
  const toTheme = (wish: ThemeWish | undefined, isNight: boolean) =>
    chooseTheme({ isForWall: true, ...wish, ...theme, isNight }, env);
  const day = createLiveTheme(toTheme(preferred, false));
  const night = createLiveTheme(toTheme(preferred, true));
  const become = (wish: ThemeWish | undefined): void => {
    day.become(toTheme(wish, false));
    night.become(toTheme(wish, true));
  };
  return { day, night, become };
}

// The front door of the screens: opens the wall on a terminal, and says why it was left.

export type { ColorDepth } from '../lib/color-depth.ts';
export type { Preferences, Preferred } from './comfort/preferences.ts';
export type { KeptStore } from './kept/keep-chosen.ts';
export { type Kept, mergeKept, NOTHING_KEPT } from './kept/kept.ts';
export { type ParsedKept, parseKept, toKeptJson } from './kept/parse-kept.ts';
export type { Size } from './layout/content.ts';
export type { MonitorWish } from './monitor/layout/choose-layout.ts';
export { startScreen } from './start-screen.ts';
export { THEME_NAMES, type ThemeName, type ThemeWish } from './theme/choose-theme.ts';
export { parseTheme, type ThemeFile } from './theme/parse-theme.ts';
export type { RunningWall, WallMode, WallOptions } from './wall-options.ts';
export type { ExitReason, WallExit } from './watch-for-exit.ts';

import { startScreen } from './start-screen.ts';
import type { WallOptions } from './wall-options.ts';
import type { WallExit } from './watch-for-exit.ts';

/** Resolves when the terminal is as it was. */
export function openWall(options: WallOptions): Promise<WallExit> {
  return startScreen(options).exited;
}

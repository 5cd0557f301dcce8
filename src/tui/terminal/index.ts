// The front door of the terminal: opens one of the two ways to bring the wall to it.
import type { Environment } from '../theme/color-depth.ts';
import { openCellScreen } from './open-cell-screen.ts';
import { openInkScreen } from './open-ink-screen.ts';
import type { WallScreen, WallScreenOptions } from './wall-screen.ts';

export type { WallScreen };

/** RINGTOP_RENDER=ink leaves the drawing to Ink. */
export function openScreen(options: WallScreenOptions, env: Environment): WallScreen {
  return env.RINGTOP_RENDER === 'ink' ? openInkScreen(options) : openCellScreen(options);
}

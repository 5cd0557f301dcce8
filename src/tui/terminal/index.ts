// The front door of the terminal: opens one of the two ways to bring pictures to it, and asks it what it has shown.
import type { Environment } from '../theme/color-depth.ts';
import { openCellScreen } from './open-cell-screen.ts';
import { openInkScreen } from './open-ink-screen.ts';
import type { Screen, ScreenOptions } from './screen.ts';

export { type AskedTerminal, askTerminal } from './ask-terminal.ts';
export { hearReports, type Keyboard } from './hear-reports.ts';
export type { Part, Picture, Scenes } from './picture.ts';
export type { Screen };

/** RINGTOP_RENDER=ink leaves the drawing to Ink. */
export function openScreen<Scene>(options: ScreenOptions<Scene>, env: Environment): Screen {
  return env.RINGTOP_RENDER === 'ink' ? openInkScreen(options) : openCellScreen(options);
}

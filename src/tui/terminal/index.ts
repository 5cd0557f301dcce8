// The front door of the terminal: opens one of the two ways to bring pictures to it, and asks it what it has shown.
import type { Environment } from '../../lib/color-depth.ts';
import { openCellScreen } from './open-cell-screen.ts';
import { openInkScreen } from './open-ink-screen.ts';
import { INK_OPTIONS, type Screen, type ScreenOptions } from './screen.ts';

export { type AskedTerminal, askTerminal } from './ask-terminal.ts';
export { hearReports, type Keyboard } from './hear-reports.ts';
export { createInkStdout } from './ink-stdout.ts';
export type { Part, Picture, Scenes } from './picture.ts';
export { refreshSize } from './refresh-size.ts';
export { createStepAside } from './step-aside.ts';
export { INK_OPTIONS, type Screen, type ScreenOptions };

/** RINGTOP_RENDER=ink leaves the drawing to Ink. */
export function openScreen<Scene>(options: ScreenOptions<Scene>, env: Environment): Screen {
  return env.RINGTOP_RENDER === 'ink' ? openInkScreen(options) : openCellScreen(options);
}
export { plainStdout } from './plain-stdout.ts';

// The tool itself: doing anything by its name, leaving, having the screen drawn anew.
import type { ActionRecord } from './action.ts';

export const PALETTE_ACTION: ActionRecord = {
  id: 'palette',
  keys: [':'],
  title: 'key.palette',
  help: 'key.palette.long',
  footer: 0.6,
  run: () => ({ type: 'palette-opened' }),
};

export const QUIT_ACTION: ActionRecord = {
  id: 'quit',
  aliases: ['q', 'q!', 'exit'],
  keys: ['q', 'ctrl+c'],
  title: 'key.quit',
  help: 'key.quit.long',
  footer: 12,
  run: () => ({ effect: 'quit' }),
};

export const SLOW_LINE_ACTION: ActionRecord = {
  id: 'slow-line',
  aliases: ['slow'],
  keys: [],
  title: 'key.slow-line',
  help: 'key.slow-line.long',
  run: ({ view }) => ({ type: 'line-told', isSlow: !view.isSlowLine }),
};

export const STEP_ASIDE_ACTION: ActionRecord = {
  id: 'step-aside',
  aliases: ['shell', 'suspend'],
  keys: ['ctrl+z'],
  title: 'key.step-aside',
  help: 'key.step-aside.long',
  run: () => ({ effect: 'step-aside' }),
};

export const REDRAW_ACTION: ActionRecord = {
  id: 'redraw',
  keys: ['ctrl+l'],
  title: 'key.redraw',
  help: 'key.redraw.long',
  run: () => ({ effect: 'redraw' }),
};

// The tool itself: leaving it, and having it drawn anew.
import type { ActionRecord } from './action.ts';

export const QUIT_ACTION: ActionRecord = {
  id: 'quit',
  keys: ['q', 'ctrl+c'],
  title: 'key.quit',
  help: 'key.quit.long',
  footer: 12,
  run: () => ({ effect: 'quit' }),
};

export const REDRAW_ACTION: ActionRecord = {
  id: 'redraw',
  keys: ['ctrl+l'],
  title: 'key.redraw',
  help: 'key.redraw.long',
  run: () => ({ effect: 'redraw' }),
};

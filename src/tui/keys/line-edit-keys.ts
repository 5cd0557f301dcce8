// The keys that move and erase in a line that is being typed: those of a shell.
import type { LineEdit } from '../view-state/index.ts';
import type { KeyName } from './key-name.ts';

export const LINE_EDIT_KEYS: readonly (readonly [KeyName, LineEdit])[] = [
  ['left', 'left'],
  ['ctrl+b', 'left'],
  ['right', 'right'],
  ['ctrl+f', 'right'],
  ['home', 'start'],
  ['ctrl+a', 'start'],
  ['end', 'end'],
  ['ctrl+e', 'end'],
  ['backspace', 'erase'],
  ['ctrl+w', 'erase-word'],
  ['ctrl+u', 'erase-before'],
  ['ctrl+k', 'erase-after'],
];

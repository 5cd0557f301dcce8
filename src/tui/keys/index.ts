// The front door of the keys.
export { type Effect, type KeyBinding, showKey } from './key-binding.ts';
export { namesOfKeys } from './key-name.ts';
export { KEYMAP } from './keymap.ts';
export { pasteText, pressKey } from './press-key.ts';

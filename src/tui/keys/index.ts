// The front door of the keys.
export { type KeyName, namesOfKeys } from './key-name.ts';
export { pasteText, pressKey } from './press-key.ts';
export { showKey } from './show-key.ts';

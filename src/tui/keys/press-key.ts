// What a key press does in a scene: while a filter is typed it is a letter, else the keymap says.
import type { Scene } from '../scene/scene.ts';
import type { ViewAction } from '../view-state/index.ts';
import type { Effect } from './key-binding.ts';
import type { KeyName } from './key-name.ts';
import { KEYMAP } from './keymap.ts';

export function pressKey(scene: Scene, key: KeyName): ViewAction | Effect | undefined {
  // Ctrl-C leaves from everywhere, and a wall on a monitor listens to nothing else but q.
  if (key === 'ctrl+c') return 'quit';
  if (scene.mode === 'wall') return key === 'q' ? 'quit' : undefined;
  if (scene.view.isTyping) return typeKey(key);
  const binding = KEYMAP.find(({ keys }) => keys.includes(key));
  if (!binding || binding.whyOff?.(scene) !== undefined) return undefined;
  return binding.run(scene);
}

function typeKey(key: KeyName): ViewAction | undefined {
  switch (key) {
    case 'enter':
      return { type: 'filter-kept' };
    case 'escape':
      return { type: 'filter-cleared' };
    case 'backspace':
      return { type: 'filter-erased' };
    default:
      return isCharacter(key) ? { type: 'filter-typed', text: key } : undefined;
  }
}

function isCharacter(key: KeyName): boolean {
  return [...new Intl.Segmenter().segment(key)].length === 1;
}

/** Pasted text is only ever text: a `q` in it must not end the wall. */
export function pasteText(scene: Scene, text: string): ViewAction | undefined {
  return scene.view.isTyping ? { type: 'filter-typed', text } : undefined;
}

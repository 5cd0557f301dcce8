// What a key does while the palette is open: it types, completes, looks back; Enter does what the line comes to.
import { type Step, stepsOf } from '../actions/index.ts';
import type { KeyName } from '../keys/key-name.ts';
import { LINE_EDIT_KEYS } from '../keys/line-edit-keys.ts';
import type { Scene } from '../scene/scene.ts';
import type { Palette } from '../view-state/index.ts';
import { completeLine } from './complete-line.ts';
import { resolveLine } from './resolve-line.ts';

export function pressInPalette(scene: Scene, palette: Palette, key: KeyName): readonly Step[] {
  switch (key) {
    case 'enter':
      return enter(scene, palette);
    case 'escape':
    case 'ctrl+g':
      return [{ type: 'palette-closed' }];
    case 'tab':
      return complete(scene, palette, 1);
    case 'shift+tab':
      return complete(scene, palette, -1);
    case 'up':
    case 'ctrl+p':
      return [{ type: 'palette-recalled', by: -1 }];
    case 'down':
    case 'ctrl+n':
      return [{ type: 'palette-recalled', by: 1 }];
    default: {
      const [, edit] = LINE_EDIT_KEYS.find(([one]) => one === key) ?? [];
      if (edit) return [{ type: 'palette-edited', edit }];
      return isCharacter(key) ? [{ type: 'palette-typed', text: key }] : [];
    }
  }
}

/** What is not clear, or does nothing now, says so above the line, and the line stays. */
function enter(scene: Scene, { text }: Palette): readonly Step[] {
  const resolved = resolveLine(text, scene);
  if (resolved.is === 'nothing') return [{ type: 'palette-closed' }];
  if (resolved.is !== 'ready' || resolved.reason) return [];
  const { action, args } = resolved;
  return [{ type: 'palette-entered', line: text.trim() }, ...stepsOf(action.run(scene, args))];
}

/** Round and round: the completions of what was typed, and each again. */
function complete(scene: Scene, { typed, completion }: Palette, by: -1 | 1): readonly Step[] {
  const candidates = completeLine(typed, scene);
  const from = completion ?? (by > 0 ? -1 : 0);
  const next = (from + by + candidates.length) % candidates.length;
  const text = candidates[next]?.text;
  return text === undefined ? [] : [{ type: 'palette-completed', text, completion: next }];
}

function isCharacter(key: KeyName): boolean {
  return [...new Intl.Segmenter().segment(key)].length === 1;
}

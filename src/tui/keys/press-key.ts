// What a key press does in a scene: the dialog hears it first, then what is being typed, then the table of actions.
import { ACTIONS, isOn, moveCursor, type Step, stayOnFound, stepsOf, whyOff } from '../actions/index.ts';
import { pasteIntoDialog, pressInDialog } from '../dialogs/index.ts';
import { placementOf } from '../layout/layout.ts';
import { pressInPalette } from '../palette/index.ts';
import type { Scene } from '../scene/scene.ts';
import { LIST_PANES, type ViewAction } from '../view-state/index.ts';
import { heldBack } from './hold-back.ts';
import { keyMeant } from './key-meant.ts';
import type { KeyName } from './key-name.ts';
import { LINE_EDIT_KEYS } from './line-edit-keys.ts';

export function pressKey(scene: Scene, key: KeyName): readonly Step[] {
  const meant = keyMeant(key, isBound);
  // From everywhere: Ctrl-C leaves, Ctrl-Z goes to the shell, and what is open stays so.
  if (meant === 'ctrl+c') return [{ effect: 'quit' }];
  if (meant === 'ctrl+z') return [{ effect: 'step-aside' }];
  // Why the key before this one did nothing has been read, and so has the hint.
  const cleared: readonly Step[] =
    scene.view.notice || scene.view.hasHint ? [{ type: 'notice-cleared' }] : [];
  return [...cleared, ...answer(scene, key)];
}

function answer(scene: Scene, key: KeyName): readonly Step[] {
  const { dialog, palette, isTyping } = scene.view;
  if (dialog) return pressInDialog(scene, dialog, key) ?? passOn(scene, key);
  if (isTyping && !palette) return typeKey(scene, key);
  const steps = palette ? pressInPalette(scene, palette, key) : act(scene, keyMeant(key, isBound));
  return heldBack(scene, key, steps) ?? steps;
}

function act(scene: Scene, key: KeyName): readonly Step[] {
  const action = ACTIONS.find(one => one.keys.includes(key) && isOn(one, scene));
  if (!action) return [];
  const reason = whyOff(action, scene);
  return reason ? [{ type: 'notice-shown', notice: { key, reason } }] : stepsOf(action.run(scene));
}

function isBound(key: KeyName): boolean {
  return ACTIONS.some(({ keys }) => keys.includes(key));
}

/** The dialog has nothing to ask: whoever goes on working is not held up. */
function passOn(scene: Scene, key: KeyName): readonly Step[] {
  const { dialog: _, ...view } = scene.view;
  return [{ type: 'dialog-closed' }, ...answer({ ...scene, view }, key)];
}

function typeKey(scene: Scene, key: KeyName): readonly Step[] {
  switch (key) {
    case 'enter':
      return [{ type: 'filter-kept' }, ...stepsOf(goToFound(scene))];
    case 'escape':
      return [...stepsOf(stayOnFound(scene)), { type: 'filter-cleared' }];
    default: {
      const [, edit] = LINE_EDIT_KEYS.find(([one]) => one === key) ?? [];
      if (edit) return [{ type: 'filter-edited', edit }];
      // Who is found is gone to before the filter is kept.
      if (key === 'up' || key === 'down') return stepsOf(moveCursor(scene, 'row', key === 'up' ? -1 : 1));
      return isCharacter(key) ? [{ type: 'filter-typed', text: key }] : [];
    }
  }
}

/** Who looked for an agent goes on with him: the cursor leaves a list in which nothing was found. */
function goToFound({ focus, layout, lists }: Scene): ViewAction | undefined {
  if (!focus || lists[focus].ids.length > 0) return undefined;
  const to = LIST_PANES.find(list => placementOf(layout, list) && lists[list].ids.length > 0);
  return to && { type: 'focus-moved', to };
}

function isCharacter(key: KeyName): boolean {
  return [...new Intl.Segmenter().segment(key)].length === 1;
}

/** Pasted text is only ever text: a `q` in it must not end the wall, nor an Enter confirm anything. */
export function pasteText(scene: Scene, text: string): readonly Step[] {
  if (scene.view.dialog) return pasteIntoDialog(scene, scene.view.dialog, text);
  if (scene.view.palette) return [{ type: 'palette-typed', text }];
  return scene.view.isTyping ? [{ type: 'filter-typed', text }] : [];
}

// What a key does while a dialog is open: nothing below it hears any.
import { type Step, stepsOf } from '../actions/index.ts';
import { keyMeant } from '../keys/key-meant.ts';
import type { KeyName } from '../keys/key-name.ts';
import type { Scene } from '../scene/scene.ts';
import type { OpenDialog, Reason } from '../view-state/index.ts';
import { faceOf } from './face-of.ts';

/**
 * A key that comes before the dialog has been on the terminal was pressed by somebody who has not read it. Undefined: it is
 * for the screen below.
 */
export function pressInDialog(scene: Scene, open: OpenDialog, key: KeyName): readonly Step[] | undefined {
  const { keys, type, isPassing } = faceOf(open.dialog, scene);
  // Where text is typed a letter is that letter.
  const meant = type ? key : keyMeant(key, name => keys.some(one => one.keys.includes(name)));
  const pressed = keys.find(one => one.keys.includes(meant));
  if (!pressed && (key === 'pagedown' || key === 'pageup'))
    return [{ type: 'dialog-turned', by: key === 'pagedown' ? 1 : -1 }];
  if (!pressed && isPassing) return undefined;
  if (!pressed) return isCharacter(key) ? stepsOf(type?.(key)) : [];
  const unread: Reason | undefined = pressed.confirms && !open.isWritten ? { key: 'why.unread' } : undefined;
  const reason = unread ?? pressed.whyOff;
  return reason ? [{ type: 'notice-shown', notice: { key, reason } }] : stepsOf(pressed.run());
}

export function pasteIntoDialog(scene: Scene, open: OpenDialog, text: string): readonly Step[] {
  return stepsOf(faceOf(open.dialog, scene).type?.(text));
}

function isCharacter(key: KeyName): boolean {
  return [...new Intl.Segmenter().segment(key)].length === 1;
}

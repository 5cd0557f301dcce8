// The plain question: what would be done, a key that does it, a key that does not.
import { span } from '../parts/line.ts';
import { wrapWords } from '../parts/wrap-words.ts';
import type { ConfirmDialog } from '../view-state/index.ts';
import type { DialogFace } from './dialog-face.ts';

export function confirmFace(dialog: ConfirmDialog): DialogFace {
  const { title, lines, confirm, cancel, isGrave, effects } = dialog;
  return {
    title,
    body: ({ words }, width) =>
      lines.flatMap(line => wrapWords(words.tell(line), width).map(text => [span(text)])),
    keys: [
      {
        keys: [isGrave ? 'y' : 'enter'],
        label: confirm,
        confirms: true,
        run: () => [{ type: 'dialog-closed' }, ...effects],
      },
      { keys: ['escape'], label: cancel, run: () => ({ type: 'dialog-closed' }) },
    ],
  };
}

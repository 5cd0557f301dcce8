// Which face a dialog has: the one place that knows every kind.
import { formFace } from '../forms/index.ts';
import type { Scene } from '../scene/scene.ts';
import type { Dialog } from '../view-state/index.ts';
import { columnsFace } from './columns-face.ts';
import type { DialogFace } from './dialog-face.ts';
import { outcomesFace } from './outcomes-dialog.ts';
import { undoFace } from './undo-dialog.ts';

export function faceOf(dialog: Dialog, scene: Scene): DialogFace {
  switch (dialog.kind) {
    case 'columns':
      return columnsFace(dialog);
    case 'form':
      return formFace(dialog, scene);
    case 'outcomes':
      return outcomesFace(dialog, scene);
    case 'undo':
      return undoFace(dialog, scene);
    default:
      return dialog satisfies never;
  }
}

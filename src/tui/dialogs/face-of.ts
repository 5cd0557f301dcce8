// Which face a dialog has: the one place that knows every kind.
import type { Scene } from '../scene/scene.ts';
import type { Dialog } from '../view-state/index.ts';
import { columnsFace } from './columns-face.ts';
import { confirmFace } from './confirm-dialog.ts';
import type { DialogFace } from './dialog-face.ts';

export function faceOf(dialog: Dialog, _scene: Scene): DialogFace {
  switch (dialog.kind) {
    case 'confirm':
      return confirmFace(dialog);
    case 'columns':
      return columnsFace(dialog);
    default:
      return dialog satisfies never;
  }
}

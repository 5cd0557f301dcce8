// The front door of the dialogs.
export type { DialogFace, DialogKey } from './dialog-face.ts';
export { dialogLines, placeDialog } from './draw-dialog.ts';
export { pasteIntoDialog, pressInDialog } from './press-dialog.ts';

// Opens, changes and closes the dialog.
import type { Dialog } from './dialog.ts';
import type { ViewState } from './view-state.ts';

export type DialogAction =
  /** Also in place of the one that is open: it is to be read before anything is confirmed. */
  | { readonly type: 'dialog-opened'; readonly dialog: Dialog }
  /** By the person's own hand: what he has read still holds. */
  | { readonly type: 'dialog-edited'; readonly dialog: Dialog }
  | { readonly type: 'dialog-turned'; readonly by: -1 | 1 }
  | { readonly type: 'dialog-written'; readonly serial: number }
  | { readonly type: 'dialog-closed' };

export function applyDialogAction(state: ViewState, action: DialogAction): ViewState {
  const { dialog: open, ...rest } = state;
  switch (action.type) {
    case 'dialog-opened': {
      const serial = state.dialogSerial + 1;
      const opened = { dialog: action.dialog, serial, isWritten: false, page: open?.page ?? 0 };
      return { ...rest, dialogSerial: serial, dialog: opened };
    }
    case 'dialog-edited':
      return open ? { ...rest, dialog: { ...open, dialog: action.dialog } } : state;
    case 'dialog-turned':
      return open ? { ...rest, dialog: { ...open, page: open.page + action.by } } : state;
    case 'dialog-written':
      return open?.serial === action.serial ? { ...rest, dialog: { ...open, isWritten: true } } : state;
    case 'dialog-closed':
      return { ...rest, previews: {}, others: [] };
    default:
      return action satisfies never;
  }
}

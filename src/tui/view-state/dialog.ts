// The dialogs: each a kind of its own, told apart by `kind`; at most one is open.
import type { Saying } from '../../i18n/index.ts';
import type { Effect } from '../effects/effect.ts';
import type { ListPane } from './list-state.ts';

/** Asks before something is done that cannot be taken for a slip of the finger. */
export interface ConfirmDialog {
  readonly kind: 'confirm';
  readonly title: Saying;
  readonly lines: readonly Saying[];
  /** What the key that confirms does, in a word or two. */
  readonly confirm: Saying;
  readonly cancel: Saying;
  /** Confirmed by `y`, not by Enter. */
  readonly isGrave?: boolean;
  readonly effects: readonly Effect[];
}

/** The columns of a list, as they are being chosen. */
export interface ColumnsDialog {
  readonly kind: 'columns';
  readonly list: ListPane;
  readonly columns: readonly { readonly id: string; readonly isShown: boolean }[];
  /** Where the cursor stands. */
  readonly at: number;
}

export type Dialog = ConfirmDialog | ColumnsDialog;

export interface OpenDialog {
  readonly dialog: Dialog;
  /** Another one whenever it is to be read anew. */
  readonly serial: number;
  /** It stands on the terminal as it is: only from then on a key confirms it. */
  readonly isWritten: boolean;
}

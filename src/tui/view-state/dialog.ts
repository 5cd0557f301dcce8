// The dialogs: each a kind of its own, told apart by `kind`; at most one is open.

import type { CallError, CommandPreview, LoggedCommand } from '../../client/index.ts';
import type { EpochMs } from '../../floor/index.ts';
import type { Saying } from '../../i18n/index.ts';
import type { TypedLine } from './edit-text.ts';
import type { ListPane } from './list-state.ts';

/** The columns of a list, as they are being chosen. */
export interface ColumnsDialog {
  readonly kind: 'columns';
  readonly list: ListPane;
  readonly columns: readonly { readonly id: string; readonly isShown: boolean }[];
  /** Where the cursor stands. */
  readonly at: number;
}

/** What is typed into a field, or chosen from what it offers. */
export interface Editing extends TypedLine {
  readonly field: string;
  /** Of what is offered for the text. */
  readonly chosen: number;
}

/** Something about a row that is other than it was read; with an instant, `ago` in it runs. */
export interface Changed {
  readonly id: string;
  readonly saying: Saying;
  readonly at?: EpochMs;
}

/** An order that is being put together: SCREENS §9. What it says of the floor is drawn anew with each frame. */
export interface FormDialog {
  readonly kind: 'form';
  /** The command's name, or the action's. */
  readonly form: string;
  readonly about: { readonly of: ListPane; readonly ids: readonly string[] };
  readonly values: { readonly [field: string]: string };
  /** Absent: the keys are keys. */
  readonly editing?: Editing;
  /** How each row that it is about stood when the person read of it, as `standOf` tells. */
  readonly seen: { readonly [id: string]: string };
  /** The floor's time. */
  readonly openedAt: EpochMs;
  /** What others had ordered about them when the person read of it, as `markOf` tells. */
  readonly others?: string;
  /** What has changed since it was opened: it was shown anew for it. */
  readonly changed?: readonly Changed[];
  readonly isShowingSteps?: boolean;
  /** The first of its rows in sight. */
  readonly top: number;
}

/** What becomes of each order of a deed. */
export interface OutcomesDialog {
  readonly kind: 'outcomes';
  readonly deed: string;
}

/** One command of what is to be undone together, and what its undoing would do. */
export interface UndoEntry {
  /** Its id; of an announcement, the announcement's. */
  readonly command: string;
  readonly name: string;
  readonly method: string;
  readonly preview?: CommandPreview;
  readonly error?: CallError;
}

export interface UndoDialog {
  readonly kind: 'undo';
  readonly title: Saying;
  readonly at: EpochMs;
  readonly entries: readonly UndoEntry[];
  /** Given since, and nothing undoes it. */
  readonly final?: LoggedCommand;
  /** Something of it is other than when it was asked first. */
  readonly isAnew?: true;
}

export type Dialog = ColumnsDialog | FormDialog | OutcomesDialog | UndoDialog;

export interface OpenDialog {
  readonly dialog: Dialog;
  /** Another one whenever it is to be read anew. */
  readonly serial: number;
  /** It stands on the terminal as it is: only from then on a key confirms it. */
  readonly isWritten: boolean;
  /** Which part of it is to be seen, where it is longer than the screen. */
  readonly page: number;
}

// The face of a dialog: its title, its lines and its keys; each kind of dialog makes its own.
import type { Saying } from '../../i18n/index.ts';
import type { Step } from '../actions/index.ts';
import type { KeyName } from '../keys/key-name.ts';
import type { Wording } from '../panes/wording.ts';
import type { Line } from '../parts/line.ts';
import type { Reason } from '../view-state/index.ts';

export interface DialogKey {
  /** The first one is the one that is shown. */
  readonly keys: readonly KeyName[];
  /** What it does, in the dialog's last line; absent: it is not told there. */
  readonly label?: Saying;
  /** Does what was asked about: only once the dialog has been on the terminal. */
  readonly confirms?: true;
  /** Why it does nothing now. */
  readonly whyOff?: Reason;
  readonly run: () => Step | readonly Step[] | undefined;
}

export interface DialogFace {
  readonly title: Saying;
  /** In the inner width of the box. */
  readonly body: (wording: Wording, width: number) => readonly Line[];
  /** Above the keys, and like them never left out, however low the screen. */
  readonly last?: (wording: Wording, width: number) => readonly Line[];
  readonly keys: readonly DialogKey[];
  /** A key that is none of its own closes it, and does what it does on the screen below. */
  readonly isPassing?: true;
  /** Takes what is typed or pasted, where the dialog has a field for it. */
  readonly type?: (text: string) => Step | readonly Step[] | undefined;
}

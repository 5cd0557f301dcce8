// A form is an order that is being put together: its fields, what it would do, and the deed that comes of it.
import type { Danger } from '../../floor/index.ts';
import type { PlainKey, Saying } from '../../i18n/index.ts';
import type { DialogKey } from '../dialogs/dialog-face.ts';
import type { KeyName } from '../keys/key-name.ts';
import type { Wording } from '../panes/wording.ts';
import type { Line } from '../parts/line.ts';
import type { Scene } from '../scene/scene.ts';
import type { DeedPlan, FormDialog, Reason } from '../view-state/index.ts';

export interface Asked {
  readonly scene: Scene;
  readonly dialog: FormDialog;
}

/** What a field offers. */
export interface Choice {
  readonly value: string;
  /** As it is shown, and found by what is typed. */
  readonly text: string;
  /** What to know before choosing it. */
  readonly note?: string;
}

/** What a field does not offer. */
export interface LeftOut {
  readonly text: string;
  readonly why: PlainKey;
}

export interface Field {
  readonly name: string;
  /** Goes to it; absent: it is only gone to by itself. */
  readonly key?: KeyName;
  readonly label: PlainKey;
  /** The likeliest first. */
  readonly choices: (asked: Asked) => readonly Choice[];
  /** What is looked for here as well, and why it is none of the choices. */
  readonly leftOut?: (asked: Asked) => readonly LeftOut[];
  /** What is typed will do, also where it is none of the choices. */
  readonly isFree?: true;
  /** Half of a word is the whole one that it offers. */
  readonly completes?: true;
  /** Nothing is ordered without it. */
  readonly isNeeded?: true;
  /** Why nothing will not do, where that is more than that it is missing. */
  readonly whyEmpty?: (asked: Asked) => Reason;
  /** Why this will not do; absent: it will. */
  readonly whyNot?: (value: string, asked: Asked) => Reason | undefined;
  /** To choose is to confirm, where nothing else is to be asked. */
  readonly submits?: true;
  /** The digits choose, while nothing is typed. */
  readonly hasDigits?: true;
  /** The form's own lines show it. */
  readonly isInBody?: true;
  /** What else it changes. @default its value alone */
  readonly take?: (dialog: FormDialog, value: string) => FormDialog;
  /** Whether there is no need to ask. @default where it has a value */
  readonly isThere?: (asked: Pick<Asked, 'dialog'>) => boolean;
  /** How it is shown. @default the choice's text, else the value itself */
  readonly show?: (value: string, asked: Asked) => string;
  /** What may be said, in brackets behind it. */
  readonly hint?: (asked: Asked) => string;
}

export interface Form {
  readonly title: (asked: Asked) => Saying;
  readonly fields: readonly Field[];
  /** What it would do, as the floor stands; in the inner width of the dialog. */
  readonly body: (asked: Asked, wording: Wording, width: number) => readonly Line[];
  /** `Enter move`, `Esc leave all as it is` */
  readonly confirm: Saying;
  readonly cancel: Saying;
  readonly danger: Danger;
  /** What is to be written out where it is grave, and the sentence that asks for it. @default `yes` */
  readonly typed?: { readonly word: PlainKey; readonly label: PlainKey };
  /** Undefined while something is missing. */
  readonly plan: (asked: Asked) => DeedPlan | undefined;
  /** Keys of its own, beside those of its fields. */
  readonly keys?: (asked: Asked) => readonly DialogKey[];
  /** It offers to show what the source would be asked. */
  readonly hasSteps?: true;
}

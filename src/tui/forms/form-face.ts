// The face of a form: while a field is typed into, its letters are text; else its keys go to fields, and one confirms.
import type { Step } from '../actions/index.ts';
import type { DialogFace, DialogKey } from '../dialogs/dialog-face.ts';
import { showKey } from '../keys/show-key.ts';
import type { Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import { wrapWords } from '../parts/wrap-words.ts';
import type { Scene } from '../scene/scene.ts';
import type { FormDialog } from '../view-state/index.ts';
import type { Asked, Form } from './form.ts';
import { formOf } from './form-table.ts';
import { SHOWN_ROWS } from './parts/agent-lines.ts';
import { confirmKeys } from './parts/confirm-keys.ts';
import { editField } from './parts/edit-field.ts';
import { editingKeys, typeText } from './parts/editing-keys.ts';
import { emptiedLines } from './parts/emptied-lines.ts';
import { fieldLines } from './parts/field-lines.ts';
import { sayOthers } from './parts/other-orders.ts';
import { emptiedBy } from './parts/question.ts';
import { sayChanged } from './parts/stand.ts';
import { stepLines, stepsKey } from './parts/steps.ts';

export function formFace(dialog: FormDialog, scene: Scene): DialogFace {
  const asked: Asked = { scene, dialog };
  const form = formOf(dialog.form);
  const face = {
    title: form.title(asked),
    body: (wording: Wording, width: number) => bodyOf(form, asked, { wording, width }),
    last: (wording: Wording, width: number) => lastOf(form, asked, { wording, width }),
  };
  if (!dialog.editing) return { ...face, keys: restingKeys(form, asked) };
  return { ...face, keys: editingKeys(form, asked), type: text => typeText(form, asked, text) };
}

function restingKeys(form: Form, asked: Asked): readonly DialogKey[] {
  const { dialog } = asked;
  const fields = form.fields.flatMap((field): DialogKey[] => {
    if (field.key === undefined) return [];
    const edited = editField(dialog, field, asked);
    return [{ keys: [field.key], run: () => ({ type: 'dialog-edited', dialog: edited }) }];
  });
  return [
    ...fields,
    ...(form.keys?.(asked) ?? []),
    ...(form.hasSteps ? [stepsKey(dialog)] : []),
    ...scrollKeys(dialog),
    ...confirmKeys(form, asked),
    { keys: ['escape'], label: form.cancel, run: () => ({ type: 'dialog-closed' }) },
  ];
}

/** Through those whom it is about, where they are more than it shows. */
function scrollKeys(dialog: FormDialog): readonly DialogKey[] {
  const last = Math.max(0, dialog.about.ids.length - SHOWN_ROWS);
  const by = (rows: number) => (): Step => ({
    type: 'dialog-edited',
    dialog: { ...dialog, top: Math.min(last, Math.max(0, dialog.top + rows)) },
  });
  return [
    { keys: ['up'], run: by(-1) },
    { keys: ['down'], run: by(1) },
  ];
}

interface Room {
  readonly wording: Wording;
  readonly width: number;
}

function bodyOf(form: Form, asked: Asked, { wording, width }: Room): readonly Line[] {
  const { dialog } = asked;
  const plan = form.plan(asked);
  // What a move would do is told once it is known where to.
  const body = plan || form.fields.every(({ isNeeded }) => !isNeeded) ? form.body(asked, wording, width) : [];
  return [
    ...body,
    ...spaced(body, fieldLines(form, asked, { words: wording.words, width })),
    ...(dialog.isShowingSteps ? stepLines(plan, asked, { wording, width }) : []),
  ];
}

/** What has changed, and whom it leaves without anybody: read before any key. */
function lastOf(form: Form, asked: Asked, room: Room): readonly Line[] {
  const emptied = asked.dialog.editing ? [] : emptiedBy(form.plan(asked), asked);
  return [...changedLines(form, asked, room), ...emptiedLines(emptied, asked, room)];
}

function spaced(above: readonly Line[], lines: readonly Line[]): readonly Line[] {
  return above.length > 0 && lines.length > 0 ? [[], ...lines] : lines;
}

/** `olena moved 1014 to VIP 2 s ago. Shown anew; Enter again to move.` */
function changedLines(form: Form, asked: Asked, { wording: { words }, width }: Room): readonly Line[] {
  const { changed = [] } = asked.dialog;
  const others = sayOthers(asked, words);
  if (changed.length + others.length === 0) return [];
  const key = showKey(emptiedBy(form.plan(asked), asked).length > 0 ? 'y' : 'enter');
  const again = words.say('form.shown-anew', { key, confirm: words.tell(form.confirm) });
  const told = [
    ...changed.map(one => words.tell(sayChanged(one, asked.scene.moment))),
    ...others,
    again,
  ].join(' ');
  return wrapWords(told, width).map(text => [span(text, 'amber')]);
}

// The keys while a field is typed into: choosing, taking, erasing, going on to the next field, and leaving it.
import type { Step } from '../../actions/index.ts';
import type { DialogKey } from '../../dialogs/dialog-face.ts';
import { LINE_EDIT_KEYS } from '../../keys/line-edit-keys.ts';
import type { Editing, FormDialog, Reason } from '../../view-state/index.ts';
import type { Asked, Field, Form } from '../form.ts';
import { orderOf } from './confirm-keys.ts';
import { chooseBy, editField, editIn, offeredBy, takenFrom, typeIn } from './edit-field.ts';
import { fieldsInSight } from './field-lines.ts';
import { emptiedBy } from './question.ts';
import { missingField, withValue } from './values.ts';

export function editingKeys(form: Form, asked: Asked): readonly DialogKey[] {
  const { dialog } = asked;
  const field = editedField(form, dialog);
  const { editing } = dialog;
  if (!field || !editing) return [];
  const edit = (to: Editing): Step => ({ type: 'dialog-edited', dialog: { ...dialog, editing: to } });
  const count = offeredBy(field, asked).length;
  return [
    ...digitKeys(form, field, asked),
    takeKey(form, field, asked),
    { keys: ['up'], run: () => edit(chooseBy(editing, -1, count)) },
    { keys: ['down'], run: () => edit(chooseBy(editing, 1, count)) },
    ...LINE_EDIT_KEYS.map(([key, how]) => ({ keys: [key], run: () => edit(editIn(editing, how)) })),
    { keys: ['tab'], ...labelOfNext(form, asked), run: () => nextField(form, asked, 1) },
    { keys: ['shift+tab'], run: () => nextField(form, asked, -1) },
    { keys: ['escape'], label: { key: 'form.back' }, run: () => leave(form, asked) },
  ];
}

export function typeText({ fields }: Form, { dialog }: Asked, text: string): Step | undefined {
  const { editing } = dialog;
  if (!editing || !fields.some(({ name }) => name === editing.field)) return undefined;
  return { type: 'dialog-edited', dialog: { ...dialog, editing: typeIn(editing, text) } };
}

function editedField({ fields }: Form, { editing }: FormDialog): Field | undefined {
  return fields.find(({ name }) => name === editing?.field);
}

/** Enter: the form is confirmed with it where nothing else is to be asked; else it is only taken. */
function takeKey(form: Form, field: Field, asked: Asked): DialogKey {
  const value = takenFrom(field, asked);
  const whyOff = whyNotTaken(value, field, asked);
  const confirming = value === undefined ? {} : confirmsWith(form, field, { asked, value });
  return {
    keys: ['enter'],
    label: 'confirms' in confirming ? form.confirm : { key: 'form.take' },
    ...confirming,
    ...(whyOff ? { whyOff } : {}),
    run: () => (value === undefined ? undefined : take(form, field, { asked, value })),
  };
}

interface Taking {
  readonly asked: Asked;
  readonly value: string;
}

function whyNotTaken(value: string | undefined, field: Field, asked: Asked): Reason | undefined {
  if (value === undefined) return { key: 'why.no-choice' };
  if (value === '') return field.isNeeded ? whyEmpty(field, asked) : undefined;
  return field.whyNot?.(value, asked);
}

function whyEmpty(field: Field, asked: Asked): Reason {
  const missing = { key: 'why.field-empty', values: { field: asked.scene.words.say(field.label) } } as const;
  return field.whyEmpty?.(asked) ?? missing;
}

function withTaken({ dialog }: Asked, field: Field, value: string): FormDialog {
  const { editing: _, ...rest } = field.take?.(dialog, value) ?? withValue(dialog, field.name, value);
  return rest;
}

function confirmsWith(form: Form, field: Field, { asked, value }: Taking): { readonly confirms?: true } {
  return isConfirmedBy(form, field, { ...asked, dialog: withTaken(asked, field, value) })
    ? { confirms: true }
    : {};
}

function isConfirmedBy(form: Form, field: Field, taken: Asked): boolean {
  const plan = form.plan(taken);
  if (!field.submits || plan === undefined || missingField(form, taken)) return false;
  // Who has written it out has been asked enough.
  return form.danger === 'grave' || emptiedBy(plan, taken).length === 0;
}

function take(form: Form, field: Field, { asked, value }: Taking): readonly Step[] {
  const taken = { ...asked, dialog: withTaken(asked, field, value) };
  const plan = form.plan(taken);
  if (plan && isConfirmedBy(form, field, taken)) return orderOf(plan);
  const missing = missingField(form, taken);
  const dialog = missing ? editField(taken.dialog, missing, taken) : taken.dialog;
  // What it would do now is another thing: it is to be read before it is confirmed.
  return [{ type: 'dialog-opened', dialog }];
}

/** `1` to `9`, as long as nothing is typed. */
function digitKeys(form: Form, field: Field, asked: Asked): readonly DialogKey[] {
  if (!field.hasDigits || asked.dialog.editing?.text !== '') return [];
  return offeredBy(field, asked)
    .slice(0, 9)
    .map(({ value }, index) => ({
      keys: [String(index + 1)],
      ...confirmsWith(form, field, { asked, value }),
      run: () => take(form, field, { asked, value }),
    }));
}

/** Where there is another one to go to. */
function labelOfNext(form: Form, asked: Asked): Pick<DialogKey, 'label'> {
  const next = fieldBeside(form, asked, 1);
  const isAsked = fieldsInSight(form, asked).length === form.fields.length;
  if (next === undefined || next.name === asked.dialog.editing?.field || !isAsked) return {};
  return { label: { key: 'form.next-field', values: { field: asked.scene.words.say(next.label) } } };
}

/** Round and round; whoever is meant by now is not asked about again. */
function fieldBeside(form: Form, asked: Asked, by: -1 | 1): Field | undefined {
  const fields = form.fields.filter(
    ({ key, isThere, name }) =>
      key !== undefined || !isThere?.(asked) || name === asked.dialog.editing?.field,
  );
  const at = fields.findIndex(({ name }) => name === asked.dialog.editing?.field);
  return fields[(at + by + fields.length) % fields.length];
}

/** What is typed is taken along where it will do. */
function nextField(form: Form, asked: Asked, by: -1 | 1): Step | undefined {
  const field = editedField(form, asked.dialog);
  const next = fieldBeside(form, asked, by);
  if (!field || !next) return undefined;
  const isTyped = asked.dialog.editing?.text.trim() !== '';
  const value = isTyped ? takenFrom(field, asked) : undefined;
  const isGood = value !== undefined && whyNotTaken(value, field, asked) === undefined;
  const dialog = isGood ? withTaken(asked, field, value) : asked.dialog;
  return { type: 'dialog-opened', dialog: editField(dialog, next, { ...asked, dialog }) };
}

/** Out of the field; out of the form where there is nothing of it yet, or nothing to it but this field. */
function leave(form: Form, asked: Asked): Step {
  const { editing: _, ...rest } = asked.dialog;
  const isOnlyThis = form.danger === 'none' && editedField(form, asked.dialog)?.submits === true;
  return isOnlyThis || form.plan(asked) === undefined
    ? { type: 'dialog-closed' }
    : { type: 'dialog-edited', dialog: rest };
}

// Opens a form, with what is known already, where something is to be said first.
import type { Step } from '../actions/index.ts';
import type { Scene } from '../scene/scene.ts';
import type { FormDialog, ViewAction } from '../view-state/index.ts';
import { type FormName, formOf } from './form-table.ts';
import { orderOf } from './parts/confirm-keys.ts';
import { editField } from './parts/edit-field.ts';
import { emptiedBy } from './parts/question.ts';
import { standsOf } from './parts/stand.ts';
import { missingField } from './parts/values.ts';

export interface Opening {
  readonly form: FormName;
  readonly about: FormDialog['about'];
  readonly values?: FormDialog['values'];
}

export function openForm(scene: Scene, opening: Opening): ViewAction {
  const form = formOf(opening.form);
  const dialog = toDialog(scene, opening);
  const isOpenStill = (field: string): boolean => !Object.hasOwn(dialog.values, field);
  const field =
    missingField(form, { scene, dialog }) ?? form.fields.find(one => one.submits && isOpenStill(one.name));
  return { type: 'dialog-opened', dialog: field ? editField(dialog, field, { scene, dialog }) : dialog };
}

/** What is harmless and said in full is not asked about; undefined where it is, or something is missing. */
export function orderAtOnce(scene: Scene, opening: Opening): readonly Step[] | undefined {
  const form = formOf(opening.form);
  const asked = { scene, dialog: toDialog(scene, opening) };
  const plan = form.plan(asked);
  const isHarmless =
    form.danger === 'none' &&
    form.fields.some(({ submits, name }) => submits && Object.hasOwn(asked.dialog.values, name));
  const isAsked = !isHarmless || missingField(form, asked) !== undefined || emptiedBy(plan, asked).length > 0;
  return plan && !isAsked ? orderOf(plan) : undefined;
}

function toDialog({ moment }: Scene, { form, about, values = {} }: Opening): FormDialog {
  return {
    kind: 'form',
    form,
    about,
    values,
    seen: standsOf(about, moment),
    openedAt: moment.dataNow,
    top: 0,
  };
}

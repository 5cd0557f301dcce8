// An action that is an order: it opens its form, or does at once what is harmless and said in full.
import type { CommandMethod } from '../../../floor/index.ts';
import { type FormName, openForm, orderAtOnce } from '../../forms/index.ts';
import type { Scene } from '../../scene/scene.ts';
import type { FormDialog, ListPane } from '../../view-state/index.ts';
import type { ActionRecord, Args, Step } from '../action.ts';
import { type Rows, whyNoFloor } from '../in-sight.ts';
import { whomFrom, whyCannot, whyNobody } from './whom.ts';

interface FormAction extends Omit<ActionRecord, 'id' | 'run' | 'whyOff'> {
  readonly id: CommandMethod & FormName;
  readonly of: ListPane;
  /** From what was said in the palette to the fields of the form. */
  readonly values?: (args: Args, scene: Scene) => FormDialog['values'];
  /** Where nobody is meant the form asks. */
  readonly asksWhich?: true;
}

export function formAction({ of, values, asksWhich, ...record }: FormAction): ActionRecord {
  const { id } = record;
  const nobody: Rows = { of, ids: [] };
  return {
    ...record,
    whyOff: (scene, args) =>
      (asksWhich ? whyNoFloor(scene) : whyNobody(scene, of, args)) ??
      whyCannot(scene, id, whomFrom(scene, of, args)),
    run(scene, args = {}): readonly Step[] {
      const about = whomFrom(scene, of, args) ?? nobody;
      const opening = { form: id, about, values: values?.(args, scene) ?? {} };
      // What was written out whole in the palette is no slip of the finger.
      const atOnce = Object.keys(opening.values).length > 0 ? orderAtOnce(scene, opening) : undefined;
      return atOnce ?? [openForm(scene, opening)];
    },
  };
}

/** Of the values that an argument has, the only one. */
export function only(args: Args, name: string): string | undefined {
  return args[name]?.[0];
}

/** Only those that were said. */
export function said(values: { readonly [field: string]: string | undefined }): FormDialog['values'] {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  );
}

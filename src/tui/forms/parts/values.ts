// What the fields of a form hold.
import type { FormDialog } from '../../view-state/index.ts';
import type { Asked, Field, Form } from '../form.ts';

export function readValue({ dialog }: Pick<Asked, 'dialog'>, field: string): string {
  return Object.hasOwn(dialog.values, field) ? (dialog.values[field] ?? '') : '';
}

export function withValue(dialog: FormDialog, field: string, value: string): FormDialog {
  return { ...dialog, values: { ...dialog.values, [field]: value } };
}

/** The first field without which nothing is ordered, and that has nothing in it. */
export function missingField({ fields }: Form, asked: Pick<Asked, 'dialog'>): Field | undefined {
  return fields.find(
    ({ name, isNeeded, isThere }) => isNeeded && !(isThere?.(asked) ?? readValue(asked, name) !== ''),
  );
}

export function showValue(field: Field, asked: Asked): string {
  const value = readValue(asked, field.name);
  if (field.show) return field.show(value, asked);
  return field.choices(asked).find(choice => choice.value === value)?.text ?? value;
}

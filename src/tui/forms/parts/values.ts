// What the fields of a form hold.
import type { FormDialog } from '../../view-state/index.ts';
import type { Asked, Field, Form } from '../form.ts';

export function readValue({ dialog }: Pick<Asked, 'dialog'>, field: string): string {
  return Object.hasOwn(dialog.values, field) ? (dialog.values[field] ?? '') : '';
}

export function withValue(dialog: FormDialog, field: string, value: string): FormDialog {
  return { ...dialog, values: { ...dialog.values, [field]: value } };
}

/** The first field with which nothing is ordered: there is nothing in it that must be told, or what will not do. */
export function missingField({ fields }: Form, asked: Asked): Field | undefined {
  return fields.find(field => isEmpty(field, asked) || isWrong(field, asked));
}

function isEmpty({ name, isNeeded, isThere }: Field, asked: Asked): boolean {
  return isNeeded === true && !(isThere?.(asked) ?? readValue(asked, name) !== '');
}

/** What came from the palette was typed nowhere else. */
function isWrong({ name, whyNot }: Field, asked: Asked): boolean {
  const value = readValue(asked, name);
  return value !== '' && whyNot?.(value, asked) !== undefined;
}

export function showValue(field: Field, asked: Asked): string {
  const value = readValue(asked, field.name);
  if (field.show) return field.show(value, asked);
  return field.choices(asked).find(choice => choice.value === value)?.text ?? value;
}

// Typing into a field and choosing from what it offers.
import { foldText } from '../../../lib/fold/fold-text.ts';
import { matchLetters, matchPart } from '../../../lib/fold/match-text.ts';
import { type Editing, editLine, type FormDialog, type LineEdit, typeInto } from '../../view-state/index.ts';
import type { Asked, Choice, Field, LeftOut } from '../form.ts';
import { readValue } from './values.ts';

/** Those that have the text in them first, then those that have its letters. */
export function offeredBy(field: Field, asked: Asked): readonly Choice[] {
  const choices = field.choices(asked);
  const text = asked.dialog.editing?.text.trim() ?? '';
  if (text === '') return choices;
  const [part, letters] = [matchPart(text), matchLetters(text)];
  const folded = choices.map(choice => ({ choice, text: foldText(`${choice.text} ${choice.value}`) }));
  const whole = folded.filter(one => part(one.text));
  const loose = folded.filter(one => !whole.includes(one) && letters(one.text));
  return [...whole, ...loose].map(({ choice }) => choice);
}

/** What was typed for in vain, where it is known why. */
export function leftOutBy(field: Field, asked: Asked): readonly LeftOut[] {
  const part = matchPart(asked.dialog.editing?.text.trim() ?? '');
  return (field.leftOut?.(asked) ?? []).filter(({ text }) => part(foldText(text)));
}

/** What Enter would put into the field; undefined where nothing of what is typed will do. */
export function takenFrom(field: Field, asked: Asked): string | undefined {
  const { editing } = asked.dialog;
  if (!editing) return undefined;
  const typed = editing.text.trim();
  const chosen = offeredBy(field, asked)[editing.chosen];
  if (!field.isFree || typed === '') return chosen?.value ?? (field.isFree ? typed : undefined);
  return chosen && isMeant(chosen, { field, asked, typed }) ? chosen.value : typed;
}

interface Typed {
  readonly field: Field;
  readonly asked: Asked;
  readonly typed: string;
}

/** Of what may be any text, what is offered is meant where it was chosen by hand, or is what was begun. */
function isMeant(chosen: Choice, { field, asked, typed }: Typed): boolean {
  if (isSame(chosen, typed) || (asked.dialog.editing?.chosen ?? 0) > 0) return true;
  if (field.completes && chosen.text.toLowerCase().startsWith(typed.toLowerCase())) return true;
  return field.whyNot?.(typed, asked) !== undefined;
}

function isSame({ text, value }: Choice, typed: string): boolean {
  return [text, value].some(one => one.toLowerCase() === typed.toLowerCase());
}

export function editField(dialog: FormDialog, field: Field, asked: Asked): FormDialog {
  const value = readValue(asked, field.name);
  const isSaid = Object.hasOwn(dialog.values, field.name);
  const at = isSaid ? field.choices(asked).findIndex(choice => choice.value === value) : 0;
  return { ...dialog, editing: { field: field.name, text: '', chosen: Math.max(0, at) } };
}

export function typeIn(editing: Editing, text: string): Editing {
  return { field: editing.field, ...typeInto(editing, text), chosen: 0 };
}

/** Where only the cursor moved in the text, what is chosen for it stays so. */
export function editIn(editing: Editing, edit: LineEdit): Editing {
  const line = editLine(editing, edit);
  return { field: editing.field, ...line, chosen: line.text === editing.text ? editing.chosen : 0 };
}

/** Round and round. */
export function chooseBy(editing: Editing, by: -1 | 1, count: number): Editing {
  return count === 0 ? editing : { ...editing, chosen: (editing.chosen + by + count) % count };
}

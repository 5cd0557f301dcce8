// What is grave is confirmed by a word that is written out: no slip of the finger writes it.
import type { Field, Form } from '../form.ts';

const YES = { word: 'form.word-yes', label: 'field.write-yes' } as const;

export function withTyped(form: Form): Form {
  if (form.danger !== 'grave') return form;
  const { word, label } = form.typed ?? YES;
  const typed: Field = {
    ...{ name: 'typed', label, isNeeded: true, isFree: true, submits: true },
    choices: () => [],
    whyNot(value, { scene: { words } }) {
      const wanted = words.say(word);
      return value.trim().toLowerCase() === wanted
        ? undefined
        : { key: 'why.not-written', values: { word: wanted } };
    },
  };
  return { ...form, fields: [...form.fields, typed] };
}

// What is grave is confirmed by a word that is written out: no slip of the finger writes it.
import type { Reason } from '../../view-state/index.ts';
import type { Asked, Field, Form } from '../form.ts';

const YES = { word: 'form.word-yes', label: 'field.write-yes' } as const;

export function withTyped(form: Form): Form {
  if (form.danger !== 'grave') return form;
  const { word, label } = form.typed ?? YES;
  const notWritten = ({ scene: { words } }: Asked): Reason => ({
    key: 'why.not-written',
    values: { word: words.say(word) },
  });
  const typed: Field = {
    ...{ name: 'typed', label, isNeeded: true, isFree: true, submits: true },
    choices: () => [],
    whyEmpty: notWritten,
    whyNot: (value, asked) =>
      value.trim().toLowerCase() === asked.scene.words.say(word) ? undefined : notWritten(asked),
  };
  return { ...form, fields: [...form.fields, typed] };
}

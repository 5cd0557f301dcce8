// Draws the fields of a form: what each holds, and, of the one that is being typed into, what it offers.
import { cleanText } from '../../../lib/clean-text.ts';
import { cutCells, displayWidth, fitCells } from '../../../lib/display-width.ts';
import { showKey } from '../../keys/show-key.ts';
import type { Wording } from '../../panes/wording.ts';
import { type Line, lineWidth, type Span, span } from '../../parts/line.ts';
import { rowWindow } from '../../parts/row-window.ts';
import { typedSpans } from '../../parts/typed-line.ts';
import type { Editing } from '../../view-state/index.ts';
import type { Asked, Field, Form } from '../form.ts';
import { leftOutBy, offeredBy } from './edit-field.ts';
import { missingField, readValue, showValue } from './values.ts';

const GAP = 5;

/** `r reason: line overloaded     t resume: by hand (30m, 15:00)`, as many on a line as fit. */
export function fieldLines(form: Form, asked: Asked, { words, width }: In): Line[] {
  const { editing } = asked.dialog;
  const lines: Line[] = [];
  let isAlone = true;
  for (const field of fieldsInSight(form, asked)) {
    const isEdited = editing?.field === field.name;
    if (field.isInBody && !isEdited) continue;
    const told = isEdited ? editedSpans(field, editing, { words, width }) : restingSpans(field, asked, words);
    const last = isAlone ? undefined : lines.at(-1);
    const fits = last && !isEdited && lineWidth(last) + GAP + lineWidth(told) <= width;
    if (fits) lines[lines.length - 1] = [...last, span(' '.repeat(GAP)), ...told];
    else lines.push(told);
    if (isEdited)
      lines.push(...choiceLines(field, asked, width), ...noneLines(field, asked, { words, width }));
    isAlone = isEdited;
  }
  return lines;
}

/** As long as it is not known what it is about, only that is asked; what is said already stands there. */
export function fieldsInSight(form: Form, asked: Asked): readonly Field[] {
  const { editing } = asked.dialog;
  const first = missingField(form, asked);
  const isMissing = editing && first?.name === editing.field && form.plan(asked) === undefined;
  if (!isMissing) return form.fields;
  return form.fields.filter(field => field === first || readValue(asked, field.name) !== '');
}

interface In {
  readonly words: Wording['words'];
  readonly width: number;
}

function restingSpans(field: Field, asked: Asked, words: Wording['words']): Span[] {
  const hint = field.hint?.(asked);
  // While one is typed into, letters are text.
  const isKey = field.key !== undefined && !asked.dialog.editing;
  return [
    ...(isKey ? [span(showKey(field.key), 'key'), span(' ')] : []),
    span(`${words.say(field.label)}: ${showValue(field, asked) || words.say('field.empty')}`),
    ...(hint === undefined ? [] : [span(` (${hint})`, 'faint')]),
  ];
}

function editedSpans(field: Field, editing: Editing, { words, width }: In): Line {
  const label = span(`${words.say(field.label)}: `);
  return [label, ...typedSpans(editing, width - lineWidth([label]))];
}

const MOST_LEFT_OUT = 3;

/** Whoever types a name that is not offered, or is offered nothing, is told so, and why, where that is known. */
function noneLines(field: Field, asked: Asked, { words, width }: In): Line[] {
  const typed = asked.dialog.editing?.text.trim() ?? '';
  if (field.isFree || offeredBy(field, asked).length > 0) return [];
  const known = leftOutBy(field, asked).slice(0, MOST_LEFT_OUT);
  if (typed === '' && known.length === 0) return [];
  const told =
    known.length > 0
      ? known.map(({ text, why }) => `${text}: ${words.say(why)}`)
      : [words.say('form.none-called', { word: cleanText(typed) })];
  return told.map(text => [span(`  ${cutCells(text, width - 2)}`, 'amber')]);
}

const MOST_CHOICES = 8;
const MOST_NOTE_CELLS = 30;

function choiceLines(field: Field, asked: Asked, width: number): Line[] {
  const choices = offeredBy(field, asked);
  const { editing } = asked.dialog;
  const cursor = editing?.chosen ?? 0;
  const { from, to } = rowWindow({ count: choices.length, top: 0, cursor }, MOST_CHOICES);
  const noteWidth = Math.max(
    0,
    ...choices.map(({ note = '' }) => Math.min(MOST_NOTE_CELLS, displayWidth(note))),
  );
  const longest = Math.max(8, ...choices.map(({ text }) => displayWidth(text)));
  const textCells = Math.min(longest + 2, width - 4 - noteWidth);
  return choices.slice(from, to).map(({ text, note = '' }, index) => {
    const at = from + index;
    const digit = field.hasDigits && editing?.text === '' && at < 9 ? `${at + 1} ` : '  ';
    const isChosen = at === cursor;
    const noteCells = Math.max(0, width - textCells - 4);
    return [
      span(isChosen ? '› ' : '  '),
      span(digit, 'key'),
      {
        ...span(fitCells(cutCells(text, textCells - 1), textCells)),
        ...(isChosen ? { over: 'cursor' as const } : {}),
      },
      span(cutCells(note, noteCells), 'faint'),
    ];
  });
}

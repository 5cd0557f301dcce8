// The filter of the log: who ordered what, about whom, why, and what became of it.

import type { Words } from '../../i18n/index.ts';
import type { Moment } from '../moment/moment.ts';
import type { LogEntry } from '../select/log-entry.ts';
import { askFields, type FilterProblem, problemAmong } from './create-filter.ts';
import { type FieldsOf, textField, wordField } from './field.ts';
import { parseFilter } from './parse-filter.ts';
import { outcomeNames } from './word-names.ts';

const who = textField<LogEntry>(command => [command.who]);
const what = textField<LogEntry>(({ method }) => [method]);
const reason = textField<LogEntry>(({ params }) =>
  typeof params.reason === 'string' ? [params.reason] : [],
);
const about = textField<LogEntry>(command => [command.about.name, command.about.id]);

/** What it came to by now; of one that is under way nothing is known. */
const outcome = wordField<LogEntry>(({ settled, answered }) => (settled ?? answered)?.outcome, outcomeNames);

const LOG_FIELDS: FieldsOf<LogEntry> = {
  bare: textField((command, at) => [who, what, about, reason].flatMap(({ textsOf }) => textsOf(command, at))),
  byName: { who, what, about, reason, outcome, from: textField(({ from }) => [from]) },
};

export interface LogFilter {
  passes(command: LogEntry, moment: Moment): boolean;
  readonly problem?: FilterProblem;
}

export function createLogFilter(text: string, words: Words): LogFilter {
  const terms = parseFilter(text);
  const asked = askFields(LOG_FIELDS, terms, words);
  const problem = problemAmong(terms, [asked]);
  return {
    passes: (command, moment) => asked.passes(command, { moment, id: command.command }),
    ...(problem ? { problem } : {}),
  };
}

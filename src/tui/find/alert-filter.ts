// The filter of the alerts: by what they say, by rule, by severity, by what they are about, and by who has them.
import type { Words } from '../../i18n/index.ts';
import type { Moment } from '../moment/moment.ts';
import type { AlertEntry } from '../select/alert-list.ts';
import { askFields, type FilterProblem, problemAmong } from './create-filter.ts';
import { type FieldsOf, textField } from './field.ts';
import { parseFilter } from './parse-filter.ts';

export interface AlertFilter {
  passes(entry: AlertEntry, moment: Moment): boolean;
  readonly problem?: FilterProblem;
}

/** `textOf`: as the screen says it. */
export function createAlertFilter(
  text: string,
  words: Words,
  textOf: (entry: AlertEntry) => string,
): AlertFilter {
  const terms = parseFilter(text);
  const asked = askFields(fieldsWith(textOf), terms, words);
  const problem = problemAmong(terms, [asked]);
  return {
    passes: (entry, moment) => asked.passes(entry, { moment, id: entry.id }),
    ...(problem ? { problem } : {}),
  };
}

function fieldsWith(textOf: (entry: AlertEntry) => string): FieldsOf<AlertEntry> {
  const rule = textField<AlertEntry>(entry => [rowOf(entry)?.rule ?? '']);
  const about = textField<AlertEntry>(entry => [rowOf(entry)?.subject.name ?? '', entry.about.id]);
  return {
    bare: textField(entry => [textOf(entry), rowOf(entry)?.rule ?? '']),
    byName: {
      rule,
      about,
      queue: textField(entry => (entry.about.kind === 'queues' ? [textOf(entry), entry.about.id] : [])),
      severity: textField(entry => [severityOf(entry)]),
      by: textField(entry => [rowOf(entry)?.acknowledged?.by ?? '']),
    },
  };
}

function rowOf(entry: AlertEntry) {
  return entry.kind === 'lost' ? undefined : entry.row;
}

/** A limit of the wall's own is as severe as its colour. */
function severityOf(entry: AlertEntry): string {
  const row = rowOf(entry);
  if (row) return row.severity;
  return entry.kind === 'alert' && entry.alert.mark === 'amber' ? 'warning' : 'critical';
}

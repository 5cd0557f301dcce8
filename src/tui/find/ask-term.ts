// What one term of a filter asks of a row, or why it asks nothing in this list.
import type { Words } from '../../i18n/index.ts';
import { foldText } from '../../lib/fold/fold-text.ts';
import { matchLetters, matchPart, type TextMatch } from '../../lib/fold/match-text.ts';
import type { RowHere } from '../moment/moment.ts';
import type { Field, FieldsOf, TextField, WordField, WordNames } from './field.ts';
import { foldedOf } from './folded.ts';
import type { Term } from './parse-filter.ts';

export type RowTest<Row> = (row: Row, at: RowHere) => boolean;

export type Asked<Row> =
  | { readonly kind: 'test'; readonly test: RowTest<Row> }
  /** Its value is to come still. */
  | { readonly kind: 'empty' }
  /** This list has no such field. */
  | { readonly kind: 'no-field' }
  /** The field is there, and none of its words is called so: it is about another list, or mistyped. */
  | { readonly kind: 'no-word'; readonly value: string; readonly names: readonly string[] };

export function askTerm<Row>(fields: FieldsOf<Row>, term: Term, words: Words): Asked<Row> {
  const field = fieldOf(fields, term.field);
  if (!field) return { kind: 'no-field' };
  const values = term.values.filter(value => value.trim() !== '');
  if (values.length === 0) return { kind: 'empty' };
  const asked = field.kind === 'text' ? askText(field, term, values) : askWord(field, values, words);
  if (asked.kind !== 'test' || !term.isNot) return asked;
  return { kind: 'test', test: (row, at) => !asked.test(row, at) };
}

function fieldOf<Row>({ bare, byName }: FieldsOf<Row>, name: string | undefined): Field<Row> | undefined {
  if (name === undefined) return bare;
  return Object.hasOwn(byName, name) ? byName[name] : undefined;
}

function askText<Row>({ textsOf }: TextField<Row>, { isFuzzy }: Term, values: readonly string[]): Asked<Row> {
  const matches: readonly TextMatch[] = values.map(isFuzzy ? matchLetters : matchPart);
  const test: RowTest<Row> = (row, at) =>
    textsOf(row, at).some(text => {
      if (text === undefined) return false;
      const folded = foldedOf(text);
      return matches.some(match => match(folded));
    });
  return { kind: 'test', test };
}

function askWord<Row>(
  { wordOf, names }: WordField<Row>,
  values: readonly string[],
  words: Words,
): Asked<Row> {
  const named = names(words);
  const meant = new Set<string>();
  for (const value of values) {
    const found = wordsCalled(named, value);
    if (found.length === 0) return { kind: 'no-word', value, names: Object.values(named).flat() };
    for (const word of found) meant.add(word);
  }
  return { kind: 'test', test: (row, at) => meant.has(wordOf(row, at) ?? '') };
}

/** Those that are called so; while it is being typed, those that begin so. */
function wordsCalled(named: WordNames, value: string): string[] {
  const called = (needle: string): string[] => {
    const match = matchPart(needle);
    return Object.keys(named).filter(word => named[word]?.some(name => match(foldText(name))));
  };
  const whole = called(` ${value} `);
  return whole.length > 0 ? whole : called(` ${value}`);
}

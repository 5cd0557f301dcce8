// Which columns are printed: those of the kind, more of them, or those that `--columns` names.
import { createWords, formatDuration, formatWholePercent } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { closestWord } from '../../lib/closest-word.ts';
import type { Fields } from '../../lib/fields.ts';
import { type ContractKind, fieldsOf, type KnownField, RingtopError, valueAt } from '../../protocol/index.ts';
import { COLUMNS, type Column } from './columns.ts';
import { WIDE } from './wide-columns.ts';

/** Of a table for people. */
export function tableColumns(kind: ContractKind, named: readonly string[] | undefined, isWide: boolean) {
  const usual = COLUMNS[kind];
  if (named !== undefined)
    return named.map(
      name => usual.find(column => isCalled(column, name)) ?? plainColumn(kind, pathOf(kind, name)),
    );
  return isWide ? [...usual, ...WIDE[kind].map(path => plainColumn(kind, path))] : usual;
}

/** Of a file: every field that is a value or a list of words, in the order of the JSON. */
export function filePaths(kind: ContractKind, named: readonly string[] | undefined): readonly string[] {
  if (named !== undefined) return named.map(name => pathOf(kind, name));
  return [...fieldsOf(kind)].flatMap(([path, { measure }]) => (measure === 'rows' ? [] : [path]));
}

/** `SL30M`, as the table calls it, or `last30m.serviceLevelRate`, as the JSON does. */
export function pathOf(kind: ContractKind, name: string): string {
  const fields = fieldsOf(kind);
  if (fields.has(name)) return name;
  const path = COLUMNS[kind].find(column => isCalled(column, name))?.path;
  if (path !== undefined) return path;
  const near = closestWord(name, [
    ...COLUMNS[kind].map(({ title }) => title.toLowerCase()),
    ...fields.keys(),
  ]);
  throw new RingtopError({
    code: 'bad-arguments',
    message: `${kind} have no column ${JSON.stringify(name)}`,
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}The names are those of ringtop get ${kind} -o json: last30m.serviceLevelRate.`,
  });
}

function isCalled({ title, path }: Column, name: string): boolean {
  return title === name.toUpperCase() || path === name;
}

const words = createWords();

function plainColumn(kind: ContractKind, path: string): Column {
  const field = fieldsOf(kind).get(path) ?? { measure: 'rows' };
  const keys = path.split('.');
  return {
    ...{ title: path, path, cell: (item: Fields) => sayValue(valueAt(item, keys), field) },
    ...(IN_NUMBERS.has(field.measure) ? { align: 'right' as const } : {}),
  };
}

const IN_NUMBERS: ReadonlySet<string> = new Set(['count', 'rate', 'time']);

function sayValue(value: unknown, { measure }: KnownField): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'number') {
    if (measure === 'rate') return formatWholePercent(value);
    return measure === 'time' ? formatDuration(value, words) : String(value);
  }
  if (Array.isArray(value)) return sayList(value);
  return typeof value === 'object' ? '…' : cleanText(String(value));
}

function sayList(values: readonly unknown[]): string {
  if (values.length === 0) return '–';
  const isPlain = values.every(value => typeof value === 'string');
  return isPlain ? values.map(value => cleanText(value)).join(',') : String(values.length);
}

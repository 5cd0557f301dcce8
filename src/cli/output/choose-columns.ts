// Which columns are printed: those of the list, more of them, or those that `--columns` names.
import { createWords, formatDuration } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { closestWord } from '../../lib/closest-word.ts';
import type { Fields } from '../../lib/fields.ts';
import { type KnownField, RingtopError, valueAt } from '../../protocol/index.ts';
import { formatSecond } from './format-instant.ts';
import type { Column, ListTable } from './list-table.ts';
import { sayPercent } from './say-percent.ts';
import { titleKey } from './title-key.ts';

/** Of a table for people. */
export function tableColumns(
  table: ListTable,
  named: readonly string[] | undefined,
  isWide: boolean,
): readonly Column[] {
  const { columns, wide } = table;
  if (named !== undefined)
    return named.map(
      name => columns.find(column => isCalled(column, name)) ?? plainColumn(table, pathOf(table, name)),
    );
  return isWide ? [...columns, ...wide.map(path => plainColumn(table, path))] : columns;
}

/** Of a file: every field that is a value or a list of words, in the order of the JSON. */
export function filePaths(table: ListTable, named: readonly string[] | undefined): readonly string[] {
  if (named !== undefined) return named.map(name => pathOf(table, name));
  return [...table.fields].flatMap(([path, { measure }]) => (measure === 'rows' ? [] : [path]));
}

/** `SL30M`, as the table calls it, or `last30m.serviceLevelRate`, as the JSON does. */
export function pathOf({ noun, command, columns, fields }: ListTable, name: string): string {
  if (fields.has(name)) return name;
  const path = columns.find(column => isCalled(column, name))?.path;
  if (path !== undefined) return path;
  const titles = columns.map(({ title }) => title.toLowerCase());
  const near = closestWord(name, [...titles, ...fields.keys()]);
  throw new RingtopError({
    code: 'bad-arguments',
    message: `${noun} have no column ${JSON.stringify(name)}`,
    hint: `${near === undefined ? '' : `Did you mean ${near}? `}The names are those of ${command} -o json: ${exampleOf(fields)}.`,
  });
}

/** One with a dot tells most. */
function exampleOf(fields: ListTable['fields']): string {
  const paths = [...fields.keys()];
  const usual = 'last30m.serviceLevelRate';
  return fields.has(usual) ? usual : (paths.find(path => path.includes('.')) ?? paths[0] ?? '');
}

function isCalled({ title, path }: Column, name: string): boolean {
  const key = titleKey(name);
  return (key !== '' && titleKey(title) === key) || path === name;
}

const words = createWords();

function plainColumn({ fields }: ListTable, path: string): Column {
  const field = fields.get(path) ?? { measure: 'rows' };
  const keys = path.split('.');
  if (field.measure === 'instant')
    return {
      ...{ title: path, path, tellsInstant: true },
      cell: (item, clock) => formatSecond(valueAt(item, keys), clock),
    };
  return {
    ...{ title: path, path, cell: (item: Fields) => sayValue(valueAt(item, keys), field) },
    ...(IN_NUMBERS.has(field.measure) ? { align: 'right' as const } : {}),
  };
}

const IN_NUMBERS: ReadonlySet<string> = new Set(['count', 'rate', 'time']);

function sayValue(value: unknown, { measure }: KnownField): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'number') {
    if (measure === 'rate') return sayPercent(value, words);
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

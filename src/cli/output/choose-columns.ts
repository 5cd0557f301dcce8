// Which columns are printed: those of the list, more of them, or those that `--columns` names.
import { createWords, formatDuration } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { closestWord } from '../../lib/closest-word.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import { type Fielded, findField, type KnownField, RingtopError, valueAt } from '../../protocol/index.ts';
import { formatSecond } from './format-instant.ts';
import type { Column, ListTable } from './list-table.ts';
import { sayPercent } from './say-percent.ts';
import { titleKey } from './title-key.ts';

interface Asked {
  readonly named: readonly string[] | undefined;
  readonly isWide: boolean;
  readonly items: readonly Fields[];
}

/** Of a table for people. */
export function tableColumns(table: ListTable, { named, isWide, items }: Asked): readonly Column[] {
  const { columns, wide } = table;
  const plain = (path: string): Column[] => spreadMaps([path], items).map(one => plainColumn(table, one));
  if (named !== undefined)
    return named.flatMap(
      name => columns.find(column => isCalled(column, name)) ?? plain(pathOf(table, name)),
    );
  return isWide ? [...columns, ...wide.flatMap(plain)] : columns;
}

/** Of a file: every field that is a value or a list of words, in the order of the JSON. */
export function filePaths(table: ListTable, named: readonly string[] | undefined): readonly string[] {
  if (named !== undefined) return named.map(name => pathOf(table, name));
  return valuePaths(table.fields);
}

export function valuePaths(fields: Fielded): readonly string[] {
  return [...fields].flatMap(([path, { measure }]) => (measure === 'rows' ? [] : [path]));
}

/** `breaksMs.*` is each key that any of the items has there, by its name. */
export function spreadMaps(paths: readonly string[], items: readonly Fields[]): readonly string[] {
  return paths.flatMap(path => {
    if (!path.endsWith('.*')) return path;
    const map = path.slice(0, -2);
    return [...new Set(items.flatMap(item => Object.keys(asFields(item[map]))))]
      .sort()
      .map(key => `${map}.${key}`);
  });
}

/** Where the value of a path is to be found in an item. */
export function keysOf(fields: Fielded, path: string): readonly string[] {
  return findField(fields, path)?.keys ?? path.split('.');
}

/** `SL30M`, as the table calls it, or `last30m.serviceLevelRate`, as the JSON does. */
export function pathOf({ noun, command, columns, fields }: ListTable, name: string): string {
  if (findField(fields, name) !== undefined) return name;
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
  return fields.has(usual) ? usual : (paths.find(isExample) ?? paths[0] ?? '');
}

/** `breaksMs.*` is several. */
const isExample = (path: string): boolean => path.includes('.') && !path.includes('*');

function isCalled({ title, path }: Column, name: string): boolean {
  const key = titleKey(name);
  return (key !== '' && titleKey(title) === key) || path === name;
}

const words = createWords();

function plainColumn({ fields }: ListTable, path: string): Column {
  const { field = NO_VALUE, keys = path.split('.') } = findField(fields, path) ?? {};
  // The end of `breaksMs.Lunch` is a text of people's, as a name is.
  const title = cleanText(path, { cells: 100 });
  if (field.measure === 'instant')
    return {
      ...{ title, path, tellsInstant: true },
      cell: (item, clock) => formatSecond(valueAt(item, keys), clock),
    };
  return {
    ...{ title, path, cell: (item: Fields) => sayValue(valueAt(item, keys), field) },
    ...(IN_NUMBERS.has(field.measure) ? { align: 'right' as const } : {}),
  };
}

const NO_VALUE: KnownField = { measure: 'rows' };

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

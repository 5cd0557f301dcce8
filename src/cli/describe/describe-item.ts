// Everything that is known of one item, a line for each field, by the names of the JSON contract; what is not known is left out.
import { createWords, formatClock, formatDuration, formatLongDate, formatWeekday } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import { fieldsOf, type KnownField, type ListKind, valueAt } from '../../protocol/index.ts';
import { alignRows } from '../output/align-rows.ts';
import { sayPercent } from '../output/say-percent.ts';

const words = createWords();

export interface Place {
  /** By which instants are told. */
  readonly clock: ZonedClock;
}

/** Queues and channels have the same figures of four spans: they stand beside each other. */
export const SPANS = ['today', 'last15m', 'last30m', 'last60m'] as const;

/** Fields of an object stand below its name: `staffing`, and `free` in it. */
export function describeItem(kind: ListKind, item: Fields, place: Place): string {
  const fields = [...fieldsOf(kind)];
  const hasSpans = fields.some(([path]) => path.startsWith('last15m.'));
  const isOfSpan = (path: string): boolean => hasSpans && SPANS.some(span => path.startsWith(`${span}.`));
  const rows: string[][] = [];
  let group = '';
  for (const [path, field] of fields) {
    if (isOfSpan(path)) continue;
    const keys = path.split('.');
    const said = sayField(path, valueAt(item, keys), { field, place });
    if (said.length === 0) continue;
    const inGroup = keys.slice(0, -1).join('.');
    if (inGroup !== group && inGroup !== '') rows.push([`  ${inGroup}`, '']);
    group = inGroup;
    const label = `${inGroup === '' ? '  ' : '    '}${keys.at(-1) ?? path}`;
    rows.push(...said.map((line, index) => [index === 0 ? label : '', line]));
  }
  const lines = alignRows(rows, ['left', 'left']);
  return hasSpans ? `${lines}\n${describeSpans(kind, item, place)}` : lines;
}

export interface FiguresAsked {
  readonly place: Place;
  /** As the JSON contract calls them; of spans, as they are called in one. */
  readonly paths: readonly string[];
  readonly hasSpans: boolean;
}

/** Some figures alone; of spans with where each begins and whether all of it was seen. */
export function describeFigures(
  kind: ListKind,
  item: Fields,
  { place, paths, hasSpans }: FiguresAsked,
): string {
  const serviceLevel = paths[0] === 'serviceLevelRate' ? SERVICE_LEVEL : [];
  if (hasSpans)
    return `${describePaths(kind, item, { place, paths: serviceLevel })}${describeSpans(kind, item, place, [...paths, 'from', 'complete'])}`;
  return describePaths(kind, item, { place, paths });
}

const SERVICE_LEVEL = ['name', 'thresholdMs', 'comparator', 'abandons', 'shortMs', 'otherExits'].map(
  key => `serviceLevel.${key}`,
);

function describePaths(
  kind: ListKind,
  item: Fields,
  { place, paths }: Omit<FiguresAsked, 'hasSpans'>,
): string {
  const fields = fieldsOf(kind);
  const rows = paths.flatMap(path => {
    const field = fields.get(path);
    if (field === undefined) return [];
    const [said = '–'] = sayField(path, valueAt(item, path.split('.')), { field, place });
    return [[`  ${path}`, said]];
  });
  return alignRows(rows, ['left', 'left']);
}

/** All of them, or these, in this order. */
function describeSpans(kind: ListKind, item: Fields, place: Place, only?: readonly string[]): string {
  const all = new Map(
    [...fieldsOf(kind)].flatMap(([path, field]) =>
      path.startsWith('today.') ? [[path.slice('today.'.length), field] as const] : [],
    ),
  );
  const figures = [...(only ?? all.keys())].flatMap(figure => {
    const field = all.get(figure);
    return field === undefined ? [] : [[figure, field] as const];
  });
  const rows = figures.flatMap(([figure, field]) => {
    const cells = SPANS.map(span => {
      const value = valueAt(item, [span, ...figure.split('.')]);
      return field.measure === 'instant'
        ? sayHour(value, place)
        : (sayField(figure, value, { field, place })[0] ?? '–');
    });
    return only === undefined && cells.every(cell => cell === '–') ? [] : [[`  ${figure}`, ...cells]];
  });
  return alignRows([['', ...SPANS], ...rows], ['left', 'right', 'right', 'right', 'right']);
}

function sayHour(value: unknown, { clock }: Place): string {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? '–' : formatClock(clock.parts(at));
}

const LONGEST = { cells: 1_000 };
/** That these are not so is worth a line. */
const SAID_NO: ReadonlySet<string> = new Set(['open', 'complete', 'sinceSeen', 'enteredSeen']);

interface How {
  readonly field: KnownField;
  readonly place: Place;
}

function sayField(path: string, value: unknown, { field: { measure }, place }: How): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    if (path === 'hours') return sayHours(value);
    return measure === 'rows' ? value.map(sayRow) : sayWords(value);
  }
  if (typeof value === 'object') return [sayRow(value)];
  if (typeof value === 'number') return [sayNumber(value, measure)];
  if (typeof value === 'boolean') return sayFlag(path, value);
  return [measure === 'instant' ? sayInstant(Date.parse(String(value)), place) : clean(String(value))];
}

function sayFlag(path: string, value: boolean): readonly string[] {
  if (value) return ['yes'];
  return SAID_NO.has(path) ? ['no'] : [];
}

function sayWords(values: readonly unknown[]): readonly string[] {
  return values.length === 0 ? [] : [values.map(value => clean(String(value))).join(' ')];
}

function sayNumber(value: number, measure: KnownField['measure']): string {
  if (measure === 'rate') return `${sayPercent(value, words)} %`;
  return measure === 'time' ? formatDuration(value, words) : String(value);
}

/** `Mon 09:00-21:00`, a line for each stretch of the week. */
function sayHours(stretches: readonly unknown[]): readonly string[] {
  return stretches.map(stretch => {
    const { weekday, fromMinute, untilMinute } = asFields(stretch);
    return `${formatWeekday(Number(weekday), words)} ${sayMinute(fromMinute)}-${sayMinute(untilMinute)}`;
  });
}

function sayMinute(minute: unknown): string {
  const at = Number(minute);
  return [Math.floor(at / 60), at % 60].map(part => String(part).padStart(2, '0')).join(':');
}

/** `queue sales, penalty 2, paused` */
function sayRow(row: unknown): string {
  if (typeof row !== 'object' || row === null) return clean(String(row));
  return Object.entries(row)
    .flatMap(([key, value]) => {
      if (value === null || value === false || value === '') return [];
      if (value === true) return [key];
      return [`${key} ${typeof value === 'object' ? `(${sayRow(value)})` : clean(String(value))}`];
    })
    .join(', ');
}

/** `Mon 23 Nov 2026 14:05:32` */
export function sayInstant(at: number, { clock }: Place): string {
  if (Number.isNaN(at)) return '–';
  const parts = clock.parts(at);
  return `${formatLongDate(parts, words)} ${formatClock(parts)}`;
}

function clean(text: string): string {
  return cleanText(text, LONGEST);
}

// Silences and dead letters as tables for people.
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import { alignRows } from '../get/align-rows.ts';
import { formatMinute } from '../get/format-minute.ts';

type Column = readonly [title: string, cell: (row: Fields) => string];

export function formatSilences(rows: readonly Fields[], clock: ZonedClock): string {
  return format(rows, [
    ['ID', row => wordOf(row.silence)],
    ['WHAT', matcherOf],
    ['UNTIL', row => formatMinute(row.until, clock)],
    ['BY', row => wordOf(row.by)],
    ['REASON', row => wordOf(row.reason)],
  ]);
}

export function formatDeadLetters(rows: readonly Fields[], clock: ZonedClock): string {
  return format(rows, [
    ['LETTER', row => wordOf(row.letter)],
    ['MADE', row => formatMinute(row.madeAt, clock)],
    ['TRIES', row => wordOf(row.attempts)],
    ['WHY', row => wordOf(row.reason)],
  ]);
}

function format(rows: readonly Fields[], columns: readonly Column[]): string {
  return alignRows(
    [columns.map(([title]) => title), ...rows.map(row => columns.map(([, cell]) => cell(row)))],
    columns.map(() => 'left'),
  );
}

/** `rule crowd, queue support` */
function matcherOf(row: Fields): string {
  const named = ['alert', 'rule', 'queue', 'severity'].flatMap(key =>
    row[key] === undefined ? [] : `${key} ${wordOf(row[key])}`,
  );
  return named.join(', ');
}

const CELLS = { cells: 400 };

function wordOf(value: unknown): string {
  return value === undefined ? '–' : cleanText(String(value), CELLS);
}

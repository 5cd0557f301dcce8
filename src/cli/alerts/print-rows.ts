// Silences and dead letters as tables for people, or as they came for scripts.
import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import { EXIT } from '../../protocol/index.ts';
import { alignRows } from '../get/align-rows.ts';
import { formatMinute } from '../get/format-minute.ts';
import type { Host } from '../host.ts';
import { ask } from './ask.ts';

export interface ListOptions {
  readonly output: 'table' | 'json';
  readonly url?: string;
}

export async function printSilences(host: Host, { output, url }: ListOptions): Promise<number> {
  const { silences } = await ask(host, { method: 'alert.silences', params: {}, url });
  return printRows(host, output, rowsOf(silences), [
    ['ID', row => wordOf(row.silence)],
    ['WHAT', matcherOf],
    ['UNTIL', row => formatMinute(row.until)],
    ['BY', row => wordOf(row.by)],
    ['REASON', row => wordOf(row.reason)],
  ]);
}

export async function printDeadLetters(host: Host, { output, url }: ListOptions): Promise<number> {
  const { letters } = await ask(host, { method: 'alert.deadLetters', params: {}, url });
  return printRows(host, output, rowsOf(letters), [
    ['LETTER', row => wordOf(row.letter)],
    ['MADE', row => formatMinute(row.madeAt)],
    ['TRIES', row => wordOf(row.attempts)],
    ['WHY', row => wordOf(row.reason)],
  ]);
}

type Column = readonly [title: string, cell: (row: Fields) => string];

function printRows(
  { stdout }: Host,
  output: 'table' | 'json',
  rows: readonly Fields[],
  columns: readonly Column[],
): number {
  if (output === 'json') stdout.write(`${JSON.stringify(rows)}\n`);
  else
    stdout.write(
      alignRows(
        [columns.map(([title]) => title), ...rows.map(row => columns.map(([, cell]) => cell(row)))],
        columns.map(() => 'left'),
      ),
    );
  return EXIT.done;
}

function rowsOf(list: unknown): Fields[] {
  return Array.isArray(list) ? list.map(asFields) : [];
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

// Silences and dead letters as lists, for people and for scripts.
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import { fieldsOf } from '../../protocol/index.ts';
import { formatMinute } from '../output/format-instant.ts';
import type { Column, ListTable } from '../output/list-table.ts';

export const silenceTable = (clock?: ZonedClock): ListTable => ({
  ...{ noun: 'silences', command: 'ringtop alert silences', name: 'silence', wide: ['since'] },
  columns: [
    word('ID', 'silence'),
    { title: 'WHAT', cell: sayMatcher },
    { title: 'UNTIL', path: 'until', cell: ({ until }) => formatMinute(until, clock) },
    word('BY', 'by'),
    word('REASON', 'reason'),
  ],
  fields: fieldsOf('SilenceList'),
});

export const deadLetterTable = (clock?: ZonedClock): ListTable => ({
  ...{ noun: 'dead letters', command: 'ringtop alert dead-letters', name: 'letter' },
  wide: ['channel', 'alert', 'event'],
  columns: [
    word('LETTER', 'letter'),
    { title: 'MADE', path: 'madeAt', cell: ({ madeAt }) => formatMinute(madeAt, clock) },
    { title: 'TRIES', path: 'attempts', align: 'right', cell: ({ attempts }) => sayWord(attempts) },
    word('WHY', 'reason'),
  ],
  fields: fieldsOf('DeadLetterList'),
});

/** `rule crowd, queue support` */
function sayMatcher(item: Fields): string {
  const named = ['alert', 'rule', 'queue', 'severity'].flatMap(key =>
    item[key] === null ? [] : `${key} ${sayWord(item[key])}`,
  );
  return named.join(', ');
}

function word(title: string, path: string): Column {
  return { title, path, cell: item => sayWord(item[path]) };
}

const CELLS = { cells: 400 };

function sayWord(value: unknown): string {
  return value === null || value === undefined ? '–' : cleanText(String(value), CELLS);
}

// The contacts behind a figure as a table: which, when it came, how long it waited, what became of it, and as what it counts.
import { createWords, formatClock, formatDate, formatDuration } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import type { ZonedClock } from '../../lib/zoned-time.ts';
import { fieldsOf } from '../../protocol/index.ts';
import { type Column, type ListTable, spare } from '../output/list-table.ts';

const words = createWords();

export interface Clock {
  readonly clock: ZonedClock;
  /** The floor's: what is of another day has its date. */
  readonly now: number;
}

/** `place`: absent where no instant is printed for people. */
export function contactTable(place: Clock | undefined): ListTable {
  return {
    ...{ noun: 'contacts', command: 'ringtop explain METRIC --contacts', name: 'id' },
    columns: [
      column('CONTACT', 'id'),
      ...spare(1, column('QUEUE', 'queue')),
      ...spare(3, column('CUSTOMER', 'customer')),
      {
        title: place === undefined ? 'ENTERED' : `ENTERED (${place.clock.zone})`,
        path: 'enteredAt',
        cell: item => sayInstant(item.enteredAt, place),
      },
      { title: 'WAITED', path: 'waitMs', align: 'right', cell: item => sayLength(item.waitMs) },
      ...spare(2, column('ENDING', 'ending')),
      column('COUNTED', 'counted'),
      column('BECAUSE', 'because'),
    ],
    wide: ['ordinal', 'endedAt', 'numerator', 'denominator'],
    fields: fieldsOf('MetricContactList'),
  };
}

function column(title: string, path: string): Column {
  return {
    ...{ title, path },
    cell: (item: Fields) => {
      const value = item[path];
      return typeof value === 'string' && value !== '' ? cleanText(value) : '–';
    },
  };
}

function sayLength(value: unknown): string {
  return typeof value === 'number' ? formatDuration(value, words) : '–';
}

/** `14:03:20`, `Sun 22 Nov 14:03:20` */
function sayInstant(value: unknown, place: Clock | undefined): string {
  if (typeof value !== 'string') return '–';
  if (place === undefined) return value;
  const { clock, now } = place;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return '–';
  const isToday = clock.dayStart(at, 0) === clock.dayStart(now, 0);
  return `${isToday ? '' : `${formatDate(clock.parts(at), words)} `}${formatClock(clock.parts(at))}`;
}

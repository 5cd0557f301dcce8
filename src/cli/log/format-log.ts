// The command log as a table for people: when, who, from where, what, until when, what became of it, what took it back.
import { because, createWords, formatClock, formatDate, formatHourMinute } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import type { Fields } from '../../lib/fields.ts';
import { createZonedClock } from '../../lib/zoned-time.ts';
import { fieldsOf, type LoggedCommand } from '../../protocol/index.ts';
import { deedOf, nameIn } from '../order/say-reply.ts';
import type { Column, ListTable } from '../output/list-table.ts';

export interface LogFormat {
  /** IANA: the center's, by whose clock its people order. */
  readonly zone: string;
  /** The floor's time: what was ordered on another day has its date. */
  readonly now: number;
  /** The widest cell. */
  readonly cells: number;
}

/** What stands in the columns, for each. */
export function logRows(commands: readonly LoggedCommand[], { zone, now, cells }: LogFormat): string[][] {
  const times = createTimes(zone, now);
  return commands.map(logged => toRow(logged, times).map(cell => cleanText(cell, { cells })));
}

const COLUMNS: readonly Pick<Column, 'title' | 'path' | 'spare'>[] = [
  { title: 'ID', path: 'command' },
  { title: 'TIME', path: 'askedAt' },
  { title: 'WHO', path: 'who' },
  { title: 'FROM', path: 'from', spare: 3 },
  { title: 'ORDERED' },
  { title: 'OUTCOME' },
  { title: 'SAID', spare: 2 },
  { title: 'UNDONE', path: 'undoneBy', spare: 1 },
];

/** The rows are known once the log is there. */
export function logTable(zone: string, rows: ReadonlyMap<Fields, readonly string[]>): ListTable {
  return {
    ...{ noun: 'commands', command: 'ringtop log', name: 'command' },
    columns: COLUMNS.map((column, index) => ({
      ...column,
      title: column.title === 'TIME' ? `TIME (${zone})` : column.title,
      cell: item => rows.get(item)?.[index] ?? '',
    })),
    wide: ['method', 'about.id', 'role', 'reason', 'key', 'undoes', 'undoAt'],
    fields: fieldsOf('commands'),
  };
}

function toRow(logged: LoggedCommand, times: Times): string[] {
  const { command, who, from, askedAt, answered, settled, about, undoneBy, undoes, params } = logged;
  const known = settled ?? answered;
  const undone =
    undoes === undefined
      ? `${deedOf(logged, about)}${untilWhen(logged, times)}`
      : because(`undo of ${undoes}`, params.reason);
  return [
    command,
    times.second(askedAt),
    who,
    from,
    `${nameIn(about, about.id)}${about.kind === 'contacts' && about.stood !== undefined ? ':' : ''} ${undone}`,
    known?.outcome ?? 'asked',
    known?.said || '–',
    undoneBy === undefined ? '–' : `by ${undoneBy}`,
  ];
}

function untilWhen(logged: LoggedCommand, times: Times): string {
  const { undoAt, until, undoneBy, answered, settled } = logged;
  if (undoneBy !== undefined || (settled ?? answered)?.outcome === 'refused') return '';
  if (undoAt !== undefined) return `, until ${times.minute(undoAt)}`;
  return until === 'end-of-shift' ? ', until the end of the shift' : '';
}

interface Times {
  /** `14:03:20`, `Sun 22 Nov 14:03:20` */
  second(at: number): string;
  /** `14:03` */
  minute(at: number): string;
}

function createTimes(zone: string, now: number): Times {
  const clock = createZonedClock(zone);
  const words = createWords();
  const dayOf = (at: number): string => {
    const isToday = clock.dayStart(at, 0) === clock.dayStart(now, 0);
    return isToday ? '' : `${formatDate(clock.parts(at), words)} `;
  };
  return {
    second: at => dayOf(at) + formatClock(clock.parts(at)),
    minute: at => dayOf(at) + formatHourMinute(clock.parts(at)),
  };
}

// The columns of the log: when, who, from where, what about whom, and what became of it in the source's own words.

import { because, formatDate, sayDeed } from '../../../i18n/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { asFields } from '../../../lib/fields.ts';
import { quoteName } from '../../deeds/say-part.ts';
import { type Cell, type Column, cell } from '../../parts/table/index.ts';
import type { LogEntry } from '../../select/log-entry.ts';
import { sayClock, sayHourMinute, type Wording } from '../wording.ts';

/** All that is left of any width. */
const MOST = 400;
const WHO_CELLS = 24;

export function logColumns(wording: Wording, now: number): Column<LogEntry>[] {
  const { words } = wording;
  return [
    {
      ...{ id: 'time', title: words.say('log.time'), width: 8, ideal: 19, dropOrder: 0 },
      cell: ({ askedAt }) => cell(timeOf(askedAt, now, wording), 'faint'),
    },
    {
      ...{ id: 'who', title: words.say('log.who'), width: 10, ideal: 14, dropOrder: 0 },
      cell: ({ who }) => cell(cleanText(who, { cells: WHO_CELLS })),
    },
    {
      ...{ id: 'from', title: words.say('log.from'), width: 16, dropOrder: 3 },
      cell: ({ from }) => cell(cleanText(from, { cells: WHO_CELLS }), 'faint'),
    },
    {
      ...{ id: 'what', title: words.say('log.what'), width: 34, ideal: 70, dropOrder: 0 },
      cell: logged => cell(sayOrdered(logged, wording), 'strong'),
    },
    {
      ...{ id: 'outcome', title: words.say('log.outcome'), width: 9, dropOrder: 0 },
      cell: logged => outcomeCell(logged, wording),
    },
    {
      ...{ id: 'said', title: words.say('log.said'), width: 8, ideal: MOST, dropOrder: 2 },
      cell: logged => cell(saidOf(logged, wording), 'faint'),
    },
  ];
}

/** Of another day with its date. */
export function timeOf(at: number, now: number, wording: Wording): string {
  const [then, today] = [wording.partsOf(at), wording.partsOf(now)];
  const isToday = then.day === today.day && then.month === today.month && then.year === today.year;
  return isToday ? sayClock(at, wording) : `${formatDate(then, wording.words)} ${sayClock(at, wording)}`;
}

/** `in Support, out of Sales`, of whomever it is about. */
export function sayLogged(
  { method, params, about, undoes }: Pick<LogEntry, 'method' | 'params' | 'about' | 'undoes'>,
  { words }: Wording,
): string {
  if (undoes !== undefined) return because(words.say('log.undo-of', { command: undoes }), params.reason);
  const names = asFields(about.queues);
  const nameOf = (queue: string): string => (Object.hasOwn(names, queue) ? String(names[queue]) : queue);
  return sayDeed({ method, params, nameOf }, words);
}

/** `"Tamar G.": in Support, out of Sales, until 16:00` */
export function sayOrdered(logged: LogEntry, wording: Wording): string {
  const { about, undoAt, until } = logged;
  const { words } = wording;
  const deed = sayLogged(logged, wording);
  const end =
    undoAt === undefined
      ? until === undefined
        ? ''
        : words.say('outcome.until-shift')
      : words.say('outcome.until', { clock: sayHourMinute(undoAt, wording) });
  return cleanText(`${quoteName(about.name)}: ${deed}${end}`, { cells: MOST });
}

function outcomeCell({ answered, settled }: LogEntry, { words }: Wording): Cell {
  const known = settled ?? answered;
  if (!known) return cell(words.say('log.under-way'), 'amber');
  const { outcome } = known;
  const role = outcome === 'refused' ? 'red' : outcome === 'unknown' ? 'amber' : 'text';
  return cell(words.nameOf('outcome', outcome), role);
}

function saidOf({ answered, settled, undoneBy }: LogEntry, { words }: Wording): string {
  const said = (settled ?? answered)?.said ?? '';
  const undone = undoneBy === undefined ? '' : `${words.say('log.undone', { command: undoneBy })}  `;
  return cleanText(`${undone}${said}`, { cells: MOST });
}

// The columns of the queue table, and in which order they are given up where the screen is narrow (SCREENS §1.1).
import type { Channel } from '../../../floor/index.ts';
import type { Words } from '../../../i18n/index.ts';
import { sayLabel } from '../../moment/label.ts';
import { sparkline } from '../../parts/sparkline.ts';
import { type Cell, type Column, cell } from '../../parts/table/index.ts';
import type { QueueView } from '../../select/queues.ts';
import { countCell, goodZeroCell, sayRange, sayTarget, tickingCell } from '../figures.ts';
import { sayHourMinute, type Wording } from '../wording.ts';
import { countedColumns } from './counted-columns.ts';
import { queueExtras } from './queue-extras.ts';

export interface QueueColumnsOptions {
  readonly isCompact: boolean;
  /** Some of the rows say which source they are of. */
  readonly hasSources: boolean;
  /** The tallest bar of the trends of a channel. */
  readonly trendTop: (channel: Channel) => number;
}

export type QueueColumn = Column<QueueView>;

export function queueColumns(wording: Wording, options: QueueColumnsOptions): QueueColumn[] {
  return [
    ...nowColumns(wording.words, options),
    ...countedColumns(wording.words, options),
    ...staffColumns(wording.words),
    ...dayColumns(wording, options),
    ...queueExtras(wording.words),
  ];
}

const NAME_CELLS = 20;

function nowColumns(words: Words, { hasSources }: QueueColumnsOptions): QueueColumn[] {
  return [
    {
      id: 'name',
      title: words.say('queue.name'),
      width: hasSources ? NAME_CELLS : 11,
      ideal: NAME_CELLS,
      isKey: true,
      dropOrder: 0,
      cell: nameCell(words),
    },
    {
      id: 'target',
      title: words.say('queue.target'),
      width: 8,
      dropOrder: 15,
      cell: ({ target }) => cell(target ? sayTarget(target, words) : '', 'faint'),
    },
    {
      id: 'wait',
      title: words.say('queue.wait'),
      width: 3,
      align: 'right',
      hasMark: true,
      dropOrder: 0,
      cell: row => goodZeroCell(row.waiting, row.mark('waiting')),
    },
    {
      id: 'longest',
      title: words.say('queue.longest'),
      width: 6,
      align: 'right',
      hasMark: true,
      dropOrder: 0,
      cell: row => tickingCell(row.longestMs, words, row.mark('longestWait')),
    },
    {
      id: 'past',
      title: words.say('queue.past'),
      width: 4,
      align: 'right',
      dropOrder: 1,
      cell: ({ pastTarget }) => goodZeroCell(pastTarget),
    },
    {
      id: 'expect',
      title: words.say('queue.expect'),
      width: 9,
      align: 'right',
      dropOrder: 19,
      cell: ({ expected, closed }) =>
        expected && !closed ? cell(sayRange(expected, words)) : cell('–', 'faint'),
    },
  ];
}

function nameCell(words: Words): (row: QueueView) => Cell {
  return ({ totalOf, channel, partial, ...label }) => {
    if (totalOf === undefined) return cell(sayLabel(label, NAME_CELLS));
    const of = partial ? ` ${words.say('stale.partial-short', partial)}` : '';
    return cell(`${words.nameOf('channel', channel)}${of}`, 'strong');
  };
}

function staffColumns(words: Words): QueueColumn[] {
  return [
    {
      id: 'free',
      title: words.say('queue.free'),
      width: 3,
      align: 'right',
      hasMark: true,
      dropOrder: 5,
      cell: row => countCell(row.staffing.free, row.mark('free')),
    },
    {
      id: 'busy',
      title: words.say('queue.busy'),
      width: 3,
      align: 'right',
      dropOrder: 7,
      cell: ({ staffing }) => countCell(staffing.busy),
    },
    {
      id: 'away',
      title: words.say('queue.away'),
      width: 3,
      align: 'right',
      dropOrder: 8,
      cell: ({ staffing }) => countCell(staffing.away),
    },
  ];
}

const TREND_CELLS = 12;

function dayColumns(wording: Wording, { trendTop }: QueueColumnsOptions): QueueColumn[] {
  const { words } = wording;
  return [
    {
      id: 'trend',
      title: words.say('queue.trend'),
      width: TREND_CELLS,
      dropOrder: 15,
      cell: ({ trend, channel }) => cell(sparkline(trend, trendTop(channel)), 'trend'),
    },
    {
      id: 'note',
      title: '',
      width: 12,
      dropOrder: 16,
      cell: row => cell(noteOf(row, wording), 'faint'),
    },
  ];
}

/** A total says over how many queues it is; a day that was not wholly seen, from when or till when it was. */
function noteOf({ totalOf, today, countsStandSince, closed, waiting }: QueueView, wording: Wording): string {
  const { words } = wording;
  if (countsStandSince !== undefined) {
    return words.say('queue.counts-to', { clock: sayHourMinute(countsStandSince, wording) });
  }
  if (today.seenFrom !== undefined) {
    return words.say('queue.day-partly', { clock: sayHourMinute(today.seenFrom, wording) });
  }
  // Where nobody waits it says so in place of its figures.
  if (closed && waiting > 0) return words.say('queue.closed');
  return totalOf === undefined ? '' : words.say('queues.total-over', { count: totalOf });
}

// The columns of the queue table, and in which order they are given up where the screen is narrow (SCREENS §1.1).
import type { Channel } from '../../../floor/index.ts';
import type { Words } from '../../../i18n/index.ts';
import { sparkline } from '../../parts/sparkline.ts';
import { type Cell, type Column, cell } from '../../parts/table/index.ts';
import type { QueueView } from '../../select/queues.ts';
import {
  abandonedCell,
  countCell,
  durationCell,
  fineCell,
  goodZeroCell,
  levelCell,
  sayRange,
  sayTarget,
  tickingCell,
} from '../figures.ts';
import { sayHourMinute, type Wording } from '../wording.ts';

export interface QueueColumnsOptions {
  readonly isCompact: boolean;
  /** The tallest bar of the trends of a channel. */
  readonly trendTop: (channel: Channel) => number;
}

type QueueColumn = Column<QueueView>;

export function queueColumns(wording: Wording, options: QueueColumnsOptions): QueueColumn[] {
  return [
    ...nowColumns(wording.words),
    ...levelColumns(wording.words, options),
    ...countColumns(wording.words, options),
    ...exitColumns(wording.words),
    ...timeColumns(wording.words),
    ...staffColumns(wording.words),
    ...dayColumns(wording, options),
  ];
}

function nowColumns(words: Words): QueueColumn[] {
  return [
    { id: 'name', title: words.say('queue.name'), width: 11, ideal: 20, dropOrder: 0, cell: nameCell(words) },
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
      cell: ({ expected }) => (expected ? cell(sayRange(expected, words)) : cell('–', 'faint')),
    },
  ];
}

function nameCell(words: Words): (row: QueueView) => Cell {
  return ({ name, totalOf, channel }) =>
    totalOf === undefined ? cell(name) : cell(words.nameOf('channel', channel), 'strong');
}

function levelColumns(words: Words, { isCompact }: QueueColumnsOptions): QueueColumn[] {
  const level = { width: 3, align: 'right', hasMark: true } as const;
  return [
    {
      ...level,
      id: 'level30m',
      title: words.say(isCompact ? 'queue.sl-30m-short' : 'queue.sl-30m'),
      dropOrder: 2,
      cell: row => levelCell(row.level30m),
    },
    {
      ...level,
      id: 'level60m',
      title: words.say('queue.sl-60m'),
      dropOrder: 17,
      cell: row => levelCell(row.level60m),
    },
    {
      ...level,
      id: 'levelToday',
      title: words.say('queue.today'),
      dropOrder: 3,
      cell: row => levelCell(row.levelToday),
    },
  ];
}

const COUNT = { width: 5, align: 'right' } as const;

function countColumns(words: Words, { isCompact }: QueueColumnsOptions): QueueColumn[] {
  return [
    {
      ...COUNT,
      id: 'offered',
      title: words.say(isCompact ? 'queue.offered-short' : 'queue.offered'),
      dropOrder: 12,
      cell: ({ today }) => countCell(today.offered),
    },
    {
      ...COUNT,
      id: 'answered',
      title: words.say(isCompact ? 'queue.answered-short' : 'queue.answered'),
      dropOrder: 12,
      cell: ({ today }) => countCell(today.answered),
    },
  ];
}

function exitColumns(words: Words): QueueColumn[] {
  return [
    {
      ...COUNT,
      id: 'abandoned',
      title: words.say('queue.abandoned'),
      dropOrder: 9,
      cell: ({ today, abandonToday }) => abandonedCell(today.abandoned, abandonToday),
    },
    {
      ...COUNT,
      id: 'abandonRate',
      title: words.say('queue.abandon-rate'),
      width: 4,
      hasMark: true,
      dropOrder: 20,
      cell: row => fineCell(row.abandonToday, words),
    },
    {
      ...COUNT,
      id: 'short',
      title: words.say('queue.short'),
      dropOrder: 21,
      cell: ({ today }) => goodZeroCell(today.shortAbandoned),
    },
    {
      ...COUNT,
      id: 'other',
      title: words.say('queue.other'),
      dropOrder: 18,
      cell: ({ today }) => goodZeroCell(today.leftOther),
    },
    {
      ...COUNT,
      id: 'lost',
      title: words.say('queue.lost'),
      dropOrder: 22,
      cell: ({ today }) => goodZeroCell(today.lost),
    },
  ];
}

function timeColumns(words: Words): QueueColumn[] {
  const time = { width: 5, align: 'right' } as const;
  return [
    {
      ...time,
      id: 'speed',
      title: words.say('queue.speed'),
      hasMark: true,
      dropOrder: 13,
      cell: row => durationCell(row.today.answerSpeedMs, words, row.mark('speedToday')),
    },
    {
      ...time,
      id: 'handle',
      title: words.say('queue.handle'),
      dropOrder: 14,
      cell: ({ today }) => durationCell(today.handleTimeMs, words),
    },
  ];
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

/** A total says over how many queues it is; a day that was not wholly seen, from when it was. */
function noteOf({ totalOf, today }: QueueView, wording: Wording): string {
  const { words } = wording;
  if (today.seenFrom !== undefined) {
    return words.say('queue.day-partly', { clock: sayHourMinute(today.seenFrom, wording) });
  }
  return totalOf === undefined ? '' : words.say('queues.total-over', { count: totalOf });
}

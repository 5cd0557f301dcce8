// The columns of what is counted: levels, contacts by outcome, times. Where the counters stand still, these are grey.
import type { Words } from '../../../i18n/index.ts';
import { abandonedCell, countCell, durationCell, fineCell, goodZeroCell, levelCell } from '../figures.ts';
import type { QueueColumn } from './queue-columns.ts';

export interface CountedColumnsOptions {
  readonly isCompact: boolean;
}

export function countedColumns(words: Words, options: CountedColumnsOptions): QueueColumn[] {
  return [
    ...levelColumns(words, options),
    ...countColumns(words, options),
    ...exitColumns(words),
    ...timeColumns(words),
  ].map(standing);
}

/** Where the counters stand still their figures are as grey as those of a lost source, and what is live is not. */
function standing(column: QueueColumn): QueueColumn {
  return {
    ...column,
    cell: row => {
      const { text, tail } = column.cell(row);
      if (row.countsStandSince === undefined) return column.cell(row);
      return { text, role: 'stale', ...(tail === undefined ? {} : { tail }) };
    },
  };
}

function levelColumns(words: Words, { isCompact }: CountedColumnsOptions): QueueColumn[] {
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

function countColumns(words: Words, { isCompact }: CountedColumnsOptions): QueueColumn[] {
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

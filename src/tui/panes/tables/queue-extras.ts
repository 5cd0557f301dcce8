// The columns of the queue table that are shown only where they are asked for.
import type { Words } from '../../../i18n/index.ts';
import { cell } from '../../parts/table/index.ts';
import { durationCell, fineCell, tickingCell } from '../figures.ts';
import type { QueueColumn } from './queue-columns.ts';

const WORD = { isExtra: true, dropOrder: 23, width: 10, ideal: 16 } as const;
const FIGURE = { isExtra: true, dropOrder: 23, width: 5, align: 'right' } as const;

export function queueExtras(words: Words): QueueColumn[] {
  return [
    {
      ...{ ...FIGURE, id: 'average', title: words.say('queue.average'), width: 6 },
      cell: ({ averageWaitMs }) => tickingCell(averageWaitMs, words),
    },
    {
      ...{ ...FIGURE, id: 'speed30m', title: words.say('queue.speed-30m'), hasMark: true },
      cell: row => durationCell(row.last30m.answerSpeedMs, words, row.mark('speed30m')),
    },
    {
      ...{ ...FIGURE, id: 'abandon30m', title: words.say('queue.abandon-30m'), hasMark: true },
      cell: row => fineCell(row.abandon30m, words),
    },
    { ...WORD, id: 'team', title: words.say('agent.team'), cell: ({ team }) => cell(team ?? '') },
    {
      ...{ ...WORD, id: 'id', title: words.say('agent.id') },
      cell: ({ id, totalOf }) => cell(totalOf === undefined ? id : ''),
    },
    {
      ...{ ...WORD, id: 'source', title: words.say('agent.source') },
      cell: ({ sourceName }) => cell(sourceName ?? ''),
    },
  ];
}

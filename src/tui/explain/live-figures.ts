// The figures of this instant: who waits and how long, who is free, what one who comes now would wait.
import { isClosed, type QueueRow, type Staffing } from '../../floor/index.ts';
import { selectFreshness } from '../moment/freshness.ts';
import type { Moment } from '../moment/moment.ts';
import { selectWaits } from '../select/waits.ts';
import type { Explained, Told, WhyNot } from './explained.ts';

const NOBODY_WAITS: WhyNot = { key: 'explain.why.nobody-waits' };
const CLOSED: WhyNot = { key: 'explain.why.closed' };
const UNTOLD: WhyNot = { key: 'explain.why.untold' };
const NOBODY_WORKS: WhyNot = { key: 'explain.why.nobody-works' };
const FEW_HANDLED: WhyNot = { key: 'explain.why.few-handled' };

/** Of a queue, or of all queues of a channel together. */
export interface Waiting {
  readonly count: number;
  readonly pastTarget: number;
  readonly longestMs?: number;
  readonly totalMs: number;
}

export function waitingFigures({ count, pastTarget, longestMs, totalMs }: Waiting): Explained[] {
  const parts = { of: 'mean', ms: totalMs, count } as const;
  return [
    { id: 'waitingCount', now: countOf(count) },
    {
      id: 'oldestWaitMs',
      now: longestMs === undefined ? { whyNot: NOBODY_WAITS } : { amount: { unit: 'ms', value: longestMs } },
    },
    {
      id: 'averageWaitMs',
      now: count === 0 ? { whyNot: NOBODY_WAITS } : { amount: { unit: 'ms', value: totalMs / count }, parts },
    },
    { id: 'waitingOverTargetCount', now: countOf(pastTarget) },
  ];
}

export function queueWaits(moment: Moment, row: QueueRow): Waiting {
  return selectWaits(row, selectFreshness(moment, row.source));
}

function countOf(value: number): Told {
  return { amount: { unit: 'count', value } };
}

export function freeFigure({ free, byState }: Staffing): Explained {
  return { id: 'staffing.free', now: { ...countOf(free), parts: { of: 'people', byState } } };
}

export function expectedWaitFigure(row: QueueRow): Explained {
  const { expectedWait } = row;
  if (expectedWait && !isClosed(row))
    return { id: 'expectedWait', now: { amount: { unit: 'range', ...expectedWait } } };
  return { id: 'expectedWait', now: { whyNot: whyNotExpected(row) } };
}

function whyNotExpected(row: QueueRow): WhyNot {
  if (isClosed(row)) return CLOSED;
  if (row.cannotTell?.expectedWait) return UNTOLD;
  return row.staffing.free + row.staffing.busy === 0 ? NOBODY_WORKS : FEW_HANDLED;
}

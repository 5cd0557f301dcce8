// The totals of a channel's spans, kept with the tallies that they are the sums of.
import type { Spans } from '../live/live-queue.ts';
import { type Moved, movedTotal, totalOf } from '../metrics/totals.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { Tally } from '../rows/tally.ts';

export type SpanTotals = Map<keyof Spans, SpanTotal>;

interface SpanTotal {
  readonly queues: readonly QueueRow[];
  readonly sum: Tally;
}

/** Kept where no tally is another than it was, as where only people change; moved where few are; else summed anew. */
export function sumSpan(totals: SpanTotals, queues: readonly QueueRow[], span: keyof Spans): Tally {
  const known = totals.get(span);
  const sum = (known && followTotal(known, queues, span)) ?? totalOf(queues.map(queue => queue[span]));
  totals.set(span, { queues, sum });
  return sum;
}

/** At a minute's turn all of them move: then a sum costs less than the differences. */
const FEW_SHARE = 1 / 8;

/** Undefined where it is not a few of the same queues that moved. Rows that are the same are not even looked into. */
function followTotal(known: SpanTotal, queues: readonly QueueRow[], span: keyof Spans): Tally | undefined {
  const { queues: old, sum } = known;
  if (old.length !== queues.length) return undefined;
  const moved: Moved[] = [];
  for (let index = 0; index < queues.length; index += 1) {
    if (old[index] === queues[index]) continue;
    const [before, after] = [old[index]?.[span], queues[index]?.[span]];
    if (before === undefined || after === undefined || moved.length > queues.length * FEW_SHARE)
      return undefined;
    if (before !== after) moved.push({ before, after });
  }
  return moved.length === 0 ? sum : movedTotal(sum, moved, () => queues.map(queue => queue[span]));
}

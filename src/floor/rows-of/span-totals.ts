// The totals of a channel's spans, kept with the tallies that they are the sums of.
import type { Spans } from '../live/live-queue.ts';
import { type Moved, movedTotal, totalOf } from '../metrics/totals.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { Tally } from '../rows/tally.ts';

export type SpanTotals = Map<keyof Spans, SpanTotal>;

interface SpanTotal {
  readonly of: readonly Tally[];
  readonly sum: Tally;
}

/** Kept where no tally is another than it was, as where only people change; moved where few are; else summed anew. */
export function sumSpan(totals: SpanTotals, queues: readonly QueueRow[], span: keyof Spans): Tally {
  const of = queues.map(queue => queue[span]);
  const known = totals.get(span);
  const moved = known === undefined ? undefined : movedSince(known, of);
  if (known !== undefined && moved?.length === 0) return known.sum;
  const sum = (known && moved && movedTotal(known.sum, moved, of)) ?? totalOf(of);
  totals.set(span, { of, sum });
  return sum;
}

/** At a minute's turn all of them move: then a sum costs less than the differences. */
const FEW_SHARE = 1 / 8;

/** Undefined where it is not a few of the same queues. */
function movedSince({ of: old }: SpanTotal, of: readonly Tally[]): readonly Moved[] | undefined {
  if (old.length !== of.length) return undefined;
  const moved: Moved[] = [];
  for (const [index, after] of of.entries()) {
    const before = old[index];
    if (before === undefined || moved.length > of.length * FEW_SHARE) return undefined;
    if (before !== after) moved.push({ before, after });
  }
  return moved;
}

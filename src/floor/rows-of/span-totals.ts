// The totals of a channel's spans, kept with the tallies that they are the sums of.
import type { Spans } from '../live/live-queue.ts';
import { totalOf } from '../metrics/totals.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { Tally } from '../rows/tally.ts';

export type SpanTotals = Map<keyof Spans, { readonly of: readonly Tally[]; readonly sum: Tally }>;

/** Summed anew only where a tally is another than it was: most often it is only people that change. */
export function sumSpan(totals: SpanTotals, queues: readonly QueueRow[], span: keyof Spans): Tally {
  const of = queues.map(queue => queue[span]);
  const known = totals.get(span);
  if (known?.of.length === of.length && of.every((tally, index) => tally === known.of[index]))
    return known.sum;
  const sum = totalOf(of);
  totals.set(span, { of, sum });
  return sum;
}

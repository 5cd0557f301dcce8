// The four spans that queues and channels show, each with the instant at which it started.
import type { EpochMs, Tally } from '../../../floor/index.ts';
import type { SpanItem } from '../schema/span-schema.ts';
import { type SpanOf, toSpanItem } from './span-item.ts';

interface Spans<Figures> {
  readonly today: Figures;
  readonly last15m: Figures;
  readonly last30m: Figures;
  readonly last60m: Figures;
}

export function toSpanItems(row: Spans<Tally> & SpanOf, starts: Starts) {
  const item = (tally: Tally, startedAt: EpochMs) => toSpanItem(tally, startedAt, row);
  return {
    today: item(row.today, starts.dayStartedAt),
    last15m: item(row.last15m, windowStart(starts.at, 15)),
    last30m: item(row.last30m, windowStart(starts.at, 30)),
    last60m: item(row.last60m, windowStart(starts.at, 60)),
  } satisfies Spans<SpanItem>;
}

interface Starts {
  readonly at: EpochMs;
  readonly dayStartedAt: EpochMs;
}

/** A window is the last N whole minutes plus the running one (DESIGN §3). */
function windowStart(at: EpochMs, minutes: number): EpochMs {
  return (Math.floor(at / MINUTE_MS) - minutes) * MINUTE_MS;
}

const MINUTE_MS = 60_000;

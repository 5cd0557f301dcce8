// One business day of one queue while it is counted: its counters, its quarters of an hour, and how much was seen.
import type { EpochMs } from '../ids.ts';
import { QUARTER_MS } from '../rows/interval-row.ts';
import { type Counts, createCounts } from './counts.ts';

export interface LiveQuarter {
  offered: number;
  answered: number;
  abandoned: number;
  shortAbandoned: number;
  serviceLevelMet: number;
  serviceLevelOf: number;
  waitingMax: number;
}

export interface LiveDay {
  readonly start: EpochMs;
  end: EpochMs;
  readonly counts: Counts;
  readonly quarters: Map<EpochMs, LiveQuarter>;
  /** Contacts of this day that still live: while there are any, the day is kept. */
  open: number;
  seenFrom: EpochMs | undefined;
  blindMs: number;
}

export function createLiveDay(start: EpochMs, end: EpochMs): LiveDay {
  return {
    start,
    end,
    counts: createCounts(),
    quarters: new Map(),
    open: 0,
    seenFrom: undefined,
    blindMs: 0,
  };
}

export function quarterStart(at: EpochMs): EpochMs {
  return Math.floor(at / QUARTER_MS) * QUARTER_MS;
}

export function quarterOf(day: LiveDay, at: EpochMs): LiveQuarter {
  const start = quarterStart(at);
  const known = day.quarters.get(start);
  if (known) return known;
  const quarter = createQuarter(0);
  day.quarters.set(start, quarter);
  return quarter;
}

export function createQuarter(waitingMax: number): LiveQuarter {
  const counted = { offered: 0, answered: 0, abandoned: 0, shortAbandoned: 0 };
  return { ...counted, serviceLevelMet: 0, serviceLevelOf: 0, waitingMax };
}

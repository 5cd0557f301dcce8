// The steps that a report's days are cut into, in intervals: each day's steps begin with it.
import { INTERVAL_MS, intervalOf } from '../../floor/index.ts';
import type { ReportFrame } from './report-frame.ts';

export interface Bounds {
  /** Where the first of the center's days begins. */
  readonly from: number;
  /** Where the last of them ends. */
  readonly to: number;
}

export interface Steps extends Bounds {
  /** Of each step its first interval. */
  readonly starts: readonly number[];
  endOf(place: number): number;
  /** The last that does not begin after it. */
  placeOf(interval: number): number;
}

export function boundsOf({ center, range }: ReportFrame): Bounds {
  return { from: intervalOf(center.startOf(range.from)), to: intervalOf(center.startOf(range.to + 1)) };
}

/** Without `minutes` each day is one. */
export function stepsOf(frame: ReportFrame, minutes = Number.POSITIVE_INFINITY): Steps {
  const { center, range } = frame;
  const { from, to } = boundsOf(frame);
  const step = (minutes * 60_000) / INTERVAL_MS;
  const starts: number[] = [];
  let dayStart = from;
  for (let date = range.from; date <= range.to; date += 1) {
    const end = date === range.to ? to : intervalOf(center.startOf(date + 1));
    for (let start = dayStart; start < end; start += step) starts.push(start);
    dayStart = end;
  }
  return {
    ...{ starts, from, to },
    endOf: place => starts[place + 1] ?? to,
    placeOf: interval => findPlace(starts, interval),
  };
}

function findPlace(starts: readonly number[], interval: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= interval) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

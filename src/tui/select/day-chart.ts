// The chart of the day: what came in each half hour, and how much of it was answered in time.
import {
  CENTER_ID,
  type CenterRow,
  type EpochMs,
  type FloorDocument,
  type IntervalRow,
  type QueueRow,
} from '../../floor/index.ts';
import { rememberLast } from '../../lib/remember-last.ts';
import { nextDayStart } from '../../lib/zoned-time.ts';
import {
  type ChannelOf,
  type ChannelTarget,
  selectChannels,
  selectChannelTarget,
  selectMainChannel,
  toTarget,
} from '../moment/channel.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { FEW } from '../moment/rate.ts';
import type { TrendSubject } from './trend-subjects.ts';

export interface DayChartView {
  readonly startedAt: EpochMs;
  readonly spanMs: number;
  readonly target?: ChannelTarget;
  /** Of the whole day; spans that have not begun are absent. */
  readonly spans: readonly (DaySpan | undefined)[];
  readonly isStale: boolean;
}

export interface DaySpan {
  readonly offered: number;
  /** Short ones left out, as in the rate. */
  readonly abandoned: number;
  readonly levelMet: number;
  readonly levelOf: number;
  /** Absent: nothing to be measured. */
  readonly levelRate?: number;
}

const HALF_HOUR_MS = 30 * 60_000;

/** Of the main channel, as the wall has it. */
export function selectDayChart(moment: Moment): DayChartView | undefined {
  const main = selectMainChannel(moment);
  return main && chartOf(moment, ofChannel(moment, main));
}

/** Of any channel, or of one queue. */
export function selectTrendChart(moment: Moment, subject: TrendSubject): DayChartView | undefined {
  if (subject.kind === 'queue') {
    const row = rowOf(moment.document.queues, subject.key);
    return row && chartOf(moment, ofQueue(subject.key, row));
  }
  const channel = selectChannels(moment).find(one => one.channel === subject.key);
  return channel && chartOf(moment, ofChannel(moment, channel));
}

/** Whose intervals are drawn, and against which target. */
interface Charted {
  readonly kind: TrendSubject['kind'];
  readonly key: string;
  readonly target: ChannelTarget | undefined;
  readonly isStanding: boolean;
}

function ofChannel(moment: Moment, { channel, row }: ChannelOf): Charted {
  const target = selectChannelTarget(moment, channel);
  return { kind: 'channel', key: channel, target, isStanding: row.countsStandSince !== undefined };
}

function ofQueue(id: string, row: QueueRow): Charted {
  const isStanding = row.countsStandSince !== undefined;
  return { kind: 'queue', key: id, target: toTarget(row), isStanding };
}

function chartOf(moment: Moment, { kind, key, target, isStanding }: Charted): DayChartView | undefined {
  const { center: centers, intervals } = moment.document;
  const center = rowOf(centers, CENTER_ID);
  if (!center) return undefined;
  const begun = Math.floor((moment.dataNow - center.dayStartedAt) / HALF_HOUR_MS);
  const isStale = moment.status.state !== 'live' || isStanding;
  return makeChart(intervals, kind, key, center, begun, isStale, target?.share, target?.thresholdMs);
}

/** The same view as long as all is the same that it is made of: it changes with a contact, and is drawn ten times a second. */
const makeChart = rememberLast(
  (
    intervals: FloorDocument['intervals'],
    kind: TrendSubject['kind'],
    key: string,
    center: CenterRow,
    begun: number,
    isStale: boolean,
    share: number | undefined,
    thresholdMs: number | undefined,
  ): DayChartView => {
    const endsAt = nextDayStart(center.dayStartedAt, center.zone, center.dayStartHour);
    const spanCount = Math.ceil((endsAt - center.dayStartedAt) / HALF_HOUR_MS);
    const rows = rowsOf(intervals, kind, key);
    const sums = sumQuarters(rows, { startedAt: center.dayStartedAt, spanCount });
    // The half hours of a night with three callers would swing between 0 and 100 %: a line for the busy ones only.
    const isBusy = sums.some(({ of }) => of >= FEW);
    return {
      startedAt: center.dayStartedAt,
      spanMs: HALF_HOUR_MS,
      ...(share === undefined || thresholdMs === undefined ? {} : { target: { share, thresholdMs } }),
      spans: sums.map((sum, index) => (index <= begun ? toSpan(sum, isBusy) : undefined)),
      isStale,
    };
  },
);

function rowsOf(
  intervals: FloorDocument['intervals'],
  kind: TrendSubject['kind'],
  key: string,
): readonly IntervalRow[] {
  if (kind === 'channel') return Object.values(intervals).filter(({ channel }) => channel === key);
  const row = rowOf(intervals, key);
  return row ? [row] : [];
}

interface Sum {
  offered: number;
  abandoned: number;
  met: number;
  of: number;
}

/** A day whose clock is set has 46 or 50 half hours. */
interface Day {
  readonly startedAt: EpochMs;
  readonly spanCount: number;
}

function sumQuarters(rows: readonly IntervalRow[], { startedAt, spanCount }: Day): Sum[] {
  const sums: Sum[] = Array.from({ length: spanCount }, () => ({ offered: 0, abandoned: 0, met: 0, of: 0 }));
  for (const row of rows) {
    for (const [start, quarter] of Object.entries(row.quarters)) {
      const sum = sums[Math.floor((Number(start) - startedAt) / HALF_HOUR_MS)];
      if (!sum) continue;
      sum.offered += quarter.offered;
      sum.abandoned += quarter.abandoned - quarter.shortAbandoned;
      sum.met += quarter.serviceLevelMet;
      sum.of += quarter.serviceLevelOf;
    }
  }
  return sums;
}

function toSpan({ offered, abandoned, met, of }: Sum, isBusy: boolean): DaySpan {
  const level = of < (isBusy ? FEW : 1) ? {} : { levelRate: met / of };
  return { offered, abandoned, levelMet: met, levelOf: of, ...level };
}

// The chart of the day: what came in each half hour, and how much of it was answered in time.
import { CENTER_ID, type Channel, type EpochMs, type FloorDocument } from '../../floor/index.ts';
import { nextDayStart } from '../../lib/zoned-time.ts';
import { type ChannelTarget, selectChannelTarget, selectMainChannel } from '../moment/channel.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { FEW } from '../moment/rate.ts';

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
  readonly levelMet: number;
  readonly levelOf: number;
  /** Absent: nothing to be measured. */
  readonly levelRate?: number;
}

const HALF_HOUR_MS = 30 * 60_000;

export function selectDayChart(moment: Moment): DayChartView | undefined {
  const main = selectMainChannel(moment);
  const center = rowOf(moment.document.center, CENTER_ID);
  if (!main || !center) return undefined;
  const endsAt = nextDayStart(center.dayStartedAt, center.zone, center.dayStartHour);
  const spanCount = Math.ceil((endsAt - center.dayStartedAt) / HALF_HOUR_MS);
  const sums = sumQuarters(moment.document, main.channel, { startedAt: center.dayStartedAt, spanCount });
  const begun = Math.floor((moment.dataNow - center.dayStartedAt) / HALF_HOUR_MS);
  // The half hours of a night with three callers would swing between 0 and 100 %: a line for the busy ones only.
  const isBusy = sums.some(({ of }) => of >= FEW);
  const target = selectChannelTarget(moment, main.channel);
  return {
    startedAt: center.dayStartedAt,
    spanMs: HALF_HOUR_MS,
    ...(target ? { target } : {}),
    spans: sums.map((sum, index) => (index <= begun ? toSpan(sum, isBusy) : undefined)),
    isStale: moment.status.state !== 'live' || main.row.countsStandSince !== undefined,
  };
}

interface Sum {
  offered: number;
  met: number;
  of: number;
}

/** A day whose clock is set has 46 or 50 half hours. */
interface Day {
  readonly startedAt: EpochMs;
  readonly spanCount: number;
}

function sumQuarters(document: FloorDocument, channel: Channel, { startedAt, spanCount }: Day): Sum[] {
  const sums: Sum[] = Array.from({ length: spanCount }, () => ({ offered: 0, met: 0, of: 0 }));
  for (const row of Object.values(document.intervals)) {
    if (row.channel !== channel) continue;
    for (const [start, quarter] of Object.entries(row.quarters)) {
      const sum = sums[Math.floor((Number(start) - startedAt) / HALF_HOUR_MS)];
      if (!sum) continue;
      sum.offered += quarter.offered;
      sum.met += quarter.serviceLevelMet;
      sum.of += quarter.serviceLevelOf;
    }
  }
  return sums;
}

function toSpan({ offered, met, of }: Sum, isBusy: boolean): DaySpan {
  return { offered, levelMet: met, levelOf: of, ...(of < (isBusy ? FEW : 1) ? {} : { levelRate: met / of }) };
}

// The header: whose floor this is, what time it is there, which day is counted, and whether it is live.
import { CENTER_ID, type EpochMs } from '../../floor/index.ts';
import { selectMainChannel } from '../moment/channel.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { type FeedView, selectFeed } from './feed.ts';

export interface HeaderView {
  /** Absent before the first snapshot. */
  readonly center?: string;
  readonly zone?: string;
  readonly clockNow: EpochMs;
  readonly day?: DayView;
  readonly feed: FeedView;
}

export interface DayView {
  readonly startedAt: EpochMs;
  /** Present where the day was not wholly seen. */
  readonly seenFrom?: EpochMs;
  readonly blindMs: number;
}

export function selectHeader(moment: Moment): HeaderView {
  const center = rowOf(moment.document.center, CENTER_ID);
  const base = { clockNow: moment.clockNow, feed: selectFeed(moment) };
  if (!center) return base;
  const today = selectMainChannel(moment)?.row.today;
  const day = {
    startedAt: center.dayStartedAt,
    blindMs: today?.blindMs ?? 0,
    ...(today?.seenFrom === undefined ? {} : { seenFrom: today.seenFrom }),
  };
  const named = center.name === undefined ? {} : { center: center.name };
  return { ...base, ...named, zone: center.zone, day };
}

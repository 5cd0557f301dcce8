// The header: whose floor this is, what time it is there, which day is counted, and whether it is live.
import { CENTER_ID, type ChannelRow, type EpochMs } from '../../floor/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
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
  /** Of which part of the floor all figures are: `support, vip`; absent: of all of it. */
  readonly scope?: string;
  /** By which its person knows this gateway: `PRODUCTION`. */
  readonly word?: string;
}

export interface DayView {
  readonly startedAt: EpochMs;
  /** Present where the day was not wholly seen. */
  readonly seenFrom?: EpochMs;
  readonly blindMs: number;
  /** Present where it was blind but once, and that is over. */
  readonly blindOnce?: { readonly from: EpochMs; readonly to: EpochMs };
  /** Its counters stand still since then. */
  readonly countsStandSince?: EpochMs;
}

export function selectHeader(moment: Moment): HeaderView {
  const center = rowOf(moment.document.center, CENTER_ID);
  const base = {
    clockNow: moment.clockNow,
    feed: selectFeed(moment),
    ...(moment.scope === undefined ? {} : { scope: cleanText(moment.scope.join(', ')) }),
  };
  if (!center) return base;
  const named = { ...(center.name === undefined ? {} : { center: center.name }), zone: center.zone };
  const main = selectMainChannel(moment);
  // Without a queue there is no day that anybody has seen.
  if (!main) return { ...base, ...named };
  const { today, countsStandSince: standsSince } = main.row;
  const blindOnce = selectBlindOnce(moment, main.row);
  const day = {
    startedAt: center.dayStartedAt,
    blindMs: today.blindMs ?? 0,
    ...(today.seenFrom === undefined ? {} : { seenFrom: today.seenFrom }),
    ...(blindOnce ? { blindOnce } : {}),
    ...(standsSince === undefined ? {} : { countsStandSince: standsSince }),
  };
  return { ...base, ...named, day };
}

/** Of the sources whose blind spells are holes in the figures: one with a record has none. */
function selectBlindOnce({ document }: Moment, { sources, today }: ChannelRow): DayView['blindOnce'] {
  const spells = Object.keys(sources).flatMap(id => {
    const row = rowOf(document.sources, id);
    return row?.lastBlind && row.recordedFrom === undefined ? [row.lastBlind] : [];
  });
  const [spell] = spells;
  if (!spell || spells.length > 1) return undefined;
  return spell.to - spell.from === today.blindMs ? spell : undefined;
}

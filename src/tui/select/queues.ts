// The queue table's rows: each queue in the config's order, and the total of its channel that counts people once.
import {
  type Channel,
  type ChannelRow,
  type EpochMs,
  type Figure,
  isClosed,
  type QueueRow,
  type Staffing,
  type Tally,
  totalId,
} from '../../floor/index.ts';
import { type ChannelTarget, toTarget } from '../moment/channel.ts';
import { standsFirst } from '../moment/closed-waiting.ts';
import {
  type Freshness,
  type SourceCount,
  selectFreshness,
  selectPartial,
  selectSourceCount,
} from '../moment/freshness.ts';
import { type Label, labelOf, sourceLabel } from '../moment/label.ts';
import { findMark } from '../moment/marks.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { boundAbandons, type Rate, toAbandonRate, toServiceLevel } from '../moment/rate.ts';
import type { Mark } from '../parts/table/index.ts';
import { selectTrend } from './trend.ts';
import { selectWaits } from './waits.ts';

export interface QueueView extends Label {
  readonly id: string;
  readonly channel: Channel;
  /** Over how many queues; absent on a queue's own row. */
  readonly totalOf?: number;
  /** Of a queue's own row. */
  readonly team?: string;
  readonly sourceName?: string;
  /** Of a total: it is made of the queues of these sources, and others are lost. */
  readonly partial?: SourceCount;
  /** Absent on a total: its queues have theirs. */
  readonly target?: ChannelTarget;
  readonly waiting: number;
  readonly pastTarget: number;
  readonly longestMs?: number;
  readonly averageWaitMs?: number;
  readonly expected?: { readonly lowMs: number; readonly highMs: number };
  readonly level30m: Rate;
  readonly level60m: Rate;
  readonly levelToday: Rate;
  readonly abandonToday: Rate;
  readonly abandon30m: Rate;
  readonly today: Tally;
  readonly last30m: Tally;
  readonly staffing: Staffing;
  /** The most that waited in each quarter of the last three hours, oldest first; absent: not seen. */
  readonly trend: readonly (number | undefined)[];
  readonly isStale: boolean;
  /** Present while it is out of its hours; without an instant it never opens. */
  readonly closed?: { readonly until?: EpochMs };
  /** In its hours nobody is logged in: callers may be turned away, and nobody is told. */
  readonly mayTurnAway: boolean;
  /** Its counters stand still since then, and what is live goes on. */
  readonly countsStandSince?: EpochMs;
  readonly mark: (figure: Figure) => Mark | undefined;
}

/** By the config's order; those without one after them, by name. Closed ones last; first of all where somebody waits. */
export function selectQueueIds(moment: Moment): string[] {
  const { document } = moment;
  return Object.keys(document.queues).sort((a, b) => {
    const left = rowOf(document.queues, a);
    const right = rowOf(document.queues, b);
    return (
      rankOf(moment, a, left) - rankOf(moment, b, right) ||
      (left?.order ?? Number.POSITIVE_INFINITY) - (right?.order ?? Number.POSITIVE_INFINITY) ||
      compareNames(left?.name ?? a, right?.name ?? b) ||
      compareNames(a, b)
    );
  });
}

function rankOf(moment: Moment, id: string, row: QueueRow | undefined): number {
  if (!row || !isClosed(row)) return 1;
  return standsFirst(moment, id, row) ? 0 : 2;
}

/** Infinity − Infinity is NaN, which is falsy: two queues without an order are compared by name. */
function compareNames(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function selectQueue(moment: Moment, id: string): QueueView | undefined {
  const row = rowOf(moment.document.queues, id);
  return row && toQueueView(moment, id, row);
}

function toQueueView(moment: Moment, id: string, row: QueueRow): QueueView {
  const freshness = selectFreshness(moment, row.source);
  const waits = selectWaits(row, freshness);
  return {
    ...toFigures(moment, id, row),
    id,
    ...labelOf(moment, 'queues', row),
    ...closedOf(row),
    mayTurnAway: mayTurnAway(moment, id, row),
    channel: row.channel,
    ...(row.team === undefined ? {} : { team: row.team }),
    sourceName: sourceLabel(moment, row.source),
    target: toTarget(row),
    waiting: waits.count,
    pastTarget: waits.pastTarget,
    ...(waits.longestMs === undefined ? {} : { longestMs: waits.longestMs }),
    ...(waits.count === 0 ? {} : { averageWaitMs: waits.totalMs / waits.count }),
    ...(row.expectedWait ? { expected: row.expectedWait } : {}),
    trend: selectTrend(moment, id, freshness.now),
    isStale: freshness.isStale,
  };
}

function closedOf(row: QueueRow): Pick<QueueView, 'closed'> {
  if (!isClosed(row)) return {};
  return { closed: row.closedUntil === undefined ? {} : { until: row.closedUntil } };
}

/** A frame may know more than the last look for alarms. */
function mayTurnAway({ marks }: Moment, id: string, { staffing, waitingCount }: QueueRow): boolean {
  const { free, busy, away } = staffing;
  return (
    waitingCount === 0 &&
    free + busy + away === 0 &&
    marks.alarms.some(({ alarm, queue }) => alarm === 'nobody-logged-in' && queue === id)
  );
}

/** The total over a channel: contacts summed by the fold, people counted once. */
export function selectTotal(moment: Moment, channel: Channel, row: ChannelRow): QueueView {
  const waits = sumWaits(moment, channel);
  const { live } = selectSourceCount(moment, row.sources);
  const partial = selectPartial(moment, row.sources);
  return {
    ...toFigures(moment, totalId(channel), row),
    id: channel,
    name: channel,
    channel,
    totalOf: row.queueCount,
    ...(partial ? { partial } : {}),
    waiting: row.waitingCount,
    pastTarget: waits.pastTarget,
    ...(waits.longest ? { longestMs: waits.longest.ms } : {}),
    ...(waits.count === 0 ? {} : { averageWaitMs: waits.totalMs / waits.count }),
    trend: [],
    mayTurnAway: false,
    isStale: moment.status.state !== 'live' || live === 0,
  };
}

function toFigures(moment: Moment, id: string, row: QueueRow | ChannelRow) {
  // A frame may know that the last caller left, or somebody came free, after the last judging: that is not marked.
  const isNothing = (figure: Figure) =>
    figure === 'free' ? row.staffing.free > 0 : row.waitingCount === 0 && OF_WAITS.includes(figure);
  const mark = (figure: Figure): Mark | undefined =>
    isNothing(figure) ? undefined : findMark(moment.marks, figure, id)?.mark;
  return {
    level30m: toServiceLevel(row.last30m, mark('serviceLevel30m')),
    level60m: toServiceLevel(row.last60m),
    levelToday: toServiceLevel(row.today, mark('serviceLevelToday')),
    abandon30m: boundAbandons(toAbandonRate(row.last30m, mark('abandon30m')), row.cannotTell),
    abandonToday: boundAbandons(toAbandonRate(row.today, mark('abandonToday')), row.cannotTell),
    today: row.today,
    last30m: row.last30m,
    staffing: row.staffing,
    ...(row.countsStandSince === undefined ? {} : { countsStandSince: row.countsStandSince }),
    mark,
  };
}

const OF_WAITS: readonly Figure[] = ['longestWait', 'waiting', 'pastTarget'];

export interface ChannelWaits {
  readonly count: number;
  /** In how many queues. */
  readonly queueCount: number;
  readonly pastTarget: number;
  readonly totalMs: number;
  readonly longest?: { readonly ms: number; readonly queueId: string; readonly isStale: boolean };
}

/** Each queue's waits by its own source's clock. A lost PBX's callers are in no total, unless nothing is live. */
export function sumWaits(moment: Moment, channel: Channel): ChannelWaits {
  const isPartial = isPartialChannel(moment, channel);
  let sum: ChannelWaits = { count: 0, queueCount: 0, pastTarget: 0, totalMs: 0 };
  for (const [queueId, row] of Object.entries(moment.document.queues)) {
    if (row.channel !== channel || row.waitingCount === 0) continue;
    const freshness: Freshness = selectFreshness(moment, row.source);
    if (isPartial && freshness.isStale) continue;
    const waits = selectWaits(row, freshness);
    const ms = waits.longestMs ?? 0;
    const isLongest = waits.longestMs !== undefined && ms > (sum.longest?.ms ?? -1);
    sum = {
      count: sum.count + waits.count,
      queueCount: sum.queueCount + 1,
      pastTarget: sum.pastTarget + waits.pastTarget,
      totalMs: sum.totalMs + waits.totalMs,
      ...(isLongest
        ? { longest: { ms, queueId, isStale: freshness.isStale } }
        : sum.longest
          ? { longest: sum.longest }
          : {}),
    };
  }
  return sum;
}

function isPartialChannel(moment: Moment, channel: Channel): boolean {
  const row = rowOf(moment.document.channels, channel);
  const isFeedLive = moment.status.state === 'live';
  return isFeedLive && row !== undefined && selectPartial(moment, row.sources) !== undefined;
}

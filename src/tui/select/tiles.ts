// The tiles: the whole of one channel in the figures a supervisor looks at first.
import type { Channel, Figure, Occupancy, Staffing } from '../../floor/index.ts';
import { type ChannelTarget, selectChannelTarget, selectMainChannel } from '../moment/channel.ts';
import type { SourceCount } from '../moment/freshness.ts';
import { queueLabel } from '../moment/label.ts';
import { findMark } from '../moment/marks.ts';
import type { Moment } from '../moment/moment.ts';
import { boundAbandons, type Rate, toAbandonRate, toServiceLevel } from '../moment/rate.ts';
import type { Mark } from '../parts/table/index.ts';
import { type ChannelWaits, selectTotal, sumWaits } from './queues.ts';

export interface TilesView {
  readonly channel: Channel;
  readonly target?: ChannelTarget;
  readonly isStale: boolean;
  /** What is counted stands still; who waits and who is free goes on. */
  readonly areCountsStanding: boolean;
  /** Present where not all the sources of the total are live: it is made of those that are. */
  readonly partial?: SourceCount;
  readonly waiting: number;
  readonly pastTarget: number;
  readonly longest?: LongestWait;
  readonly averageWaitMs?: number;
  /** In how many queues somebody waits. */
  readonly queuesWaiting: number;
  readonly levelToday: Rate;
  readonly level30m: Rate;
  readonly level60m: Rate;
  readonly abandonToday: Rate;
  readonly abandon30m: Rate;
  readonly shortAbandoned: number;
  readonly answered: number;
  readonly speedMs?: number;
  readonly speed30mMs?: number;
  readonly handleTimeMs?: number;
  readonly handleTime30mMs?: number;
  readonly staffing: Staffing;
  /** Absent of a part of the floor. */
  readonly occupancy?: Occupancy;
  readonly mark: (figure: Figure) => Mark | undefined;
}

export interface LongestWait {
  readonly ms: number;
  readonly queueName: string;
  readonly mark?: Mark;
  readonly limitMs?: number;
}

export function selectTiles(moment: Moment): TilesView | undefined {
  const main = selectMainChannel(moment);
  if (!main) return undefined;
  const { channel, row } = main;
  const total = selectTotal(moment, channel, row);
  const target = selectChannelTarget(moment, channel);
  const waits = sumWaits(moment, channel);
  const longest = toLongest(moment, waits);
  return {
    channel,
    ...(target ? { target } : {}),
    isStale: total.isStale,
    areCountsStanding: total.countsStandSince !== undefined,
    ...(total.partial ? { partial: total.partial } : {}),
    waiting: row.waitingCount,
    pastTarget: waits.pastTarget,
    queuesWaiting: waits.queueCount,
    ...(longest ? { longest } : {}),
    ...(total.averageWaitMs === undefined ? {} : { averageWaitMs: total.averageWaitMs }),
    levelToday: total.levelToday,
    level30m: total.level30m,
    level60m: toServiceLevel(row.last60m),
    abandonToday: total.abandonToday,
    abandon30m: boundAbandons(toAbandonRate(row.last30m, total.mark('abandon30m')), row.cannotTell),
    shortAbandoned: row.today.shortAbandoned,
    answered: row.today.answered,
    ...(row.today.answerSpeedMs === undefined ? {} : { speedMs: row.today.answerSpeedMs }),
    ...(row.last30m.answerSpeedMs === undefined ? {} : { speed30mMs: row.last30m.answerSpeedMs }),
    ...(row.today.handleTimeMs === undefined ? {} : { handleTimeMs: row.today.handleTimeMs }),
    ...(row.last30m.handleTimeMs === undefined ? {} : { handleTime30mMs: row.last30m.handleTimeMs }),
    staffing: row.staffing,
    ...(row.occupancy60m ? { occupancy: row.occupancy60m } : {}),
    mark: total.mark,
  };
}

function toLongest(moment: Moment, { longest }: ChannelWaits): LongestWait | undefined {
  if (!longest) return undefined;
  const judged = findMark(moment.marks, 'longestWait', longest.queueId);
  return {
    ms: longest.ms,
    queueName: queueLabel(moment, longest.queueId),
    ...(judged ? { mark: judged.mark } : {}),
    ...(judged?.limit === undefined ? {} : { limitMs: judged.limit }),
  };
}

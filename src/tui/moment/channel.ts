// Which channel the tiles speak of, which stand beside it, and what its target is.
import { CHANNELS, type Channel, type ChannelRow, type QueueRow } from '../../floor/index.ts';
import { type Moment, rowOf } from './moment.ts';
import { selectVouchedChannels } from './vouched.ts';

export interface ChannelOf {
  readonly channel: Channel;
  readonly row: ChannelRow;
}

/** Voice; in a center without voice, the first channel it has. Channels are never added up. */
export function selectMainChannel(moment: Moment): ChannelOf | undefined {
  return selectChannels(moment)[0];
}

/** Of the sources that are live, where only some of them are. */
export function selectChannels(moment: Moment): ChannelOf[] {
  const channels = selectVouchedChannels(moment);
  return CHANNELS.flatMap(channel => {
    const row = rowOf(channels, channel);
    return row ? [{ channel, row }] : [];
  });
}

export interface ChannelTarget {
  /** P, 0…1 */
  readonly share: number;
  readonly thresholdMs: number;
}

/** A total has no target of its own: shown is the one that most of today's contacts had. */
export function selectChannelTarget({ document }: Moment, channel: Channel): ChannelTarget | undefined {
  const offeredByTarget = new Map<string, { target: ChannelTarget; offered: number }>();
  for (const queue of Object.values(document.queues)) {
    if (queue.channel !== channel) continue;
    const target = toTarget(queue);
    const key = `${target.share} ${target.thresholdMs}`;
    const offered = (offeredByTarget.get(key)?.offered ?? 0) + queue.today.offered;
    offeredByTarget.set(key, { target, offered });
  }
  return [...offeredByTarget.values()].sort((a, b) => b.offered - a.offered)[0]?.target;
}

export function toTarget({ targetShare, serviceLevel }: QueueRow): ChannelTarget {
  return { share: targetShare, thresholdMs: serviceLevel.thresholdMs };
}

// Of whom there are trends: each channel as a whole, then each queue.
import { selectChannels } from '../moment/channel.ts';
import type { Moment } from '../moment/moment.ts';
import { selectQueueIds } from './queues.ts';

export interface TrendSubject {
  readonly id: string;
  readonly kind: 'channel' | 'queue';
  /** The channel, or the queue's id. */
  readonly key: string;
}

/** A queue may be called as a channel is: their ids say which of the two is meant. */
export function selectTrendSubjects(moment: Moment): TrendSubject[] {
  const channels = selectChannels(moment).map(({ channel }) => ({
    id: `channel ${channel}`,
    kind: 'channel' as const,
    key: channel,
  }));
  const queues = selectQueueIds(moment).map(id => ({
    id: `queue ${id}`,
    kind: 'queue' as const,
    key: id,
  }));
  return [...channels, ...queues];
}

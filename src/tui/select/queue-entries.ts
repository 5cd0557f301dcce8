// Which rows the queue table has, in order: each channel's queues, and below them its total.
import type { Channel } from '../../floor/index.ts';
import type { Filter } from '../find/index.ts';
import { type ChannelOf, selectChannels } from '../moment/channel.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { sortIds } from '../sort/index.ts';
import type { Sort } from '../view-state/index.ts';
import { type QueueView, selectQueue, selectQueueIds, selectTotal } from './queues.ts';

export type QueueEntry =
  | { readonly kind: 'queue'; readonly id: string; readonly channel: Channel }
  | { readonly kind: 'total'; readonly channel: Channel };

export interface QueueEntriesOptions {
  readonly filter: Filter;
  /** Within each channel. @default the natural order */
  readonly sort?: Sort | undefined;
  /** Otherwise only the main channel's. */
  readonly hasChannelRows: boolean;
}

/**
 * A total is of all queues of its channel: where a filter hides some of them, it would not be what it seems. A hidden
 * queue stands in its total, and has a row only where it is looked for.
 */
export function selectQueueEntries(moment: Moment, options: QueueEntriesOptions): QueueEntry[] {
  const { filter, sort } = options;
  const channels = selectChannels(moment).slice(0, options.hasChannelRows ? undefined : 1);
  const ids = sortIds('queues', selectQueueIds(moment), { moment, sort });
  return channels.flatMap(({ channel }): QueueEntry[] => {
    const all = ids.filter(id => rowOf(moment.document.queues, id)?.channel === channel);
    const shown = all.filter(id => isShown(moment, id, filter));
    const queues = shown.map(id => ({ kind: 'queue' as const, id, channel }));
    const hasTotal = !filter.narrows('queues') && all.length > 1 && shown.length > 0;
    return hasTotal ? [...queues, { kind: 'total', channel }] : queues;
  });
}

export function selectEntry(moment: Moment, entry: QueueEntry): QueueView | undefined {
  if (entry.kind === 'queue') return selectQueue(moment, entry.id);
  const of = selectChannels(moment).find(({ channel }) => channel === entry.channel);
  return of && selectTotal(moment, of.channel, of.row);
}

/** The channels that have no rows in the table, for the line below it. */
export function selectOtherChannels(moment: Moment): ChannelOf[] {
  return selectChannels(moment).slice(1);
}

function isShown(moment: Moment, id: string, filter: Filter): boolean {
  if (filter.narrows('queues')) return filter.passes('queues', moment, id);
  const row = rowOf(moment.document.queues, id);
  return row !== undefined && row.hidden !== true;
}

// Which rows wait for what was ordered about them: the floor does not show it yet, and nobody guesses.
import type { Saying } from '../../i18n/index.ts';
import { queueLabel } from '../moment/label.ts';
import type { Moment } from '../moment/moment.ts';
import type { Deed, DeedOrder, ListPane } from '../view-state/index.ts';
import { isOpen } from './fate.ts';

export type Pending = ReadonlyMap<string, DeedOrder>;

/** By row, the last order about it that is not answered, not known, or to be done later. */
export function pendingRows(deeds: readonly Deed[], of: ListPane): Pending {
  const open = deeds.flatMap(({ parts }) => parts.filter(part => part.row?.of === of && isOpen(part)));
  return new Map(open.map(({ row, order }) => [row?.id ?? '', order]));
}

/** `→Billing`; what has no short word is only under way. */
export function sayPending(order: DeedOrder, moment: Moment): Saying {
  switch (order.method) {
    case 'agent.reassign':
      return order.to.length > 0
        ? { key: 'pending.to', values: { place: toPlace(order.to, moment) } }
        : {
            key: 'pending.from',
            values: {
              place: toPlace(
                order.from.map(queue => ({ queue })),
                moment,
              ),
            },
          };
    case 'agent.remove':
      return { key: 'pending.from', values: { place: queueLabel(moment, order.queue) } };
    case 'agent.add':
      return { key: 'pending.to', values: { place: queueLabel(moment, order.queue) } };
    case 'contact.transfer': {
      const { toQueue, toExtension = '' } = order;
      return {
        key: 'pending.to',
        values: { place: toQueue === undefined ? toExtension : queueLabel(moment, toQueue) },
      };
    }
    case 'agent.pause':
      return { key: 'agent.to-break' };
    case 'agent.unpause':
      return { key: 'pending.open' };
    case 'agent.logout':
      return { key: 'pending.out' };
    case 'campaign.pause':
      return { key: 'pending.paused' };
    case 'campaign.resume':
      return { key: 'pending.running' };
    default:
      return { key: 'pending.other' };
  }
}

function toPlace(to: readonly { readonly queue: string }[], moment: Moment): string {
  return to.map(({ queue }) => queueLabel(moment, queue)).join(', ');
}

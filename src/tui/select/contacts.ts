// Who waits: each waiting contact, the longest first.
import type { ContactRow, ContactState } from '../../floor/index.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { Mark } from '../parts/table/index.ts';

export interface ContactView {
  readonly id: string;
  readonly customer?: string;
  readonly queueName: string;
  readonly state: ContactState;
  readonly waitMs: number;
  readonly isPastTarget: boolean;
  readonly position?: number;
  readonly priority?: number;
  readonly ordinal: number;
  readonly isRepeat: boolean;
  readonly isStale: boolean;
  readonly mark?: Mark;
}

export function selectWaitingContactIds({ document }: Moment): string[] {
  return Object.entries(document.contacts)
    .filter(([, { state, queue }]) => queue !== undefined && (state === 'waiting' || state === 'ringing'))
    .sort(([a, left], [b, right]) => left.enteredAt - right.enteredAt || (a < b ? -1 : 1))
    .map(([id]) => id);
}

export function selectContact(moment: Moment, id: string): ContactView | undefined {
  const row = rowOf(moment.document.contacts, id);
  return row && toContactView(moment, id, row);
}

function toContactView(moment: Moment, id: string, row: ContactRow): ContactView {
  const { isStale, now } = selectFreshness(moment, row.source);
  const queue = row.queue === undefined ? undefined : rowOf(moment.document.queues, row.queue);
  const waitMs = Math.max(0, (row.answeredAt ?? now) - row.enteredAt);
  return {
    id,
    ...(row.customer === undefined ? {} : { customer: row.customer }),
    queueName: queue?.name ?? row.queue ?? '',
    state: row.state,
    waitMs,
    isPastTarget: queue !== undefined && waitMs > queue.serviceLevel.thresholdMs,
    ...(row.position === undefined ? {} : { position: row.position }),
    ...(row.priority === undefined ? {} : { priority: row.priority }),
    ordinal: row.ordinal,
    isRepeat: row.repeat === true,
    isStale,
  };
}

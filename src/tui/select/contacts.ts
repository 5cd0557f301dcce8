// Who waits: each waiting contact, the longest first.
import { type ContactRow, type ContactState, isWithin } from '../../floor/index.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { queueLabel } from '../moment/label.ts';
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

/** By how many times their queue's target they have waited: a letter of this morning is younger than a caller of 3:00. */
export function selectWaitingContactIds(moment: Moment): string[] {
  const { document } = moment;
  const urgencyOf = ({ queue, enteredAt }: ContactRow): number => {
    const row = queue === undefined ? undefined : rowOf(document.queues, queue);
    return (moment.dataNow - enteredAt) / Math.max(1, row?.serviceLevel.thresholdMs ?? 1);
  };
  return Object.entries(document.contacts)
    .filter(([, { state, queue }]) => queue !== undefined && (state === 'waiting' || state === 'ringing'))
    .map(([id, row]) => ({ id, urgency: urgencyOf(row) }))
    .sort((a, b) => b.urgency - a.urgency || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
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
    queueName: row.queue === undefined ? '' : queueLabel(moment, row.queue),
    state: row.state,
    waitMs,
    isPastTarget: queue !== undefined && !isWithin(queue.serviceLevel, waitMs),
    ...(row.position === undefined ? {} : { position: row.position }),
    ...(row.priority === undefined ? {} : { priority: row.priority }),
    ordinal: row.ordinal,
    isRepeat: row.repeat === true,
    isStale,
  };
}

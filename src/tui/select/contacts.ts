// Who waits, the longest first; and all contacts, those who wait before those who are talked to.
import {
  type Channel,
  type ContactRow,
  type ContactState,
  type Direction,
  isWithin,
  waitLevel,
} from '../../floor/index.ts';
import { selectFreshness } from '../moment/freshness.ts';
import { agentLabel, campaignLabel, queueLabel, sourceLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import type { Mark } from '../parts/table/index.ts';

export interface ContactView {
  readonly id: string;
  /** What is ordered about it and not to be seen yet. */
  readonly ordered?: string;
  readonly customer?: string;
  readonly queueName: string;
  readonly state: ContactState;
  /** Who talks to it. */
  readonly agentName?: string;
  /** How long it is talked to. */
  readonly talkMs?: number;
  readonly waitMs: number;
  readonly isPastTarget: boolean;
  readonly position?: number;
  readonly priority?: number;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly campaignName?: string;
  readonly sourceName: string;
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
    .filter(([, { state, queue }]) => queue !== undefined && isWaiting(state))
    .map(([id, row]) => ({ id, urgency: urgencyOf(row) }))
    .sort((a, b) => b.urgency - a.urgency || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** Those who wait, then those who are talked to; the oldest first, which no tick changes. */
export function selectContactIds({ document }: Moment): string[] {
  const rankOf = ({ state }: ContactRow): number => (isWaiting(state) ? 0 : 1);
  return Object.entries(document.contacts)
    .sort(
      ([a, left], [b, right]) =>
        rankOf(left) - rankOf(right) || left.enteredAt - right.enteredAt || (a < b ? -1 : 1),
    )
    .map(([id]) => id);
}

function isWaiting(state: ContactState): boolean {
  return state === 'waiting' || state === 'ringing';
}

export function selectContact(moment: Moment, id: string): ContactView | undefined {
  const row = rowOf(moment.document.contacts, id);
  return row && toContactView(moment, id, row);
}

function toContactView(moment: Moment, id: string, row: ContactRow): ContactView {
  const { isStale, now } = selectFreshness(moment, row.source);
  const queue = row.queue === undefined ? undefined : rowOf(moment.document.queues, row.queue);
  const waitMs = Math.max(0, (row.answeredAt ?? now) - row.enteredAt);
  // Who is talked to has waited, and nobody can act upon that any more.
  const level = queue && isWaiting(row.state) && !isStale ? waitLevel(queue, waitMs) : 'none';
  return {
    id,
    ...(row.customer === undefined ? {} : { customer: row.customer }),
    queueName: row.queue === undefined ? '' : queueLabel(moment, row.queue),
    state: row.state,
    ...(row.agent === undefined ? {} : { agentName: agentLabel(moment, row.agent) }),
    ...(row.answeredAt === undefined ? {} : { talkMs: Math.max(0, now - row.answeredAt) }),
    waitMs,
    isPastTarget: queue !== undefined && !isWithin(queue.serviceLevel, waitMs),
    ...(row.position === undefined ? {} : { position: row.position }),
    ...(row.priority === undefined ? {} : { priority: row.priority }),
    channel: row.channel,
    direction: row.direction,
    ...(row.campaign === undefined ? {} : { campaignName: campaignLabel(moment, row.campaign) }),
    sourceName: sourceLabel(moment, row.source),
    ordinal: row.ordinal,
    isRepeat: row.repeat === true,
    isStale,
    ...(level === 'none' ? {} : { mark: level }),
  };
}

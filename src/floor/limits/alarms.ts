// The three built-in alarms of a queue: what no limit of a figure tells, and what nobody should have to look for.
import type { FloorDocument } from '../document.ts';
import type { AgentId, EpochMs, QueueId } from '../ids.ts';
import { isClosed } from '../opening-hours.ts';
import type { QueueRow } from '../rows/queue-row.ts';
import type { Look } from './judge-document.ts';
import { type MembersOf, membersByQueue } from './members.ts';

export type Alarm =
  /** Callers wait, and no member could answer: nobody is logged in who is not away, or paused there. */
  | {
      readonly alarm: 'nobody-could-answer';
      readonly queue: QueueId;
      readonly since: EpochMs;
      readonly waiting: number;
    }
  /** A member is free, and a caller has waited over 20 s for whom no phone rings. */
  | {
      readonly alarm: 'free-while-waiting';
      readonly queue: QueueId;
      readonly since: EpochMs;
      /** Of those callers, how many, and since when the first of them has waited. */
      readonly waiting: number;
      readonly waitingSince: EpochMs;
      readonly free: number;
    }
  /** In its hours nobody is logged in: a PBX may turn callers away then, and tell of none of them. */
  | { readonly alarm: 'nobody-logged-in'; readonly queue: QueueId; readonly since?: EpochMs };
export type AlarmName = Alarm['alarm'];

/** A caller who has waited longer than this, with somebody free, has been passed over. */
export const PASSED_OVER_AFTER_MS = 20_000;
/** Between two attempts of a queue to ring somebody lie some seconds (Asterisk's `retry`, 5 s): they are no alarm. */
export const PASSED_OVER_HOLD_MS = 10_000;

/** From one document and one instant alone: the same for every reader. Stale queues raise none; the gravest first. */
export function findAlarms(
  document: FloorDocument,
  look: Pick<Look, 'now' | 'isStale'>,
  free?: readonly AgentId[],
): readonly Alarm[] {
  const suspects = Object.entries(document.queues).filter(
    ([, row]) => !look.isStale(row.source) && isSuspect(row, look.now),
  );
  if (suspects.length === 0) return [];
  const queuesWhere = (isSomebodyFree: boolean): ReadonlySet<QueueId> =>
    new Set(suspects.flatMap(([id, row]) => (row.staffing.free > 0 === isSomebodyFree ? [id] : [])));
  const members = membersByQueue(document, { idle: queuesWhere(true), short: queuesWhere(false) }, free);
  const found = suspects.flatMap(([queue, row]) => {
    const of = { document, queue, row, now: look.now, members: members.get(queue) };
    return [nobodyCouldAnswer(of), freeWhileWaiting(of), nobodyLoggedIn(of)].filter(
      alarm => alarm !== undefined,
    );
  });
  return found.sort((one, other) => ORDER.indexOf(one.alarm) - ORDER.indexOf(other.alarm));
}

/** What can be ruled out by the queue's own row: most of a floor on most of its seconds. */
function isSuspect(row: QueueRow, now: EpochMs): boolean {
  const { oldestWaitingSince: since, staffing } = row;
  if (since === undefined) return countLoggedIn(row) === 0;
  return staffing.free === 0 || now - since >= PASSED_OVER_AFTER_MS + PASSED_OVER_HOLD_MS;
}

const ORDER: readonly AlarmName[] = ['nobody-could-answer', 'free-while-waiting', 'nobody-logged-in'];

interface Suspect {
  readonly document: FloorDocument;
  readonly queue: QueueId;
  readonly row: QueueRow;
  readonly now: EpochMs;
  readonly members: MembersOf | undefined;
}

function countLoggedIn({ staffing: { free, busy, away } }: QueueRow): number {
  return free + busy + away;
}

/** Nobody waits in a mailbox for somebody to be free. */
function nobodyCouldAnswer({ queue, row, members }: Suspect): Alarm | undefined {
  const { waitingCount: waiting, oldestWaitingSince, staffing, channel } = row;
  if (waiting === 0 || oldestWaitingSince === undefined || channel === 'mail') return undefined;
  const able = staffing.free + staffing.busy - (members?.busyPausedHere ?? 0);
  if (able > 0) return undefined;
  const since = Math.max(oldestWaitingSince, members?.unableSince ?? oldestWaitingSince);
  return { alarm: 'nobody-could-answer', queue, since, waiting };
}

function freeWhileWaiting({ document, queue, row, now, members }: Suspect): Alarm | undefined {
  if (row.channel !== 'voice' || !members || members.free === 0) return undefined;
  const passedOver = Object.entries(row.waiting)
    .map(([id, enteredAt]) => ({ enteredAt, since: passedOverSince(document, id, enteredAt) }))
    .filter(({ since }) => since <= now - PASSED_OVER_HOLD_MS);
  const since = Math.max(Math.min(...passedOver.map(one => one.since)), members.freeSince);
  if (passedOver.length === 0 || since > now - PASSED_OVER_HOLD_MS) return undefined;
  const waitingSince = Math.min(...passedOver.map(({ enteredAt }) => enteredAt));
  return {
    alarm: 'free-while-waiting',
    queue,
    since,
    waiting: passedOver.length,
    waitingSince,
    free: members.free,
  };
}

/** For whom a phone rings, or rang a moment ago, is not passed over: never, or only since then. */
function passedOverSince({ contacts }: FloorDocument, id: string, enteredAt: EpochMs): EpochMs {
  const contact = Object.hasOwn(contacts, id) ? contacts[id] : undefined;
  if (contact?.state === 'ringing') return Number.POSITIVE_INFINITY;
  return Math.max(enteredAt + PASSED_OVER_AFTER_MS, contact?.since ?? enteredAt);
}

function nobodyLoggedIn({ queue, row, members }: Suspect): Alarm | undefined {
  if (row.channel !== 'voice' || countLoggedIn(row) > 0 || isClosed(row)) return undefined;
  const since = members?.unableSince;
  return { alarm: 'nobody-logged-in', queue, ...(since === undefined ? {} : { since }) };
}

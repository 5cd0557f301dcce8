// The business days of a queue: which one an instant is in, and how today becomes yesterday.
import { createLiveDay, type LiveDay, quarterOf, quarterStart } from '../counters/live-day.ts';
import { MINUTE_MS, RING_MINUTES } from '../counters/minute-ring.ts';
import { clockOf, type Floor } from '../floor.ts';
import type { EpochMs } from '../ids.ts';
import { QUARTER_MS } from '../rows/interval-row.ts';
import { UNDESCRIBED } from './live-center.ts';
import type { LiveQueue } from './live-queue.ts';
import { countedFrom, type LiveSource } from './live-source.ts';
import { touchFigures, touchQuarters } from './touch-queue.ts';

export interface NamedDay {
  readonly zone: string;
  readonly dayStartHour: number;
}

/** The business day of a queue, by name: its own zone and hour, else the center's. */
export function namedDayOf(
  { center }: Floor,
  queue: Partial<Pick<LiveQueue, 'zone' | 'dayStartHour'>>,
): NamedDay {
  return {
    zone: queue.zone ?? center.zone,
    dayStartHour: queue.dayStartHour ?? center.dayStartHour,
  };
}

/** Zones are checked before they are kept; the undescribed center's stands in for one that is not. */
export function dayAround(floor: Floor, { zone, dayStartHour }: NamedDay, at: EpochMs) {
  const clock = clockOf(floor, zone) ?? clockOf(floor, UNDESCRIBED.zone);
  const start = clock?.dayStart(at, dayStartHour) ?? 0;
  return { start, end: clock?.nextDayStart(at, dayStartHour) ?? 0 };
}

/** The center's business day around an instant, by the name that it has now. */
export function centerDayOf(floor: Floor, at: EpochMs) {
  return dayAround(floor, floor.center, at);
}

/** The day that an instant is in, made where the queue has none: a caller found waiting may be of yesterday. */
export function dayOf(floor: Floor, queue: LiveQueue, at: EpochMs): LiveDay {
  if (queue.today.start <= at && at < queue.today.end) return queue.today;
  const { start, end } = dayAround(floor, namedDayOf(floor, queue), at);
  const known = queue.days.get(start);
  if (known) return known;
  const day = createDay(queue.source, start, end);
  queue.days.set(start, day);
  return day;
}

export function createDay(source: LiveSource, start: EpochMs, end: EpochMs): LiveDay {
  const day = createLiveDay(start, end);
  const from = countedFrom(source);
  if (from > start) day.seenFrom = from;
  return day;
}

/** Lets a contact go of its day; a day that is over is kept no longer than its contacts live. */
export function releaseDay(queue: LiveQueue, day: LiveDay): void {
  day.open -= 1;
  if (day.open === 0 && day !== queue.today) queue.days.delete(day.start);
}

/** Moves a queue's windows, quarters and day to a minute. Its result does not depend on the steps in between. */
export function turnQueue(floor: Floor, queue: LiveQueue, minute: number): void {
  if (queue.minute >= minute) return;
  const was = queue.minute;
  queue.minute = minute;
  if (minute * MINUTE_MS >= queue.today.end) startDay(floor, queue);
  carryWaiting(floor, queue, was);
  if (hadWindows(queue, was)) touchFigures(floor, queue);
}

export function startDay(floor: Floor, queue: LiveQueue): void {
  const over = queue.today;
  queue.today = dayOf(floor, queue, queue.minute * MINUTE_MS);
  if (over.open === 0 && over !== queue.today) queue.days.delete(over.start);
  touchFigures(floor, queue);
  touchQuarters(floor, queue);
}

/** Who waits when a quarter begins waits in it too. Of a blind spell's quarters nothing is known. */
function carryWaiting(floor: Floor, queue: LiveQueue, was: number): void {
  const { today, waiting, source } = queue;
  if (waiting.size === 0 || source.blindSince !== undefined) return;
  const first = Math.max(quarterStart(was * MINUTE_MS) + QUARTER_MS, quarterStart(today.start));
  for (let start = first; start <= queue.minute * MINUTE_MS; start += QUARTER_MS) {
    noteWaiting(floor, queue, { at: start });
  }
}

/** The most that waited at once, in the quarter of `at`. A day that is over and let go is not made for it again. */
export function noteWaiting(
  floor: Floor,
  queue: LiveQueue,
  { at, count = queue.waiting.size }: { at: EpochMs; count?: number },
): void {
  const day = keptDayOf(queue, at);
  if (!day) return;
  const quarter = quarterOf(day, at);
  if (count <= quarter.waitingMax) return;
  quarter.waitingMax = count;
  touchQuarters(floor, queue);
}

function keptDayOf({ today, days }: LiveQueue, at: EpochMs): LiveDay | undefined {
  if (today.start <= at && at < today.end) return today;
  for (const day of days.values()) if (day.start <= at && at < day.end) return day;
  return undefined;
}

/** Whether the windows showed anything that time alone takes away: outcomes, or a stretch that was not seen. */
function hadWindows({ byMinute, source }: LiveQueue, was: number): boolean {
  const reach = was - RING_MINUTES + 1;
  const seenAgainAt = source.record?.from ?? source.spells.at(-1)?.to ?? source.seenSince;
  return byMinute.latest >= reach || seenAgainAt > reach * MINUTE_MS;
}

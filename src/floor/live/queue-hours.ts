// A queue opens and closes: by its own clock at whole minutes, whether or not its source can be seen.
import { MINUTE_MS } from '../counters/minute-ring.ts';
import { clockOf, type Floor } from '../floor.ts';
import { isOpenAt, nextTurn } from '../opening-hours.ts';
import type { LiveQueue } from './live-queue.ts';
import { namedDayOf } from './queue-day.ts';
import { touchQueue } from './touch-queue.ts';

/** At a minute: asked of the clock only where the queue opens or closes by then. */
export function turnHours(floor: Floor, queue: LiveQueue): void {
  if (floor.minute * MINUTE_MS >= queue.turnsAt) setHours(floor, queue);
}

/** Its hours, or the zone that they are of, are others. */
export function setHours(floor: Floor, queue: LiveQueue): void {
  const { hours } = queue;
  const clock = clockOf(floor, namedDayOf(floor, queue).zone);
  const at = floor.minute * MINUTE_MS;
  const turnsAt = hours && clock && nextTurn(hours, clock, at);
  queue.isClosed = hours !== undefined && clock !== undefined && !isOpenAt(hours, clock, at);
  queue.turnsAt = turnsAt ?? Number.POSITIVE_INFINITY;
  touchQueue(floor, queue);
}

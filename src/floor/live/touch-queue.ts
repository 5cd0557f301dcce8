// What of a queue's rows is to be made anew at the next look: counters change far less often than people do.
import type { Floor } from '../floor.ts';
import type { LiveQueue } from './live-queue.ts';

/** Its counters changed, or what its spans cover: its tallies are summed again. */
export function touchFigures(floor: Floor, queue: LiveQueue): void {
  queue.spans = undefined;
  touchQueue(floor, queue);
}

/** Its settings, its people or who waits in it. */
export function touchQueue({ touched, collected }: Floor, { id }: LiveQueue): void {
  touched.queues.add(id);
  collected?.queues.add(id);
}

export function touchQuarters({ touched }: Floor, { id }: LiveQueue): void {
  touched.intervals.add(id);
}

// A queue's business day gets another name: another zone, or another hour to start at.

import { MINUTE_MS } from '../counters/minute-ring.ts';
import type { Floor } from '../floor.ts';
import type { LiveQueue } from '../live/live-queue.ts';
import { createDay, dayAround, namedDayOf } from '../live/queue-day.ts';
import { touchFigures, touchQuarters } from '../live/touch-queue.ts';

/** What was counted under the old name cannot be told apart by the new: the day begins anew, and says from when. */
export function renameDay(floor: Floor, queue: LiveQueue): void {
  const { start, end } = dayAround(floor, namedDayOf(floor, queue), queue.minute * MINUTE_MS);
  const old = queue.today;
  touchFigures(floor, queue);
  touchQuarters(floor, queue);
  if (old.start === start) {
    old.end = end;
    return;
  }
  const day = queue.days.get(start) ?? createDay(queue.source, start, end);
  if (old.counts.offered > 0 && floor.at !== undefined) day.seenFrom = Math.max(start, floor.at);
  queue.days.set(start, day);
  queue.today = day;
  if (old.open === 0) queue.days.delete(old.start);
}

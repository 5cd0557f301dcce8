// Folding with the clock: the ticks that are due before an event, then the event.
import { applyEvent } from './apply-event.ts';
import { MINUTE_MS, RING_MINUTES, toMinute } from './counters/minute-ring.ts';
import type { FloorEvent, TimePassed } from './event.ts';
import type { Floor } from './floor.ts';
import type { EpochMs } from './ids.ts';

export function foldEvent(floor: Floor, event: FloorEvent): Floor {
  for (const tick of ticksUntil(floor, event.at)) applyEvent(floor, tick);
  return applyEvent(floor, event);
}

/**
 * The whole minutes of floor time after the floor's own and up to `at`; none before the first event. Of a gap that is
 * longer than the rolling windows only those are told at which a figure may move: each minute until the windows are
 * empty, the start of each business day, and the last. The floor is then the one that all of them make.
 */
export function* ticksUntil(floor: Floor, at: EpochMs): Generator<TimePassed> {
  if (floor.at === undefined || !Number.isFinite(at)) return;
  const last = toMinute(at);
  const first = toMinute(floor.at) + 1;
  let minute = first;
  while (minute <= last) {
    yield { type: 'time-passed', at: minute * MINUTE_MS };
    const isWithinWindows = minute - first < RING_MINUTES;
    minute = isWithinWindows || minute === last ? minute + 1 : Math.min(nextDayStart(floor, minute), last);
  }
}

/** As far as the days are known: those after them are reached from the next ones, as the ticks are applied. */
function nextDayStart({ center, queues }: Floor, after: number): number {
  let next = Number.POSITIVE_INFINITY;
  const consider = (end: EpochMs): void => {
    const minute = Math.ceil(end / MINUTE_MS);
    if (minute > after && minute < next) next = minute;
  };
  consider(center.dayEndsAt);
  for (const { today } of queues.values()) consider(today.end);
  return next;
}

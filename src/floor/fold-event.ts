// Folding with the clock: the ticks that are due before an event, then the event.
import { applyEvent } from './apply-event.ts';
import { MINUTE_MS, RING_MINUTES } from './counters/minute-ring.ts';
import type { FloorEvent, TimePassed } from './event.ts';
import type { Floor } from './floor.ts';
import type { EpochMs } from './ids.ts';

export function foldEvent(floor: Floor, event: FloorEvent): Floor {
  for (const tick of ticksUntil(floor, event.at)) applyEvent(floor, tick);
  return applyEvent(floor, event);
}

/**
 * The whole minutes of floor time after the floor's own and up to `at`; none before the first event. In a long gap
 * only those are told at which something may move: each minute until the rolling windows are empty, then each quarter
 * of an hour (every business day starts at one, in every zone), and the last. The floor is then the one that all of
 * them make. A gap of weeks is a clock that was wrong, or a recording that was cut: it is told by its last minute.
 */
export function* ticksUntil(floor: Floor, at: EpochMs): Generator<TimePassed> {
  if (floor.at === undefined || !Number.isFinite(at)) return;
  const last = Math.floor(at / MINUTE_MS);
  const first = Math.floor(floor.at / MINUTE_MS) + 1;
  for (let minute = first; minute <= last; minute = nextMinute(minute, first, last)) {
    yield { type: 'time-passed', at: minute * MINUTE_MS };
  }
}

const QUARTER_MINUTES = 15;
const MOST_MINUTES = 28 * 24 * 60;

function nextMinute(minute: number, first: number, last: number): number {
  const gone = minute - first;
  if (gone <= RING_MINUTES) return minute + 1;
  const quarter = (Math.floor(minute / QUARTER_MINUTES) + 1) * QUARTER_MINUTES;
  const next = gone < MOST_MINUTES ? quarter : last;
  return minute < last ? Math.min(next, last) : minute + 1;
}

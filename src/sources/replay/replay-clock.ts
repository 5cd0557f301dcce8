// A recording's time: it stands until the recording plays, runs at its speed as far as is read, and stands at its end.
import type { EpochMs } from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { FloorClock } from '../source.ts';

export interface ReplayClock extends FloorClock {
  start(): void;
  /** So far is read: paced time waits there, or it would run past the end before the end is known. */
  limitTo(at: EpochMs): void;
  /** At `max` there is no pace: the clock is where the recording is. Never goes back. */
  moveTo(at: EpochMs): void;
  /** The recording is over at `at`. */
  end(at: EpochMs): void;
  /** Real milliseconds until the clock reads `at`; 0 when it has. */
  realMsUntil(at: EpochMs): number;
}

export function createReplayClock(startAt: EpochMs, speed: number | 'max', timers: Timers): ReplayClock {
  const pace = speed === 'max' ? 0 : speed;
  let movedTo = startAt;
  let startedAt: number | undefined;
  let limit = startAt;
  let isOver = false;
  const now = (): EpochMs =>
    isOver || startedAt === undefined || pace === 0
      ? movedTo
      : Math.min(limit, startAt + Math.floor((timers.now() - startedAt) * pace));
  return {
    now,
    get rate() {
      return isOver ? 0 : pace;
    },
    start() {
      startedAt ??= timers.now();
    },
    limitTo(at) {
      limit = Math.max(limit, at);
    },
    moveTo(at) {
      movedTo = Math.max(movedTo, at);
    },
    end(at) {
      movedTo = Math.max(movedTo, at);
      isOver = true;
    },
    realMsUntil: at => (pace === 0 ? 0 : Math.max(0, (at - now()) / pace)),
  };
}

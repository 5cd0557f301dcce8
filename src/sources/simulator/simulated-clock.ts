// The simulated center's time: it stands until it is started, then runs at its own speed beside the real one.
import type { EpochMs } from '../../floor/index.ts';
import type { Timers } from '../../lib/timers.ts';
import type { FloorClock } from '../source.ts';

export interface SimulatedClock extends FloorClock {
  start(): void;
  /** Real milliseconds until the clock reads `instant`; 0 when it has. */
  realMsUntil(instant: EpochMs): number;
}

export function createSimulatedClock(startAt: EpochMs, speed: number, timers: Timers): SimulatedClock {
  let startedAt: number | undefined;
  const now = (): EpochMs =>
    startedAt === undefined ? startAt : startAt + Math.floor((timers.now() - startedAt) * speed);
  return {
    now,
    rate: speed,
    start() {
      startedAt ??= timers.now();
    },
    realMsUntil: instant => Math.max(0, (instant - now()) / speed),
  };
}

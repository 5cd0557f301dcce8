// Events one by one at their own intervals, squeezed or stretched to so many a second; the floor's clock goes with them.
import type { SourceEvent } from '../../../src/floor/index.ts';
import { monotonicMs } from './monotonic-ms.ts';

export interface PacedEvents {
  /** The floor's. */
  readonly clock: { now(): number; readonly rate: number };
  /** Tells each event when its time has come, until `ms` have passed; goes on where it stopped. */
  run(ms: number, tell: (event: SourceEvent) => void): Promise<void>;
}

/** Events of so long are told at once. */
const LOOK_MS = 20;

export function paceEvents(events: readonly SourceEvent[], startAt: number, perSecond: number): PacedEvents {
  const spanMs = (events.at(-1)?.at ?? startAt) - startAt;
  const rate = spanMs / ((events.length / perSecond) * 1000);
  let next = 0;
  let nowAt = startAt;
  let resumedMs: number | undefined;
  const now = (): number => (resumedMs === undefined ? nowAt : nowAt + (monotonicMs() - resumedMs) * rate);
  return {
    clock: { now, rate },
    async run(ms, tell) {
      const startMs = monotonicMs();
      resumedMs = startMs;
      while (monotonicMs() - startMs < ms) {
        await new Promise(resolve => setTimeout(resolve, LOOK_MS));
        for (let event = events[next]; event !== undefined && event.at <= now(); event = events[next]) {
          tell(event);
          next += 1;
        }
      }
      nowAt = now();
      resumedMs = undefined;
    },
  };
}

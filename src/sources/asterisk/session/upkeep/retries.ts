// When an ended session is tried again: soon with jitter, or so seldom that no account is locked.
import { type BackOff, fullJitterMs } from '../../../../lib/back-off.ts';
import type { Pace } from '../session-states.ts';

export interface Retries {
  waitMs(pace: Pace): number;
  /** The login was accepted: the next refusal is a first one. */
  accepted(): void;
  /** It has worked for a while: the next loss is a first one. */
  settled(): void;
}

const LOST: BackOff = { baseMs: 1_000, capMs: 30_000 };
const MINUTE_MS = 60_000;
/** Five minutes, a quarter of an hour, then hourly: fail2ban and its like count over ten minutes, an administrator over a day. */
const REFUSED_MS = [5 * MINUTE_MS, 15 * MINUTE_MS, 60 * MINUTE_MS];
const MENDED_MS = MINUTE_MS;

export function createRetries(random: () => number): Retries {
  let lossCount = 0;
  let refusalCount = 0;
  return {
    waitMs(pace) {
      switch (pace) {
        case 'soon':
          lossCount += 1;
          return fullJitterMs(LOST, lossCount - 1, random);
        case 'refused':
          refusalCount += 1;
          return REFUSED_MS[Math.min(refusalCount, REFUSED_MS.length) - 1] ?? MINUTE_MS;
        case 'slowly':
          return MENDED_MS;
        default:
          return pace satisfies never;
      }
    },
    accepted() {
      refusalCount = 0;
    },
    settled() {
      lossCount = 0;
    },
  };
}

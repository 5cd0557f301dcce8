// How far Asterisk's clock is ahead of ours, from the times that its Pongs carry.
import type { EpochMs } from '../../../../floor/index.ts';

export interface ClockSkew {
  /** `Timestamp: 1795341210.123456`, of a Ping sent at `sentAt` by our clock and answered after `roundTripMs`. */
  add(timestamp: string, sentAt: EpochMs, roundTripMs: number): void;
  /** The median of the last five; positive where Asterisk's clock is ahead. Undefined before the first. */
  readonly ms: number | undefined;
}

export function createClockSkew(): ClockSkew {
  let last: number[] = [];
  return {
    add(timestamp, sentAt, roundTripMs) {
      if (!/^\d{1,11}\.\d{1,9}$/.test(timestamp)) return;
      // Half of the round trip had passed when Asterisk looked at its clock.
      last = [...last, Number(timestamp) * 1000 - (sentAt + roundTripMs / 2)].slice(-KEPT);
    },
    get ms() {
      const sorted = last.toSorted((a, b) => a - b);
      const middle = sorted[Math.floor((sorted.length - 1) / 2)];
      return middle === undefined ? undefined : Math.round(middle);
    },
  };
}

const KEPT = 5;

// Whether anything vouches for what is shown: measured on this machine's monotonic clock, never by the gateway's.
import type { Timers } from '../lib/timers.ts';
import type { Vouching } from './link/link-states.ts';

export interface Voucher {
  readonly vouching: Vouching;
  /** When a patch, a mark or an answer last came, on the monotonic clock; absent before the first. */
  readonly heardAtMs: number | undefined;
  heard(): void;
  lineLost(): void;
  stop(): void;
}

/** DESIGN §4: stale is twelve seconds after the last patch or mark; a mark comes each five. */
export const SILENCE_MS = 12_000;
/** DESIGN §4 says two seconds after a closed socket: by then it shall stand on the screen, so a frame is left for that. */
export const CLOSED_MS = 1_800;

export function createVoucher(timers: Timers, onLapse: () => void): Voucher {
  let vouching: Vouching = 'nothing';
  let heardAtMs: number | undefined;
  let lapseAtMs = 0;
  let callOff = (): void => {};

  const lapseIn = (waitMs: number): void => {
    callOff();
    lapseAtMs = timers.now() + waitMs;
    callOff = timers.after(waitMs, () => {
      vouching = 'stale';
      onLapse();
    });
  };
  return {
    get vouching() {
      return vouching;
    },
    get heardAtMs() {
      return heardAtMs;
    },
    heard() {
      vouching = 'fresh';
      heardAtMs = timers.now();
      lapseIn(SILENCE_MS);
    },
    lineLost() {
      // Lost again on the way back: the first loss counts.
      if (vouching === 'fresh') lapseIn(Math.min(lapseAtMs - timers.now(), CLOSED_MS));
    },
    stop: () => callOff(),
  };
}

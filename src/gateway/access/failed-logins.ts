// Wrong tokens slow the next wrong one of the same address; a right one is never kept waiting for them.
import { createAllowance } from '../../lib/allowance.ts';
import { createBoundedMap } from '../../lib/bounded-map.ts';
import type { Timers } from '../../lib/timers.ts';
import { neighbourhoodOf } from './client-address.ts';

export interface FailedLogins {
  /** One more. `refused`: there are too many of them to be even kept waiting. */
  note(address: string): { readonly delayMs: number; readonly refused: boolean };
  /** The addresses that are remembered. */
  readonly size: number;
}

/** Of an attacker with many addresses no more than this is remembered: some hundred bytes each. */
const MOST_ADDRESSES = 10_000;
const DELAY_MS = 1_000;
/** Answers that wait their second, of all addresses together: each holds a connection. */
const MOST_WAITING = 200;

export function createFailedLogins(perMinute: number, timers: Timers): FailedLogins {
  const pace = { perSecond: perMinute / 60, burst: perMinute };
  const addresses = createBoundedMap<string, ReturnType<typeof createAllowance>>(MOST_ADDRESSES);
  let waiting = 0;
  return {
    note(address) {
      const allowance = addresses.of(neighbourhoodOf(address), () => createAllowance(pace, timers.now));
      if (allowance.take(1)) return { delayMs: 0, refused: false };
      if (waiting >= MOST_WAITING) return { delayMs: 0, refused: true };
      waiting += 1;
      timers.after(DELAY_MS, () => {
        waiting -= 1;
      });
      return { delayMs: DELAY_MS, refused: true };
    },
    get size() {
      return addresses.size;
    },
  };
}

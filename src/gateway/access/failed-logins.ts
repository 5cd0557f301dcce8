// Wrong tokens slow the next wrong one of the same address, and those that could be guessed are not even looked at then.
import { createHash } from 'node:crypto';
import { createAllowance } from '../../lib/allowance.ts';
import { createBoundedMap } from '../../lib/bounded-map.ts';
import type { Timers } from '../../lib/timers.ts';
import { neighbourhoodOf } from './client-address.ts';

export interface FailedLogins {
  /** One more. `refused`: there are too many of them to be even kept waiting. */
  note(address: string): { readonly delayMs: number; readonly refused: boolean };
  /** Too many were wrong for this one to be looked at. One that is nobody's to guess always is, and one that was right before. */
  isShut(address: string, token: string): boolean;
  /** This one was right. */
  noteRight(address: string, token: string): void;
  /** The addresses that are remembered. */
  readonly size: number;
}

/** Of an attacker with many addresses no more than this is remembered: some hundred bytes each. */
const MOST_ADDRESSES = 10_000;
/** Walls behind one address, each with a short token of its own. */
const MOST_RIGHT = 10_000;
/** Of `openssl rand -hex 24` and of all that ringtop makes nobody finds one by trying; of words of sixteen letters perhaps. */
const GUESSABLE_BELOW_LENGTH = 32;
const DELAY_MS = 1_000;
/** Answers that wait their second, of all addresses together: each holds a connection. */
const MOST_WAITING = 200;

export function createFailedLogins(perMinute: number, timers: Timers): FailedLogins {
  const pace = { perSecond: perMinute / 60, burst: perMinute };
  const addresses = createBoundedMap<string, ReturnType<typeof createAllowance>>(MOST_ADDRESSES);
  const right = createBoundedMap<string, true>(MOST_RIGHT);
  let waiting = 0;
  const allowanceOf = (address: string) =>
    addresses.of(neighbourhoodOf(address), () => createAllowance(pace, timers.now));
  return {
    isShut(address, token) {
      if (token.length >= GUESSABLE_BELOW_LENGTH || !addresses.has(neighbourhoodOf(address))) return false;
      return allowanceOf(address).waitMs(1) > 0 && !right.has(nameOf(address, token));
    },
    noteRight(address, token) {
      if (token.length < GUESSABLE_BELOW_LENGTH) right.of(nameOf(address, token), () => true);
    },
    note(address) {
      if (allowanceOf(address).take(1)) return { delayMs: 0, refused: false };
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

/** No token stays in memory for it. */
function nameOf(address: string, token: string): string {
  return `${neighbourhoodOf(address)} ${createHash('sha256').update(token).digest('base64')}`;
}

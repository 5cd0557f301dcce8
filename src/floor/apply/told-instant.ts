// Instants that events tell beside their own: usable ones only, and none that lies in the future.
import type { EpochMs } from '../ids.ts';

/** A date's range is 8.64e15 ms around 1970; some days less, so that the day around any instant has bounds. */
const FARTHEST_MS = 8.63e15;

export function isInstant(at: unknown): at is EpochMs {
  return typeof at === 'number' && Math.abs(at) <= FARTHEST_MS;
}

/** What began no later than it was told. */
export function beganAt(told: EpochMs | undefined, at: EpochMs): EpochMs {
  return isInstant(told) ? Math.min(told, at) : at;
}

// How long a wall waits before it tries its gateway again.
import { type BackOff, fullJitterMs } from '../../lib/back-off.ts';

const GATEWAY: BackOff = { baseMs: 500, capMs: 5_000 };

/** Attempt 2 with random 0.5: 0.5 × 500 × 4 = 1000 ms. */
export function backOffMs(attempt: number, random: () => number): number {
  return fullJitterMs(GATEWAY, attempt, random);
}

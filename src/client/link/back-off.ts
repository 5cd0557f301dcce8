// How long a wall waits before it tries its gateway again.
import { type BackOff, fullJitterMs } from '../../lib/back-off.ts';

const GATEWAY: BackOff = { baseMs: 500, capMs: 5_000 };

/** Attempt 2 with random 0.5: 0.5 × 500 × 4 = 1000 ms. */
export function backOffMs(attempt: number, random: () => number): number {
  return fullJitterMs(GATEWAY, attempt, random);
}

export interface Absence {
  readonly retryAfterMs: number;
  readonly spreadMs: number;
}

/** Longer than that nobody is kept from trying, whatever a gateway says. */
const MOST_MS = 60_000;

/** `{ retryAfterMs: 1000, spreadMs: 5000 }`, random 0.5 → 3500 ms: not before it is back, and not all of us at once. */
export function absenceMs({ retryAfterMs, spreadMs }: Absence, random: () => number): number {
  return within(retryAfterMs) + random() * within(spreadMs);
}

function within(ms: number): number {
  return Math.min(MOST_MS, Math.max(0, ms));
}

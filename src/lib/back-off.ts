// How long to wait before the next try: full jitter, so that a hundred who lost the same thing do not come back at one instant.

export interface BackOff {
  readonly baseMs: number;
  readonly capMs: number;
}

/**
 * `random(0, min(cap, base × 2^attempt))`, "Full Jitter" of M. Brooker, "Exponential Backoff And Jitter", AWS
 * Architecture Blog, 2015. Base 500, attempt 2, random 0.5: 0.5 × 500 × 4 = 1000 ms.
 */
export function fullJitterMs({ baseMs, capMs }: BackOff, attempt: number, random: () => number): number {
  return random() * Math.min(capMs, baseMs * 2 ** attempt);
}

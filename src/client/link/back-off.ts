// How long to wait before the next try: full jitter, so that a hundred walls do not come back at one instant.

const BASE_MS = 500;
const CAP_MS = 5_000;

/**
 * `random(0, min(cap, base × 2^attempt))`, "Full Jitter" of M. Brooker, "Exponential Backoff And Jitter", AWS
 * Architecture Blog, 2015. Attempt 2 with random 0.5: 0.5 × 500 × 4 = 1000 ms.
 */
export function backOffMs(attempt: number, random: () => number): number {
  return random() * Math.min(CAP_MS, BASE_MS * 2 ** attempt);
}

// So much a second, and a little more at once: what is spent comes back with time (a token bucket).

export interface Pace {
  readonly perSecond: number;
  /** What may be spent at once after a pause. */
  readonly burst: number;
}

export interface Allowance {
  /** Spends it where there is enough; where there is not, nothing. */
  take(amount: number): boolean;
  /** Spends what is known only afterwards: until it has come back there is nothing. Nobody owes more than a burst. */
  owe(amount: number): void;
  /** Until there will be so much. */
  waitMs(amount: number): number;
}

export function createAllowance({ perSecond, burst }: Pace, now: () => number): Allowance {
  let left = burst;
  let lookedAtMs = now();
  const refill = (): void => {
    const atMs = now();
    left = Math.min(burst, left + ((atMs - lookedAtMs) / 1_000) * perSecond);
    lookedAtMs = atMs;
  };
  return {
    take(amount) {
      refill();
      if (left < amount) return false;
      left -= amount;
      return true;
    },
    owe(amount) {
      refill();
      left = Math.max(-burst, left - amount);
    },
    waitMs(amount) {
      refill();
      return Math.max(0, ((Math.min(amount, burst) - left) / perSecond) * 1_000);
    },
  };
}

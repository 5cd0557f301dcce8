// Durations that vary: the distributions a plan may name, and a draw from one.
import { drawExponential, drawLognormal, type SeededRandom } from '../../../lib/seeded-random.ts';

export type Spread =
  | { readonly shape: 'fixed'; readonly meanMs: number }
  | { readonly shape: 'exponential'; readonly meanMs: number }
  /** `cv`: standard deviation / mean. */
  | { readonly shape: 'lognormal'; readonly meanMs: number; readonly cv: number };

/** Whole milliseconds, never negative. */
export function drawMs(random: SeededRandom, spread: Spread): number {
  switch (spread.shape) {
    case 'fixed':
      return spread.meanMs;
    case 'exponential':
      return Math.round(drawExponential(random, spread.meanMs));
    case 'lognormal':
      return Math.round(drawLognormal(random, spread.meanMs, spread.cv));
  }
}

export function fixed(seconds: number): Spread {
  return { shape: 'fixed', meanMs: seconds * 1000 };
}

export function exponential(meanSeconds: number): Spread {
  return { shape: 'exponential', meanMs: meanSeconds * 1000 };
}

export function lognormal(meanSeconds: number, cv: number): Spread {
  return { shape: 'lognormal', meanMs: meanSeconds * 1000, cv };
}

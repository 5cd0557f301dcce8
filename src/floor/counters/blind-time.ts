// How much of a span fell into blind spells.
import type { EpochMs } from '../ids.ts';

interface Span {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Spells 10:00–10:05 and 10:58–11:02 within 10:03–11:00: 2 + 2 minutes. */
export function blindMsWithin(spells: readonly Span[], { from, to }: Span): number {
  let blindMs = 0;
  for (const spell of spells) blindMs += Math.max(0, Math.min(spell.to, to) - Math.max(spell.from, from));
  return blindMs;
}

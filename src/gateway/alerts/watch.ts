// How one rule stands with one row: calm, rising, raised, falling. Pure: a verdict and the time in, what it did out.
import type { EpochMs } from '../../floor/index.ts';
import type { Verdict } from '../../protocol/index.ts';

export type Watch =
  | { readonly is: 'calm' }
  /** So since then, and not for long enough yet. */
  | { readonly is: 'rising'; readonly since: EpochMs }
  | { readonly is: 'raised' }
  /** Raised, and recovered from since then, not for long enough yet. */
  | { readonly is: 'falling'; readonly since: EpochMs };

export interface Pace {
  readonly forMs: number;
  readonly holdMs: number;
}

export interface Step {
  readonly watch: Watch;
  /** `raise` says since when it has been so. */
  readonly did?: { readonly it: 'raise'; readonly since: EpochMs } | { readonly it: 'recover' };
}

export const CALM: Watch = { is: 'calm' };
export const RAISED: Watch = { is: 'raised' };

/**
 * Only an unbroken `so` raises, and only an unbroken recovery ends: what lies between, or cannot be told, does neither,
 * and whatever was on its way begins anew. So two changes are never closer than `forMs` and `holdMs` allow.
 */
export function stepWatch(watch: Watch, verdict: Verdict, now: EpochMs, pace: Pace): Step {
  switch (watch.is) {
    case 'calm':
      return verdict === 'so' ? rise(now, now, pace) : { watch };
    case 'rising':
      return verdict === 'so' ? rise(watch.since, now, pace) : { watch: CALM };
    case 'raised':
      return verdict === 'recovered' ? fall(now, now, pace) : { watch };
    case 'falling':
      return verdict === 'recovered' ? fall(watch.since, now, pace) : { watch: RAISED };
  }
}

/** When it has to be looked at again, if nothing changes before. */
export function dueAt(watch: Watch, { forMs, holdMs }: Pace): EpochMs | undefined {
  if (watch.is === 'rising') return watch.since + forMs;
  return watch.is === 'falling' ? watch.since + holdMs : undefined;
}

function rise(since: EpochMs, now: EpochMs, { forMs }: Pace): Step {
  if (now - since < forMs) return { watch: { is: 'rising', since } };
  return { watch: RAISED, did: { it: 'raise', since } };
}

function fall(since: EpochMs, now: EpochMs, { holdMs }: Pace): Step {
  if (now - since < holdMs) return { watch: { is: 'falling', since } };
  return { watch: CALM, did: { it: 'recover' } };
}

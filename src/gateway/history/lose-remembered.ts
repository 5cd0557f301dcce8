// What was seen of a remembered floor's sources ends where it was last written: there their blind spell begins.
import type { Floor, SourceEvent, SourceId } from '../../floor/index.ts';

/** The ids of the sources on it. */
export function rememberedSources({ sources }: Floor): readonly SourceId[] {
  return [...sources.keys()];
}

interface Known {
  /** The floor's time up to which all was written. */
  readonly seenAt: number | undefined;
  readonly now: number;
}

export function loseRemembered({ at: lastAt = 0, sources }: Floor, { seenAt, now }: Known): SourceEvent[] {
  const at = Math.min(Math.max(lastAt, seenAt ?? 0), now);
  return [...sources.values()]
    .filter(({ state }) => state !== 'lost')
    .map(({ id: source }) => ({ type: 'source.lost', at, source, reason: REASON, trouble: 'gateway-away' }));
}

const REASON = 'the gateway was away; up to a second before that it may not have written down';

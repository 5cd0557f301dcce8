// How one answer reads a document: at which instant, and which of its sources vouch for their rows.
import type { EpochMs, FloorDocument, SourceId } from '../../floor/index.ts';

export interface Reading {
  readonly document: FloorDocument;
  readonly at: EpochMs;
  /** Nothing vouches for any of it. */
  readonly isFeedStale: boolean;
  isStale(source: SourceId): boolean;
  /** Until when the durations of this source's rows run: `at`, or the instant from which it was not seen. */
  standsAt(source: SourceId): EpochMs;
}

/** `staleFeed`: nothing vouches for any of it, and `at` is the last instant at which something did. */
export function createReading(document: FloorDocument, at: EpochMs, staleFeed = false): Reading {
  return {
    document,
    at,
    isFeedStale: staleFeed,
    isStale: source => staleFeed || document.sources[source]?.state !== 'live',
    standsAt: source => Math.min(at, lossOf(document, source) ?? at),
  };
}

/** A source that is reached again is `starting` until its floor is known: its rows are still those of the loss. */
function lossOf(document: FloorDocument, source: SourceId): EpochMs | undefined {
  const row = document.sources[source];
  if (row === undefined || row.state === 'live') return undefined;
  return row.state === 'lost' ? row.since : (row.lastEventAt ?? row.since);
}

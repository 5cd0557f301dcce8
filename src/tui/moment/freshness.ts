// Whether what a source said is still vouched for, and what time its timers show.
import type { EpochMs, SourceId, SourceRow } from '../../floor/index.ts';
import { type Moment, rowOf } from './moment.ts';

export interface Freshness {
  readonly isStale: boolean;
  /** The time for what this source's rows count: it stands still at the last instant known. */
  readonly now: EpochMs;
}

export function selectFreshness(moment: Moment, source: SourceId): Freshness {
  const row = rowOf(moment.document.sources, source);
  const isFeedLive = moment.status.state === 'live';
  if (!row || row.state === 'live') return { isStale: !isFeedLive, now: moment.dataNow };
  return { isStale: true, now: Math.min(moment.dataNow, lastKnownAt(row)) };
}

/** A source that is being read again says since when that is so; what it showed is older still. */
function lastKnownAt({ state, since, lastEventAt }: SourceRow): EpochMs {
  return state === 'lost' ? since : (lastEventAt ?? since);
}

export interface SourceCount {
  readonly live: number;
  readonly all: number;
}

/** Present where not all of those that a total is made of are live, and not none of them. */
export function selectPartial(moment: Moment, of: Readonly<Record<SourceId, true>>): SourceCount | undefined {
  const count = selectSourceCount(moment, of);
  return count.live > 0 && count.live < count.all ? count : undefined;
}

/** How many of the sources, or of those that a total is made of, are live. */
export function selectSourceCount({ document }: Moment, of?: Readonly<Record<SourceId, true>>): SourceCount {
  const ids = Object.keys(of ?? document.sources);
  const live = ids.filter(id => rowOf(document.sources, id)?.state === 'live').length;
  return { live, all: ids.length };
}

// Is it live: how alive the feed and its sources are, and since when they are not.
import type { EpochMs, SourceRow } from '../../floor/index.ts';
import { type Moment, rowOf } from '../moment/moment.ts';

export type FeedView =
  | { readonly kind: 'starting'; readonly url: string; readonly since: EpochMs; readonly next: NextTry }
  | { readonly kind: 'live'; readonly live: number; readonly all: number; readonly names: readonly string[] }
  | { readonly kind: 'ended'; readonly at: EpochMs }
  | { readonly kind: 'slow'; readonly ageMs: number }
  | { readonly kind: 'not-live'; readonly since: EpochMs; readonly next: NextTry }
  | { readonly kind: 'partial'; readonly live: number; readonly all: number };

export interface NextTry {
  readonly reason?: string;
  readonly inMs?: number;
}

/** SCREENS §7, age of data: amber from here on, and shown. */
const SLOW_FROM_MS = 6_000;

export function selectFeed(moment: Moment): FeedView {
  const { status, hasDocument, document } = moment;
  const next = toNextTry(moment);
  if (!hasDocument) return { kind: 'starting', url: status.url, since: moment.openedAt, next };
  if (status.state !== 'live') return { kind: 'not-live', since: status.asOf ?? moment.dataNow, next };
  const sources = Object.values(document.sources);
  const live = sources.filter(({ state }) => state === 'live').length;
  if (live < sources.length) return { kind: 'partial', live, all: sources.length };
  const ageMs = status.heardMsAgo ?? 0;
  if (ageMs >= SLOW_FROM_MS) return { kind: 'slow', ageMs };
  if (status.isStanding) return { kind: 'ended', at: moment.dataNow };
  return { kind: 'live', live, all: sources.length, names: sources.map(({ name }) => name) };
}

function toNextTry({ status }: Moment): NextTry {
  return {
    ...(status.reason === undefined ? {} : { reason: status.reason }),
    ...(status.retryInMs === undefined ? {} : { inMs: status.retryInMs }),
  };
}

export interface LostSource {
  readonly name: string;
  readonly since: EpochMs;
  readonly state: 'lost' | 'starting';
  readonly reason?: string;
}

/** The sources whose rows nothing vouches for, the longest gone first. */
export function selectLostSources({ document }: Moment): LostSource[] {
  return Object.keys(document.sources)
    .map(id => rowOf(document.sources, id))
    .filter(row => row !== undefined)
    .flatMap(toLostSource)
    .sort((a, b) => a.since - b.since);
}

function toLostSource({ name, since, state, reason }: SourceRow): LostSource[] {
  if (state === 'live') return [];
  return [{ name, since, state, ...(reason === undefined ? {} : { reason }) }];
}

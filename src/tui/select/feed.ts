// Is it live: how alive the feed and its sources are, and since when they are not.
import type { EpochMs, SourceId, SourceRow } from '../../floor/index.ts';
import { type Moment, rowOf } from '../moment/moment.ts';

export type FeedView =
  | { readonly kind: 'starting'; readonly url: string; readonly since: EpochMs; readonly next: NextTry }
  | { readonly kind: 'live'; readonly live: number; readonly all: number; readonly names: readonly string[] }
  | { readonly kind: 'ended'; readonly at: EpochMs }
  | { readonly kind: 'slow'; readonly ageMs: number }
  | { readonly kind: 'not-live'; readonly since: EpochMs; readonly next: NextTry }
  | { readonly kind: 'none-live'; readonly since: EpochMs }
  | { readonly kind: 'partial'; readonly live: number; readonly all: number };

export interface NextTry {
  readonly reason?: string;
  /** Nothing that a screen may try helps: somebody has to give it another token, or its own back. */
  readonly refusal?: 'ended' | 'unknown';
  readonly inMs?: number;
}

/** SCREENS §7, age of data: amber from here on, and shown. */
const SLOW_FROM_MS = 6_000;

export function selectFeed(moment: Moment): FeedView {
  const { status, hasDocument, document } = moment;
  const next = toNextTry(moment);
  const starting = { kind: 'starting' as const, url: status.url, since: moment.openedAt, next };
  if (!hasDocument) return starting;
  if (status.state !== 'live') return { kind: 'not-live', since: status.asOf ?? moment.dataNow, next };
  const sources = Object.values(document.sources);
  // The gateway is there, and none of its sources has said a word.
  if (sources.length === 0) return moment.scope === undefined ? starting : NOTHING_IN_SCOPE;
  const live = sources.filter(({ state }) => state === 'live').length;
  // With none of them left nothing on the screen is live, also while they are being read again.
  if (live === 0 && sources.some(wasSeenOrLost))
    return { kind: 'none-live', since: Math.min(...sources.map(({ since }) => since)) };
  if (live === 0) return starting;
  if (live < sources.length) return { kind: 'partial', live, all: sources.length };
  const ageMs = status.heardMsAgo ?? 0;
  if (ageMs >= SLOW_FROM_MS) return { kind: 'slow', ageMs };
  if (status.isStanding) return { kind: 'ended', at: moment.dataNow };
  return { kind: 'live', live, all: sources.length, names: sources.map(({ name }) => name) };
}

/** The feed lives, and the token shows no row of any source. */
const NOTHING_IN_SCOPE: FeedView = { kind: 'live', live: 0, all: 0, names: [] };

function wasSeenOrLost({ state, liveSince }: SourceRow): boolean {
  return state === 'lost' || liveSince !== undefined;
}

function toNextTry({ status }: Moment): NextTry {
  return {
    ...(status.reason === undefined ? {} : { reason: status.reason }),
    ...(status.refusal === undefined ? {} : { refusal: status.refusal }),
    ...(status.retryInMs === undefined ? {} : { inMs: status.retryInMs }),
  };
}

export interface LostSource {
  readonly id: SourceId;
  readonly name: string;
  readonly since: EpochMs;
  readonly state: 'lost' | 'starting';
  readonly reason?: string;
  /** When it is tried again, and in how long that is; absent where that is not known, or past. */
  readonly retry?: { readonly at: EpochMs; readonly inMs: number };
}

/** The sources whose rows nothing vouches for, the longest gone first. */
export function selectLostSources(moment: Moment): LostSource[] {
  return Object.keys(moment.document.sources)
    .flatMap(id => toLostSource(moment, id))
    .sort((a, b) => a.since - b.since);
}

export function selectLiveSourceNames(moment: Moment): string[] {
  return sourcesOf(moment).flatMap(({ state, name }) => (state === 'live' ? [name] : []));
}

function sourcesOf({ document }: Moment): SourceRow[] {
  return Object.keys(document.sources).flatMap(id => rowOf(document.sources, id) ?? []);
}

function toLostSource({ document, clockNow: now }: Moment, id: SourceId): LostSource[] {
  const row = rowOf(document.sources, id);
  if (!row || row.state === 'live') return [];
  const { name, since, state, reason, retryAt } = row;
  const isAhead = retryAt !== undefined && retryAt > now;
  return [
    {
      id,
      name,
      since,
      state,
      ...(reason === undefined ? {} : { reason }),
      ...(isAhead ? { retry: { at: retryAt, inMs: retryAt - now } } : {}),
    },
  ];
}

/** A source that was lost and is live again. */
export interface SourceBack {
  readonly name: string;
  readonly blindFrom: EpochMs;
  readonly backAt: EpochMs;
  /** What happened meanwhile was read from its record: the counters know of it. */
  readonly isCounted: boolean;
}

const TOLD_FOR_MS = 10 * 60_000;

/** For ten minutes (SCREENS §8), the last to come back first. */
export function selectSourcesBack(moment: Moment): SourceBack[] {
  return sourcesOf(moment)
    .flatMap(({ name, state, lastBlind, recordedFrom }) =>
      state === 'live' && lastBlind && moment.dataNow - lastBlind.to < TOLD_FOR_MS
        ? [{ name, blindFrom: lastBlind.from, backAt: lastBlind.to, isCounted: recordedFrom !== undefined }]
        : [],
    )
    .sort((a, b) => b.backAt - a.backAt);
}

// What a feed is opened with.
import type { EpochMs, Kind } from '../floor/index.ts';
import type { Timers } from '../lib/timers.ts';
import type { RemoteError } from '../protocol/index.ts';
import type { Position } from './document-store.ts';
import type { EventLog } from './event-log.ts';
import type { Feed } from './feed.ts';
import type { OnLateNews } from './late-news.ts';
import type { GatewayPlace, OpenFeedSocket } from './link/feed-socket.ts';

export interface FeedOptions {
  /** Asked before each try: a gateway that was started again may have another token. What it throws is a failed try. */
  readonly locate: () => GatewayPlace;
  /** @default every kind */
  readonly kinds?: readonly Kind[];
  /** What it calls itself in the handshake: `ringtop/0.9.0 (wall)`. */
  readonly program?: string;
  readonly openSocket?: OpenFeedSocket;
  readonly timers?: Timers;
  /** 0…1, for the back-off. */
  readonly random?: () => number;
  /** The clock for a header while nothing was heard yet. */
  readonly wallNow?: () => EpochMs;
  /** As `feed.onLateNews`, from the first message on. */
  readonly onLateNews?: OnLateNews;
}

/** Counted and skipped, never silently. */
export interface Unread {
  /** Messages that made no sense. */
  readonly garbage: number;
  /** Of a newer gateway, or answers that nobody waits for any more. */
  readonly unknown: number;
  /** Patches and marks that did not follow from what was here; each was healed by asking for what is missing. */
  readonly gaps: number;
}

/** Which rows are otherwise than at a position, or that it is not known. */
export type ChangesSince =
  | { readonly ok: true; readonly recovered: boolean; readonly rows: ReadonlyMap<string, readonly string[]> }
  | { readonly ok: false; readonly error: RemoteError };

export interface OpenFeed extends Feed, EventLog {
  readonly unread: Unread;
  /** Where the document stands; absent before the first snapshot. */
  readonly position: Position | undefined;
  /** Of the kinds of this feed; what is answered is of no older document than the one that is here. */
  changesSince(position: Position): Promise<ChangesSince>;
}

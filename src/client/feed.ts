// What a screen or a script sees of a gateway: the document, how alive it is, what time it is there, and commands.
import type { EpochMs, FloorDocument } from '../floor/index.ts';
import type { WallLayouts, You } from '../protocol/index.ts';
import type { Histories } from './histories.ts';
import type { OnLateNews } from './late-news.ts';
import type { TokenRefusal } from './link/gateway-link.ts';
import type { Orders } from './orders.ts';

/**
 * `connecting` no document yet, a socket is being opened · `resuming` the socket is open, the answer to the
 * subscription is awaited · `live` · `stale` the document is shown but nothing vouches for it · `waiting` for the next
 * try, after a failed one (with or without an old document).
 */
export type FeedState = 'connecting' | 'resuming' | 'live' | 'stale' | 'waiting';

export interface FeedStatus {
  readonly state: FeedState;
  /** The gateway's address, without a token; empty while none is known. */
  readonly url: string;
  /** Milliseconds since the last patch, mark or snapshot, on this machine's monotonic clock; absent before the first. */
  readonly heardMsAgo?: number;
  /** The floor's time of what is shown; absent before the first snapshot. */
  readonly asOf?: EpochMs;
  /** The floor's time stands, as at the end of a recording: nothing more is to come, or not by the clock. */
  readonly isStanding?: true;
  /** Why it is not live, in words. */
  readonly reason?: string;
  /** The gateway does not take the token: it has `ended`, or is `unknown` there. Another one is taken up by itself. */
  readonly refusal?: TokenRefusal;
  /** Milliseconds until the next try, in `waiting`. */
  readonly retryInMs?: number;
}

export interface Feed extends Orders, Histories {
  /** Replaced, never mutated: unchanged rows keep their identity. Empty before the first snapshot. */
  readonly document: FloorDocument;
  readonly status: FeedStatus;
  /** Whether anything has been received yet. */
  readonly hasDocument: boolean;
  /** Whose token it is, and its role: what may be ordered. Undefined before the first snapshot, and of an older gateway. */
  readonly you: You | undefined;
  /** Of the ringtop at the other end. Undefined before the first snapshot, and of a gateway that is older than the word. */
  readonly gatewayVersion: string | undefined;
  /** What walls on monitors show, by name, as the gateway's config has it. */
  readonly layouts: WallLayouts;
  /** What the gateway wants to be known by in every header: `PRODUCTION`, `DEMO`. */
  readonly gatewayWord: string | undefined;
  /** The floor's time for timers: runs while live, stands still at the last instant vouched for otherwise. */
  dataNow(): EpochMs;
  /** The floor's time for the clock in the header: runs always, once anything was heard. */
  clockNow(): EpochMs;
  /** Floor milliseconds per real millisecond; 0 where the floor's time stands, as at the end of a recording. */
  readonly rate: number;
  /** Called after the document or the state changed, at most once a frame. Returns the way to stop. */
  subscribe(onChange: () => void): () => void;
  /** Returns the way to stop. */
  onLateNews(listener: OnLateNews): () => void;
  close(): Promise<void>;
}

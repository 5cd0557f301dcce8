// What a feed needs of a socket, so that tests can be one.
import type { Trust } from '../../lib/tls-trust.ts';

export interface FeedSocketEvents {
  opened(): void;
  heard(text: string): void;
  /** Once, whether it was ever open or not. */
  closed(reason: string, token: TokenVerdict): void;
}

/** What was given as a token: it will never let in again, nobody there knows it, or nothing is held against it. */
export type TokenVerdict = 'ended' | 'unknown' | 'good';

export interface FeedSocket {
  send(text: string): void;
  /** Without ceremony, for an end that may be dead; `closed` is not told. */
  drop(): void;
  /** Takes leave, and resolves once that is over, answered or not; `closed` is not told. */
  leave(): Promise<void>;
}

export interface GatewayPlace {
  /** `http://127.0.0.1:8484` or `ws://…` */
  readonly url: string;
  readonly token?: string;
  /** Whom to trust besides those that the system trusts. */
  readonly trust?: Trust;
  /** What whoever asks calls itself. */
  readonly program?: string;
}

export type OpenFeedSocket = (place: GatewayPlace, events: FeedSocketEvents) => FeedSocket;

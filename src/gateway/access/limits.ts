// How much of everything a client may have: what a config may turn, with what does for most.
import type { Pace } from '../../lib/allowance.ts';
import { MAX_REQUEST_BYTES } from '../../protocol/index.ts';

export interface Limits {
  /** The longest message and the longest body. */
  readonly messageBytes: number;
  /** How deep lists and objects may lie in each other. */
  readonly messageDepth: number;
  /** Requests in one batch. */
  readonly batch: number;
  readonly messagesPerSecond: { readonly session: number; readonly token: number; readonly address: number };
  /** Open sockets. */
  readonly sessions: { readonly all: number; readonly token: number; readonly address: number };
  /** Wrong tokens from one address in a minute, before its log-ins are answered slowly. */
  readonly failedLogins: number;
  /** Of a request: its headers, then the whole of it; of a message, from its first byte; of a TLS handshake. */
  readonly seconds: {
    readonly headers: number;
    readonly request: number;
    readonly message: number;
    readonly handshake: number;
  };
}

export const DEFAULT_LIMITS: Limits = {
  messageBytes: MAX_REQUEST_BYTES,
  messageDepth: 32,
  batch: 50,
  messagesPerSecond: { session: 50, token: 500, address: 1_000 },
  // A thousand walls by one token, at one site behind one address, are still let in.
  sessions: { all: 5_000, token: 2_000, address: 2_000 },
  failedLogins: 10,
  seconds: { headers: 10, request: 30, message: 30, handshake: 10 },
};

/** As said, and the rest as it is by default. */
export function withDefaults(said: PartialLimits): Limits {
  return {
    ...{ ...DEFAULT_LIMITS, ...said },
    messagesPerSecond: { ...DEFAULT_LIMITS.messagesPerSecond, ...said.messagesPerSecond },
    sessions: { ...DEFAULT_LIMITS.sessions, ...said.sessions },
    seconds: { ...DEFAULT_LIMITS.seconds, ...said.seconds },
  };
}

type Said<Value> = {
  readonly [Key in keyof Value]?: Value[Key] extends object ? Said<Value[Key]> : Value[Key];
};
export type PartialLimits = Said<Limits>;

/** A screen that comes up asks several things at once, and is quiet then. */
export function paceOf(perSecond: number): Pace {
  return { perSecond, burst: 4 * perSecond };
}

/** What a session keeps to. */
export function socketLimits({ messageDepth, batch, messageBytes, seconds }: Limits) {
  return { messages: { depth: messageDepth, batch }, messageBytes, messageMs: seconds.message * 1_000 };
}

// What a gateway that stops tells its clients: when to come back, and over how long to spread, so that they do not come at once.
import type { StoppingMessage } from '../../protocol/index.ts';

/** A restart takes about this long. */
const RETRY_AFTER_MS = 1_000;
/** Two hundred clients a second are let in, and sent what they see, without anybody waiting. */
const MS_PER_CLIENT = 5;
const MIN_SPREAD_MS = 1_000;
const MAX_SPREAD_MS = 30_000;

/** 1,000 clients → `{ retryAfterMs: 1000, spreadMs: 5000 }` */
export function toFarewell(clients: number): StoppingMessage {
  const spreadMs = Math.min(MAX_SPREAD_MS, Math.max(MIN_SPREAD_MS, clients * MS_PER_CLIENT));
  return { retryAfterMs: RETRY_AFTER_MS, spreadMs };
}

export function formatFarewell(clients: number): string {
  return JSON.stringify({ jsonrpc: '2.0', method: 'gateway.stopping', params: toFarewell(clients) });
}

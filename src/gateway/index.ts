// The front door of the gateway: open one, and what it says of itself.
export { isLoopback } from './access/listen-address.ts';
export { checkGrants, type Principal, type Scope, type TokenGrant } from './access/principal.ts';
export { wallClock } from './floor-clock.ts';
export type { Hub } from './hub.ts';
export type { Ledger } from './ledger.ts';
export type { Log, LogLine } from './log.ts';
export * from './open-gateway.ts';

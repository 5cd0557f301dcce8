// What is asked of every request and handshake before its token is looked at: by which name it came, from which page, how.
import type { IncomingHttpHeaders } from 'node:http';
import { type BlockList, isIP } from 'node:net';
import { BEARER_SUBPROTOCOL, type Failure } from '../../protocol/index.ts';
import type { ClientPlace } from './client-address.ts';
import { isLoopback } from './listen-address.ts';

export interface AccessRules {
  /** Web pages that may come in, as `https://wall.example`. Programs send no Origin, and pass. */
  readonly allowedOrigins: readonly string[];
  /** What this gateway is called, beside the names and addresses of its machine, so that no other name can be pointed here. */
  readonly names: readonly string[];
  /** Listening on loopback: it has no other address. */
  readonly loopbackOnly: boolean;
  /** A token may travel in the clear. */
  readonly insecure: boolean;
  /** Whose word on where a request came from is taken. */
  readonly proxies: BlockList;
}

/** Of one request: those that have to do with it alone. */
export type RequestRules = Omit<AccessRules, 'proxies'>;

export function refusalOf(
  { host = '', origin }: IncomingHttpHeaders,
  { isPrivate }: Pick<ClientPlace, 'isPrivate'>,
  rules: RequestRules,
): Failure | undefined {
  if (!isCalled(hostnameOf(host), rules))
    return rules.loopbackOnly
      ? refused(`${JSON.stringify(host)} is not a name of this machine's loopback`, NAME_IT)
      : refused(`${JSON.stringify(host)} is not a name of this gateway`, NAME_IT);
  if (origin !== undefined && !rules.allowedOrigins.includes(origin))
    return refused(`pages of ${JSON.stringify(origin)} may not connect`);
  if (!isPrivate && !rules.insecure)
    return refused('this request came over the network in the clear', 'Come by https, or wss.');
  return undefined;
}

/** Undefined: none was given. */
export function tokenOf(headers: IncomingHttpHeaders): string | undefined {
  return bearerOf(headers) ?? subprotocolTokenOf(headers);
}

const NAME_IT = 'If it is one, its config says so: listen: { names: [ … ] }.';

/** A name can be pointed at any address by whoever owns it; an address is itself. */
function isCalled(name: string, { names, loopbackOnly }: RequestRules): boolean {
  if (isLoopback(name) || names.includes(name)) return true;
  return !loopbackOnly && isIP(name) !== 0;
}

/** `[::1]:8484` → `::1`, `Wall.Example.:8484` → `wall.example` */
function hostnameOf(host: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(host)?.[1];
  return (bracketed ?? host.replace(/:\d+$/, '')).toLowerCase().replace(/\.$/, '');
}

/** `Authorization: Bearer s3cr3t` */
function bearerOf(headers: IncomingHttpHeaders): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** `Sec-WebSocket-Protocol: ringtop.v1, ringtop.v1.bearer.s3cr3t` */
function subprotocolTokenOf(headers: IncomingHttpHeaders): string | undefined {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map(name => name.trim());
  return offered.find(name => name.startsWith(BEARER_SUBPROTOCOL))?.slice(BEARER_SUBPROTOCOL.length);
}

function refused(message: string, hint?: string): Failure {
  return { code: 'not-allowed', message, ...(hint === undefined ? {} : { hint }) };
}

// Who is at the door: the Host, the Origin and the token of a handshake or a request, before anything else is read.
import type { IncomingHttpHeaders } from 'node:http';
import { BEARER_SUBPROTOCOL, type Failure } from '../../protocol/index.ts';
import { isLoopback } from './listen-address.ts';
import { type Principal, principalOf, type TokenGrant } from './principal.ts';

export interface AccessRules {
  readonly grants: readonly TokenGrant[];
  /** Web pages that may come in, as `https://wall.example`. Programs send no Origin, and pass. */
  readonly allowedOrigins: readonly string[];
  /** Listening on loopback: only loopback's own names are served, so that no web page's name can be pointed here. */
  readonly loopbackOnly: boolean;
}

export type Access =
  | { readonly ok: true; readonly principal: Principal }
  | { readonly ok: false; readonly failure: Failure };

export function checkAccess(headers: IncomingHttpHeaders, rules: AccessRules): Access {
  return checkOrigin(headers, rules) ?? checkToken(headers, rules);
}

/** What is asked of everybody, also where no token is needed. */
export function checkOrigin(headers: IncomingHttpHeaders, rules: AccessRules): Access | undefined {
  const { host = '', origin } = headers;
  if (rules.loopbackOnly && !isLoopback(hostnameOf(host)))
    return failed('not-allowed', `${JSON.stringify(host)} is not a name of this machine's loopback`);
  if (origin !== undefined && !rules.allowedOrigins.includes(origin))
    return failed('not-allowed', `pages of ${JSON.stringify(origin)} may not connect`);
  return undefined;
}

function checkToken(headers: IncomingHttpHeaders, rules: AccessRules): Access {
  const token = bearerOf(headers) ?? subprotocolTokenOf(headers);
  if (token === undefined)
    return failed(
      'not-authenticated',
      'no token was given',
      'send Authorization: Bearer TOKEN; ringtop itself takes it from RINGTOP_TOKEN',
    );
  const principal = principalOf(token, rules.grants);
  return principal === undefined
    ? failed('not-authenticated', 'the token is not one of this gateway')
    : { ok: true, principal };
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

/** `[::1]:8484` → `::1`, `localhost:8484` → `localhost` */
function hostnameOf(host: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(host)?.[1];
  return bracketed ?? host.replace(/:\d+$/, '');
}

function failed(code: Failure['code'], message: string, hint?: string): Access {
  return { ok: false, failure: { code, message, ...(hint === undefined ? {} : { hint }) } };
}

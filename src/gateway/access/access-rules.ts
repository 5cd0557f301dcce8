// What a config says of who may reach the gateway at all, as rules for each request.
import type { BlockList } from 'node:net';
import { hostname } from 'node:os';
import { RingtopError } from '../../protocol/index.ts';
import type { AccessRules } from './check-request.ts';
import { toBlockList } from './client-address.ts';
import { isLoopback, type ListenAddress, refuseOpenAddress } from './listen-address.ts';

export interface AccessSettings {
  readonly allowedOrigins?: readonly string[];
  /** Listen beyond loopback, without TLS. */
  readonly insecure?: boolean;
  /** What this gateway is called beside the names of its machine. */
  readonly names?: readonly string[];
  /** Whose word on where a request came from is taken: addresses, and ranges as `10.0.0.0/8`. */
  readonly proxies?: readonly string[];
}

/** Throws where a token would travel in the clear. */
export function toRules(settings: AccessSettings, listen: ListenAddress, isTls: boolean): AccessRules {
  const { allowedOrigins = [], insecure = false, names = [], proxies = [] } = settings;
  refuseOpenAddress(listen, insecure || isTls || proxies.length > 0);
  return {
    ...{ allowedOrigins, insecure, loopbackOnly: isLoopback(listen.host), proxies: toProxies(proxies) },
    names: [...names, hostname(), listen.host].map(name => name.toLowerCase()),
  };
}

function toProxies(said: readonly string[]): BlockList {
  const proxies = toBlockList(said);
  if (proxies !== undefined) return proxies;
  throw new RingtopError({
    code: 'bad-config',
    message: `the proxies ${JSON.stringify(said)} are not all addresses`,
    hint: 'Addresses, or ranges of them: 127.0.0.1, 10.0.0.0/8.',
  });
}

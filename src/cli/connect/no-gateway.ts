// What answers at an address and is no gateway: a page, another program's JSON, a proxy whose gateway is not there.
import type { Failure } from '../../protocol/index.ts';
import type { Answering } from './ask-gateway.ts';
import type { GatewayAddress } from './find-gateway.ts';

/** One rule for every command: nobody was reached who could have been asked. Also a proxy's own words are nobody's. */
export function noGateway({ status, type }: Answering, { url, hint }: GatewayAddress): Failure {
  const what = /^[\w.+-]+\/[\w.+-]+$/.test(type) ? `${status}, ${type}` : String(status);
  return {
    code: 'not-connected',
    message: `what answers at ${url} is no ringtop gateway (${what})`,
    hint: FROM_BETWEEN[status] ?? hint,
  };
}

/** What a proxy says in its own words. */
const LETS_NOBODY_IN = "A proxy lets nobody in, it seems, or the address is another server's.";
const STANDS_ALONE = 'A proxy says so. Is its gateway running?';
const FROM_BETWEEN: Readonly<Record<number, string>> = {
  ...{ 401: LETS_NOBODY_IN, 403: LETS_NOBODY_IN, 407: LETS_NOBODY_IN },
  429: 'A proxy says that it is too much. Ask again a little later.',
  ...{ 502: STANDS_ALONE, 503: STANDS_ALONE, 504: STANDS_ALONE },
};

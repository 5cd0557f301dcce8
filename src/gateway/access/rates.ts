// How many messages are served: of one session, of all by one token, of all from one address; what is over is told, not served.
import { type Allowance, createAllowance } from '../../lib/allowance.ts';
import { createBoundedMap } from '../../lib/bounded-map.ts';
import type { Timers } from '../../lib/timers.ts';
import type { Failure } from '../../protocol/index.ts';
import { neighbourhoodOf } from './client-address.ts';
import { type Limits, paceOf } from './limits.ts';

export interface Payer {
  readonly tokenId: string;
  readonly address: string;
  /** Absent of a single request by HTTP. */
  readonly session?: Allowance;
}

export interface Rates {
  forSession(): Allowance;
  /** Undefined: there is enough left for so many messages of so many bytes together. */
  charge(payer: Payer, messages: number, bytes: number): TooMuch | undefined;
  /** An answer of so many bytes was made for him by HTTP. */
  owe(payer: Payer, bytes: number): void;
}

export interface TooMuch {
  readonly failure: Failure;
  readonly retryAfterS: number;
}

/** A long message takes the time of several. */
const BYTES_AS_ONE = 8 * 1024;
/** Nobody's allowance that has not been touched for long is missed: it is full by then. */
const MOST_REMEMBERED = 10_000;

export function createRates({ messagesPerSecond: most }: Limits, timers: Timers): Rates {
  const byToken = createBoundedMap<string, Allowance>(MOST_REMEMBERED);
  const byAddress = createBoundedMap<string, Allowance>(MOST_REMEMBERED);
  const of = (perSecond: number) => () => createAllowance(paceOf(perSecond), timers.now);
  const ofToken = (tokenId: string) => byToken.of(tokenId, of(most.token));
  const ofAddress = (address: string) => byAddress.of(neighbourhoodOf(address), of(most.address));
  return {
    forSession: of(most.session),
    owe({ tokenId, address }, bytes) {
      ofToken(tokenId).owe(bytes / BYTES_AS_ONE);
      ofAddress(address).owe(bytes / BYTES_AS_ONE);
    },
    charge({ tokenId, address, session }, messages, bytes) {
      const cost = Math.max(messages, bytes / BYTES_AS_ONE);
      const spent = [
        ...(session === undefined ? [] : [{ of: session, what: `${most.session} a second of one session` }]),
        { of: ofToken(tokenId), what: `${most.token} a second by one token` },
        {
          of: ofAddress(address),
          what: `${most.address} a second from one address`,
        },
      ].find(allowance => !allowance.of.take(cost));
      if (spent === undefined) return undefined;
      const retryAfterS = Math.ceil(spent.of.waitMs(cost) / 1_000);
      const hint = `ask again in ${retryAfterS} s`;
      return {
        failure: { code: 'busy', message: `too many messages: ${spent.what} are served`, hint },
        retryAfterS,
      };
    },
  };
}

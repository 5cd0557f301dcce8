// The door of the gateway: who comes in by which token, how many of them, and when they have to leave again.
import type { IncomingMessage } from 'node:http';
import { createTally } from '../../lib/tally.ts';
import type { Timers } from '../../lib/timers.ts';
import type { CloseReason, Failure } from '../../protocol/index.ts';
import { type AccessRules, refusalOf, tokenOf } from './check-request.ts';
import { type ClientPlace, neighbourhoodOf, placeOf } from './client-address.ts';
import { createFailedLogins } from './failed-logins.ts';
import type { KeyId, Keyring } from './keyring.ts';
import type { Limits } from './limits.ts';
import type { Principal } from './principal.ts';
import { createRates, type TooMuch } from './rates.ts';
import { createSessionGate, type LookingGate, type SessionGate } from './session-gate.ts';
import { refusalNow } from './standing-now.ts';
import type { TokenUses } from './token-uses.ts';

/** Who came in, by which key, from where. */
export interface Visitor {
  readonly key: KeyId;
  readonly principal: Principal;
  readonly place: ClientPlace;
}

export interface Refusal {
  readonly failure: Failure;
  /** To be answered no sooner. */
  readonly delayMs: number;
  readonly retryAfterS?: number;
  /** From where, for the log. */
  readonly address: string;
}

export type Admission =
  | { readonly ok: true; readonly visitor: Visitor }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Door {
  /** What is asked of everybody, also where no token is needed. */
  turnAway(request: IncomingMessage): Failure | undefined;
  admit(request: IncomingMessage, face: 'ws' | 'http'): Admission;
  /** Of who was admitted and wants a session: undefined where there is room for one. */
  refuseForRoom(visitor: Visitor): Refusal | undefined;
  /** A session begins: `close` is called when it has to end. */
  enter(visitor: Visitor, close: (reason: CloseReason) => void): SessionGate;
  /** So many calls in one body by HTTP. */
  charge(visitor: Visitor, calls: number, bytes: number): TooMuch | undefined;
  /** Whether an order of his that has waited may still be carried out. */
  refusalNow(visitor: Visitor): Failure | undefined;
  /** What was made for him: he is served again when he has waited for it. */
  owe(visitor: Visitor, bytes: number): void;
  /** The tokens have changed: whoever may not stay has to leave. */
  lookAgain(): void;
  sessionsOf(tokenId: string): number;
}

export interface DoorOptions {
  readonly rules: AccessRules;
  readonly keyring: Keyring;
  readonly limits: Limits;
  readonly uses: TokenUses;
  readonly timers: Timers;
  /** Epoch milliseconds of this machine's clock. */
  readonly now: () => number;
}

export function createDoor(options: DoorOptions): Door {
  const { rules, keyring, limits, uses, timers } = options;
  const rates = createRates(limits, timers);
  const failures = createFailedLogins(limits.failedLogins, timers);
  const inside = new Set<LookingGate>();
  const [byToken, byAddress] = [createTally(), createTally()];

  const locate = ({ socket, headers }: IncomingMessage): ClientPlace =>
    placeOf(socket, headers, rules.proxies);
  const refuse = (failure: Failure, { address }: ClientPlace, delayMs = 0): Admission => ({
    ok: false,
    refusal: { failure, delayMs, address },
  });
  const refuseWrong = (place: ClientPlace): Admission => {
    const { delayMs, refused } = failures.note(place.address);
    if (!refused) return refuse(WRONG_TOKEN, place);
    return { ok: false, refusal: { ...TOO_MANY_WRONG, delayMs, address: place.address } };
  };
  const find = (token: string, { address }: ClientPlace): ReturnType<Keyring['find']> => {
    const found = failures.isShut(address, token) ? undefined : keyring.find(token);
    if (found !== undefined) failures.noteRight(address, token);
    return found;
  };
  const findAnother = (token: string, place: ClientPlace): ReturnType<Keyring['find']> => {
    const found = find(token, place);
    if (found === undefined) failures.note(place.address);
    return found;
  };
  const fullness = ({ principal, place }: Visitor): string | undefined => {
    const { all, token, address } = limits.sessions;
    if (inside.size >= all) return `${all} sessions are open`;
    if (byToken.of(principal.tokenId) >= token) return `${token} sessions of this token are open`;
    if (byAddress.of(neighbourhoodOf(place.address)) >= address)
      return `${address} sessions from ${place.address} are open`;
    return undefined;
  };

  return {
    turnAway: request => refusalOf(request.headers, locate(request), rules),
    admit(request, face) {
      const place = locate(request);
      const turnedAway = refusalOf(request.headers, place, rules);
      if (turnedAway !== undefined) return refuse(turnedAway, place);
      const token = tokenOf(request.headers);
      if (token === undefined) return refuse(NO_TOKEN, place);
      const found = find(token, place);
      if (found === undefined) return refuseWrong(place);
      const { key, standing } = found;
      if (standing.state !== 'good') return refuse(ended(standing.state), place);
      uses.note(standing.principal.tokenId, `${face} ${place.address}`);
      return { ok: true, visitor: { key, principal: standing.principal, place } };
    },
    refuseForRoom(visitor) {
      const full = fullness(visitor);
      if (full === undefined) return undefined;
      const message = `${full}, and no more are let in`;
      const failure: Failure = { code: 'busy', message, hint: 'Close some that nobody needs.' };
      return { failure, delayMs: 0, retryAfterS: FULL_RETRY_S, address: visitor.place.address };
    },
    enter(visitor, close) {
      const token = visitor.principal.tokenId;
      const address = neighbourhoodOf(visitor.place.address);
      const gate = createSessionGate({
        ...{ ...options, rates, visitor, close },
        find: token => findAnother(token, visitor.place),
        leave() {
          if (!inside.delete(gate)) return;
          byToken.remove(token);
          byAddress.remove(address);
        },
      });
      inside.add(gate);
      byToken.add(token);
      byAddress.add(address);
      return gate;
    },
    charge: ({ principal, place }, calls, bytes) =>
      rates.charge({ tokenId: principal.tokenId, address: place.address }, calls, bytes),
    refusalNow: visitor => refusalNow(keyring, visitor),
    owe: ({ principal, place }, bytes) =>
      rates.owe({ tokenId: principal.tokenId, address: place.address }, bytes),
    lookAgain() {
      for (const gate of inside) gate.look();
    },
    sessionsOf: byToken.of,
  };
}

const FULL_RETRY_S = 30;
const NO_TOKEN: Failure = {
  code: 'not-authenticated',
  message: 'no token was given',
  hint: 'send Authorization: Bearer TOKEN; ringtop itself takes it from RINGTOP_TOKEN',
};
const WRONG_TOKEN: Failure = { code: 'not-authenticated', message: 'the token is not one of this gateway' };
const TOO_MANY_WRONG = {
  failure: {
    code: 'busy',
    message: 'too many wrong tokens came from this address',
    hint: 'A right one of 32 characters or more is let in at once, a shorter one in a minute.',
  },
  retryAfterS: 60,
} as const;

function ended(state: 'expired' | 'revoked'): Failure {
  const message = state === 'expired' ? 'the token has expired' : 'the token was revoked';
  return { code: 'token-ended', message, hint: 'Ask an admin of this gateway for another.' };
}

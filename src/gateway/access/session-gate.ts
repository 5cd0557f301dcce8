// What a session is asked at each message: may it still be here, and is it not too much. It ends with its token.
import { type Allowance, createAllowance } from '../../lib/allowance.ts';
import type { Timers } from '../../lib/timers.ts';
import { CLOSE, type CloseReason, type Failure } from '../../protocol/index.ts';
import type { Visitor } from './door.ts';
import type { Keyring } from './keyring.ts';
import { type Limits, paceOf } from './limits.ts';
import type { Principal } from './principal.ts';
import type { Rates } from './rates.ts';
import { grantsSame, refusalNow } from './standing-now.ts';

export interface SessionGate {
  /** As the token that it last renewed itself with has it. */
  readonly principal: Principal;
  /** Of so many calls in so many bytes. Undefined: they may be served. A failure is the answer to each of them. */
  pass(calls: number, bytes: number): Failure | 'closed' | undefined;
  /** Goes on with another token of the same name, that grants the same. */
  renew(token: string): Failure | undefined;
  /** Whether an order that has waited may still be carried out. */
  refusalNow(): Failure | undefined;
  /** The session is over. */
  leave(): void;
}

export interface LookingGate extends SessionGate {
  /** Ends the session where its token does not let it be here any more. */
  look(): void;
}

export interface GateOptions {
  readonly visitor: Visitor;
  readonly keyring: Pick<Keyring, 'standingOf'>;
  /** Another token of the visitor; a wrong one counts as a log-in that failed. */
  readonly find: Keyring['find'];
  readonly limits: Limits;
  readonly rates: Rates;
  readonly timers: Timers;
  readonly now: () => number;
  readonly close: (reason: CloseReason) => void;
  readonly leave: () => void;
}

/** A machine's clock is set now and then, and a timer counts no sleep: nobody stays longer than this past his end. */
const LOOK_MS = 60_000;

export function createSessionGate(options: GateOptions): LookingGate {
  const { visitor, keyring, find, limits, rates, timers, now, close, leave } = options;
  const session = rates.forSession();
  /** Who goes on asking after he was told that it is too much is shown out. */
  const patience: Allowance = createAllowance(paceOf(limits.messagesPerSecond.session), timers.now);
  let { key, principal } = visitor;
  let isOver = false;
  let callOff = (): void => {};

  const end = (reason: CloseReason): 'closed' => {
    isOver = true;
    callOff();
    close(reason);
    return 'closed';
  };
  const look = (): 'closed' | undefined => {
    if (isOver) return 'closed';
    const standing = keyring.standingOf(key);
    if (standing.state !== 'good') return end(CLOSE[standing.state]);
    if (!grantsSame(standing.principal, principal)) return end(CLOSE.changed);
    principal = standing.principal;
    return undefined;
  };
  const lookLater = (): void => {
    callOff();
    if (principal.expiresAt === undefined) return;
    callOff = timers.after(Math.min(LOOK_MS, principal.expiresAt - now()), () => {
      if (look() === undefined) lookLater();
    });
  };
  lookLater();

  return {
    get principal() {
      return principal;
    },
    pass(calls, bytes) {
      if (look() === 'closed') return 'closed';
      const { tokenId } = principal;
      const tooMuch = rates.charge({ session, tokenId, address: visitor.place.address }, calls, bytes);
      if (tooMuch === undefined) return undefined;
      return patience.take(calls) ? tooMuch.failure : end(CLOSE.tooMany);
    },
    renew(token) {
      const found = find(token);
      if (found === undefined)
        return { code: 'not-authenticated', message: 'the token is not one of this gateway' };
      const { standing } = found;
      if (standing.state !== 'good')
        return { code: 'token-ended', message: `the token is ${standing.state}` };
      if (!grantsSame(standing.principal, principal)) return ANOTHER;
      ({ principal } = standing);
      ({ key } = found);
      lookLater();
      return undefined;
    },
    refusalNow: () => refusalNow(keyring, { key, principal }),
    look() {
      if (look() === undefined) lookLater();
    },
    leave() {
      isOver = true;
      callOff();
      leave();
    },
  };
}

const ANOTHER: Failure = {
  code: 'not-allowed',
  message: 'the token is of another name, or grants something else',
  hint: 'Connect anew with it.',
};

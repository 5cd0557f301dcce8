// Of who was let in before: whether his token still stands for the same. It may end, or be narrowed, while he is inside.
import type { Failure } from '../../protocol/index.ts';
import type { KeyId, Keyring } from './keyring.ts';
import type { Principal } from './principal.ts';

/** Why nothing more is done for him; undefined where all is as it was. */
export function refusalNow(
  keyring: Pick<Keyring, 'standingOf'>,
  { key, principal }: { readonly key: KeyId; readonly principal: Principal },
): Failure | undefined {
  const standing = keyring.standingOf(key);
  if (standing.state !== 'good') return notAllowed(ENDED[standing.state]);
  return grantsSame(standing.principal, principal) ? undefined : notAllowed('grants something else by now');
}

/** All but its end. */
export function grantsSame(one: Principal, other: Principal): boolean {
  // As long as nobody has changed it: this is asked at each message.
  if (one === other) return true;
  const granted = ({ name, role, scope, unmask }: Principal) =>
    JSON.stringify([name, role, unmask, scope && [scope.queues, scope.teams, scope.campaigns]]);
  return granted(one) === granted(other);
}

const ENDED = { expired: 'has expired', revoked: 'was revoked' } as const;

function notAllowed(what: string): Failure {
  return { code: 'not-allowed', message: `the token ${what} before the turn of this order came` };
}

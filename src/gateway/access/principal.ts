// Who asks: the names and roles that tokens stand for.
import { ROLES, type Role } from '../../floor/index.ts';
import { type Failure, RingtopError } from '../../protocol/index.ts';

/** What of the floor a token is about: a union. What none of its lists names is not in it. */
export interface Scope {
  readonly queues?: readonly string[];
  readonly teams?: readonly string[];
  readonly campaigns?: readonly string[];
}

/** Who asks, as the token told. */
export interface Principal {
  /** Stands in the command log and, as `changedBy`, in the rows. */
  readonly name: string;
  readonly role: Role;
  /** Names the token, and is no secret: logs and the audit may hold it. */
  readonly tokenId: string;
  /** Limits what is seen and what may be done; absent: the whole floor. */
  readonly scope?: Scope;
  /** May ask who calls, one by one: `customer.unmask`. */
  readonly unmask: boolean;
  /** Epoch milliseconds of this machine's clock, never of the floor's. */
  readonly expiresAt?: number;
}

/** A token as a config names it. */
export interface TokenGrant extends Pick<Principal, 'name' | 'role' | 'scope' | 'expiresAt'> {
  readonly secret: string;
  /** @default false */
  readonly unmask?: boolean;
  /** Whose it is and what for, in words. */
  readonly note?: string;
}

/** The gateway's own token, which it leaves for its own user: who has the machine has what is on it. */
export const OPERATOR: Principal = { name: 'operator', role: 'admin', tokenId: 'operator', unmask: true };

/** Not the whole floor: nothing. */
export function namesNothing(scope: Scope | undefined): boolean {
  if (scope === undefined) return false;
  return [scope.queues, scope.teams, scope.campaigns].every((names = []) => names.length === 0);
}

/** Shorter ones can be guessed over a fast line. */
const MIN_SECRET_LENGTH = 16;

/** The secret of each must be its own, and so must be its name: who did what is told by it. */
export function checkGrants(token: string, further: readonly TokenGrant[]): readonly TokenGrant[] {
  if (token === '')
    throw new RingtopError({ code: 'bad-config', message: 'a gateway needs a token, also on loopback' });
  if (isWeak(token))
    throw new RingtopError({
      code: 'bad-config',
      message: `the gateway’s own token is shorter than ${MIN_SECRET_LENGTH} characters, or has a space in it`,
      hint: 'Set RINGTOP_TOKEN to another, openssl rand -hex 24, or not at all: on loopback the gateway makes one.',
    });
  const grants: TokenGrant[] = [{ ...OPERATOR, secret: token }];
  for (const grant of further) {
    const failure = failureOf(grant, grants);
    if (failure !== undefined) throw new RingtopError({ code: 'bad-config', ...failure });
    grants.push(grant);
  }
  return grants;
}

function failureOf(
  { name, role, scope, secret }: TokenGrant,
  others: readonly TokenGrant[],
): Omit<Failure, 'code'> | undefined {
  const which = `the token of ${JSON.stringify(name)}`;
  if (others.some(other => other.name === name))
    return {
      message: `two tokens are of ${JSON.stringify(name)}`,
      hint:
        name === OPERATOR.name ? 'That is who the gateway’s own token stands for.' : 'Name each by itself.',
    };
  if (!ROLES.some(known => known === role))
    return {
      message: `${which} has the role ${JSON.stringify(role)}`,
      hint: `The roles: ${ROLES.join(', ')}.`,
    };
  if (namesNothing(scope))
    return {
      message: `${which} has a scope that names nothing, and would see nothing`,
      hint: 'Name queues, teams or campaigns; without a scope it is of the whole floor.',
    };
  if (isWeak(secret))
    return {
      message: `${which} is shorter than ${MIN_SECRET_LENGTH} characters, or has a space in it`,
      hint: 'Make one: openssl rand -hex 24',
    };
  if (others.some(other => other.secret === secret))
    return { message: `${which} is that of another name too`, hint: 'Make one: openssl rand -hex 24' };
  return undefined;
}

function isWeak(secret: string): boolean {
  return secret.length < MIN_SECRET_LENGTH || /\s/.test(secret);
}

/** Whom a token of the config, or the gateway's own, stands for. */
export function principalOf({ secret, note, unmask = false, ...grant }: TokenGrant): Principal {
  return grant.name === OPERATOR.name ? OPERATOR : { ...grant, unmask, tokenId: `config:${grant.name}` };
}

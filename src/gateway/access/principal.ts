// Who asks: the names and roles that tokens stand for.
import { createHash, timingSafeEqual } from 'node:crypto';
import { ROLES, type Role } from '../../floor/index.ts';
import { type Failure, RingtopError } from '../../protocol/index.ts';

/** Who asks, as the token told. */
export interface Principal {
  /** Stands in the command log and, as `changedBy`, in the rows. */
  readonly name: string;
  readonly role: Role;
}

export interface TokenGrant extends Principal {
  readonly secret: string;
}

/** The gateway's own token, which it leaves for its own user. */
export const OPERATOR: Principal = { name: 'operator', role: 'admin' };

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
  { name, role, secret }: TokenGrant,
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

/** Whose token it is. Every grant is compared, each as long for a near miss as for a far one. */
export function principalOf(token: string, grants: readonly TokenGrant[]): Principal | undefined {
  let found: Principal | undefined;
  for (const { name, role, secret } of grants) if (isSameSecret(token, secret)) found = { name, role };
  return found;
}

/** Hashes are of one length and tell nothing of the secret. */
function isSameSecret(one: string, other: string): boolean {
  const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();
  return timingSafeEqual(digest(one), digest(other));
}

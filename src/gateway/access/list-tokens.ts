// Every token as it is told to admins: all of it but the secret.
import type { ListedToken } from '../../protocol/index.ts';
import { OPERATOR, principalOf, type TokenGrant } from './principal.ts';
import type { StoredSecret, StoredToken } from './store/stored-token.ts';
import type { TokenUse } from './store/token-store.ts';

/** What a running gateway knows besides. */
export interface Attendance {
  lastUse(tokenId: string): TokenUse | undefined;
  sessionsOf(tokenId: string): number;
}

export function toListed(
  { id, revokedAt, expiresAt, scope, ...token }: StoredToken,
  secrets: readonly StoredSecret[],
  now: number,
): ListedToken {
  const rotated = secrets.filter(one => one.tokenId === id).flatMap(({ validUntil }) => validUntil ?? []);
  const oldSecretUntil = rotated.filter(until => until > now).sort()[0];
  return {
    ...{ id, origin: 'made', state: stateOf(revokedAt, expiresAt, now) },
    ...token,
    ...(scope === undefined ? {} : { scope: toLists(scope) }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
    ...(oldSecretUntil === undefined || revokedAt !== undefined ? {} : { oldSecretUntil }),
  };
}

export function toListedGrant(grant: TokenGrant, now: number): ListedToken {
  const { name, role, unmask, scope, expiresAt } = principalOf(grant);
  return {
    ...{ name, role, unmask, state: stateOf(undefined, expiresAt, now) },
    origin: name === OPERATOR.name ? 'operator' : 'config',
    ...(scope === undefined ? {} : { scope: toLists(scope) }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(grant.note === undefined ? {} : { note: grant.note }),
  };
}

export function withAttendance(
  token: ListedToken,
  tokenId: string,
  attendance: Attendance | undefined,
): ListedToken {
  if (attendance === undefined) return token;
  const use = attendance.lastUse(tokenId);
  return {
    ...token,
    ...(use === undefined ? {} : { lastUsedAt: use.at, lastUsedFrom: use.from }),
    sessions: attendance.sessionsOf(tokenId),
  };
}

function stateOf(revokedAt: number | undefined, expiresAt = Infinity, now: number): ListedToken['state'] {
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt > now ? 'good' : 'expired';
}

/** Lists of one's own, as the wire's types have them. */
export function toLists(scope: NonNullable<StoredToken['scope']>): NonNullable<ListedToken['scope']> {
  const { queues, teams, campaigns } = scope;
  return {
    ...(queues === undefined ? {} : { queues: [...queues] }),
    ...(teams === undefined ? {} : { teams: [...teams] }),
    ...(campaigns === undefined ? {} : { campaigns: [...campaigns] }),
  };
}

// Tokens in the JSON contract: every key there, instants as RFC 3339, null for what is absent.

import type { ListedToken } from '../../token-schema.ts';
import { formatInstant, formatInstantIfAny } from '../instant.ts';
import type { TokenItem } from '../schema/token-schemas.ts';

export function tokenItem(token: ListedToken): TokenItem {
  const { name, origin, state, role, scope, unmask } = token;
  return {
    ...{ name, origin, state, role, unmask },
    id: token.id ?? null,
    scope:
      scope === undefined
        ? null
        : { queues: scope.queues ?? null, teams: scope.teams ?? null, campaigns: scope.campaigns ?? null },
    note: token.note ?? null,
    createdAt: formatInstantIfAny(token.createdAt),
    createdBy: token.createdBy ?? null,
    expiresAt: formatInstantIfAny(token.expiresAt),
    revokedAt: formatInstantIfAny(token.revokedAt),
    revokedBy: token.revokedBy ?? null,
    lastUsedAt: formatInstantIfAny(token.lastUsedAt),
    lastUsedFrom: token.lastUsedFrom ?? null,
    oldSecretUntil: formatInstantIfAny(token.oldSecretUntil),
    sessionCount: token.sessions ?? null,
  };
}

export function tokenList(tokens: readonly ListedToken[], at: number) {
  const kind = 'TokenList' as const;
  return { apiVersion: 'ringtop/v1' as const, kind, at: formatInstant(at), items: tokens.map(tokenItem) };
}

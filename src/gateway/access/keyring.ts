// All tokens that let in: the gateway's own, those of the config, and those that were made with ringtop; as they stand now.
import { timingSafeEqual } from 'node:crypto';
import { type Principal, principalOf, type TokenGrant } from './principal.ts';
import type { StoredSecret, StoredToken } from './store/stored-token.ts';
import type { TokenStore } from './store/token-store.ts';
import { hashSecret, secretIdOf } from './token-text.ts';

/** What opened a door: the id of a secret, never the secret. */
export type KeyId = string;

export type Standing =
  | { readonly state: 'good'; readonly principal: Principal }
  | { readonly state: 'expired' | 'revoked'; readonly name: string };

export interface Keyring {
  /** Undefined: it is nobody's. */
  find(token: string): { readonly key: KeyId; readonly standing: Standing } | undefined;
  /** Of a key that was found before: it may have been revoked, or grant something else, since. */
  standingOf(key: KeyId): Standing;
  /** Those of the config, the gateway's own among them; checked before. */
  setGrants(grants: readonly TokenGrant[]): void;
  readonly grants: readonly TokenGrant[];
  /** Reads the store again. Returns the stored tokens that nobody can use, for their name is that of a config's. */
  reload(): readonly string[];
}

interface Key {
  readonly hash: Uint8Array;
  readonly principal: Principal;
  readonly isRevoked: boolean;
}

export interface KeyringOptions {
  readonly grants: readonly TokenGrant[];
  readonly store?: TokenStore | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export function createKeyring({ grants: first, store, now }: KeyringOptions): Keyring {
  let grants = first;
  let config = toConfigKeys(first);
  let stored: ReadonlyMap<KeyId, Key> = new Map();

  const judge = ({ principal, isRevoked }: Key): Standing => {
    if (isRevoked) return { state: 'revoked', name: principal.name };
    return (principal.expiresAt ?? Infinity) > now()
      ? { state: 'good', principal }
      : { state: 'expired', name: principal.name };
  };
  const reload = (): string[] => {
    const { tokens, secrets } = store?.read() ?? { tokens: [], secrets: [] };
    const taken = new Set(grants.map(({ name }) => name));
    const byId = new Map(tokens.filter(({ name }) => !taken.has(name)).map(token => [token.id, token]));
    stored = new Map(
      secrets.flatMap(secret => {
        const token = byId.get(secret.tokenId);
        return token === undefined ? [] : [[secret.id, toStoredKey(token, secret)] as const];
      }),
    );
    return tokens.flatMap(({ name, revokedAt }) =>
      taken.has(name) && revokedAt === undefined ? [name] : [],
    );
  };
  reload();

  return {
    find(text) {
      const hash = hashSecret(text);
      const id = secretIdOf(text);
      const made = id === undefined ? undefined : stored.get(id);
      if (id !== undefined && made !== undefined && timingSafeEqual(hash, made.hash))
        return { key: id, standing: judge(made) };
      let found: readonly [KeyId, Key] | undefined;
      // Every one is compared, each as long for a near miss as for a far one.
      for (const one of config) if (timingSafeEqual(hash, one[1].hash)) found = one;
      return found && { key: found[0], standing: judge(found[1]) };
    },
    standingOf(key) {
      const known = stored.get(key) ?? config.get(key);
      return known === undefined ? { state: 'revoked', name: key.split(' ')[0] ?? '' } : judge(known);
    },
    setGrants(next) {
      grants = next;
      config = toConfigKeys(next);
      reload();
    },
    get grants() {
      return grants;
    },
    reload,
  };
}

function toConfigKeys(grants: readonly TokenGrant[]): ReadonlyMap<KeyId, Key> {
  return new Map(
    grants.map(grant => {
      const hash = hashSecret(grant.secret);
      const principal = principalOf(grant);
      // Another secret under the old name is another key: what the old one let in ends with it.
      const key = `${principal.tokenId} ${Buffer.from(hash).toString('hex', 0, 8)}`;
      return [key, { hash, principal, isRevoked: false }] as const;
    }),
  );
}

/** A secret that was rotated out lets in until its own end. */
function toStoredKey(
  { id, name, role, scope, unmask, expiresAt, revokedAt }: StoredToken,
  { hash, validUntil }: StoredSecret,
): Key {
  const until = Math.min(expiresAt ?? Infinity, validUntil ?? Infinity);
  const principal: Principal = {
    ...{ name, role, tokenId: id, unmask },
    ...(scope === undefined ? {} : { scope }),
    ...(until === Infinity ? {} : { expiresAt: until }),
  };
  return { hash, principal, isRevoked: revokedAt !== undefined };
}

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

interface ConfigKey {
  readonly key: KeyId;
  readonly hash: Uint8Array;
  readonly principal: Principal;
}

interface StoredKey {
  readonly secret: StoredSecret;
  readonly token: StoredToken;
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
  let stored: ReadonlyMap<KeyId, StoredKey> = new Map();

  const judge = (principal: Principal): Standing =>
    (principal.expiresAt ?? Infinity) > now()
      ? { state: 'good', principal }
      : { state: 'expired', name: principal.name };
  const judgeStored = ({ secret, token }: StoredKey): Standing =>
    token.revokedAt === undefined
      ? judge(toPrincipal(token, secret))
      : { state: 'revoked', name: token.name };
  const reload = (): string[] => {
    const { tokens, secrets } = store?.read() ?? { tokens: [], secrets: [] };
    const taken = new Set(grants.map(({ name }) => name));
    const byId = new Map(tokens.filter(({ name }) => !taken.has(name)).map(token => [token.id, token]));
    stored = new Map(
      secrets.flatMap(secret => {
        const token = byId.get(secret.tokenId);
        return token === undefined ? [] : [[secret.id, { secret, token }] as const];
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
      const key = id === undefined ? undefined : stored.get(id);
      if (id !== undefined && key !== undefined && timingSafeEqual(hash, key.secret.hash))
        return { key: id, standing: judgeStored(key) };
      let found: ConfigKey | undefined;
      // Every one is compared, each as long for a near miss as for a far one.
      for (const one of config.values()) if (timingSafeEqual(hash, one.hash)) found = one;
      return found && { key: found.key, standing: judge(found.principal) };
    },
    standingOf(key) {
      const fromStore = stored.get(key);
      if (fromStore !== undefined) return judgeStored(fromStore);
      const fromConfig = config.get(key);
      return fromConfig === undefined
        ? { state: 'revoked', name: key.split(' ')[0] ?? '' }
        : judge(fromConfig.principal);
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

function toConfigKeys(grants: readonly TokenGrant[]): ReadonlyMap<KeyId, ConfigKey> {
  return new Map(
    grants.map(grant => {
      const hash = hashSecret(grant.secret);
      const principal = principalOf(grant);
      // Another secret under the old name is another key: what the old one let in ends with it.
      const key = `${principal.tokenId} ${Buffer.from(hash).toString('hex', 0, 8)}`;
      return [key, { key, hash, principal }] as const;
    }),
  );
}

/** A secret that was rotated out lets in until its own end. */
function toPrincipal(
  { id, name, role, scope, unmask, expiresAt }: StoredToken,
  secret: StoredSecret,
): Principal {
  const until = Math.min(expiresAt ?? Infinity, secret.validUntil ?? Infinity);
  return {
    ...{ name, role, tokenId: id, unmask },
    ...(scope === undefined ? {} : { scope }),
    ...(until === Infinity ? {} : { expiresAt: until }),
  };
}

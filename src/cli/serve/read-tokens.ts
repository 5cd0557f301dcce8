// The tokens that a config names, with their secrets.
import type { TokenGrant } from '../../gateway/index.ts';
import type { Config } from '../config/config-schema.ts';
import { readSecret, type SecretPlaces } from '../config/read-secret.ts';
import { saidAt } from '../config/said-at.ts';
import { toExpiry } from '../config/schema/token-schema.ts';

/** Rejects where one is not there, or stands open to everybody. */
export function readTokens({ tokens = [] }: Config, places: SecretPlaces): Promise<TokenGrant[]> {
  return Promise.all(
    tokens.map(async token => {
      const { name, role, scope, expires, note, unmask, ...said } = token;
      const whose = `It is the token of ${name}: openssl rand -hex 24`;
      const secret = await saidAt(token, () => readSecret(said, places, whose));
      const expiresAt = expires === undefined ? undefined : toExpiry(expires);
      return {
        ...{ name, role, secret },
        ...(scope === undefined ? {} : { scope }),
        ...(expiresAt === undefined ? {} : { expiresAt }),
        ...(note === undefined ? {} : { note }),
        ...(unmask === undefined ? {} : { unmask }),
      };
    }),
  );
}

// What admins do with tokens over the wire: make, list, change, rotate, revoke.
import { formatError } from '../../lib/format-error.ts';
import { type ListedToken, RingtopError, type TokenCall } from '../../protocol/index.ts';
import type { Log } from '../log.ts';
import { type Asker, failed, type Served, serveResult } from '../served.ts';
import type { Keyring } from './keyring.ts';
import { type Attendance, toListed, toListedGrant, withAttendance } from './list-tokens.ts';
import { principalOf } from './principal.ts';
import { beyondReach, coversScope } from './reach.ts';
import type { Author, Grant, StoredToken } from './store/stored-token.ts';
import type { Made, TokenStore } from './store/token-store.ts';

export interface TokenDeskOptions {
  /** Absent where nothing is remembered. */
  readonly store?: TokenStore | undefined;
  readonly keyring: Pick<Keyring, 'grants'>;
  /** Absent where no gateway runs here. */
  readonly attendance: Attendance | undefined;
  /** The store was changed here: whoever may not stay has to leave. */
  readonly changed: () => void;
  /** Epoch milliseconds of this machine's clock. */
  readonly now: () => number;
  readonly log: Log;
}

export interface TokenDesk {
  serve(call: TokenCall, asker: Asker): Served;
}

type Change = Exclude<TokenCall, { readonly method: 'token.list' }>;
type Failed = Served & { readonly ok: false };

/** Long enough to carry the new secret to a screen, short enough that nobody counts on the old one. */
export const GRACE_MS = 3_600_000;

export function createTokenDesk(options: TokenDeskOptions): TokenDesk {
  const { store, keyring, attendance, changed, now, log } = options;

  const list = ({ principal }: Asker): readonly ListedToken[] => {
    const { tokens, secrets } = store?.read() ?? { tokens: [], secrets: [] };
    const told = [
      ...keyring.grants.map(grant =>
        withAttendance(toListedGrant(grant, now()), principalOf(grant).tokenId, attendance),
      ),
      ...tokens.map(token => withAttendance(toListed(token, secrets, now()), token.id, attendance)),
    ];
    // A scope names queues: whose own does not hold them is not told of them.
    return told.filter(({ scope }) => coversScope(principal.scope, scope));
  };
  const told = (made: Made | { readonly token: StoredToken }, asker: Asker): Served => {
    changed();
    const token = list(asker).find(({ id }) => id === made.token.id);
    return serveResult({ ...made, token });
  };
  const carryOut = (call: Change, kept: TokenStore, asker: Asker): Served => {
    const by: Author = { name: asker.principal.name, from: asker.from };
    const known = kept.read().tokens.find(one => one.name === call.name && one.revokedAt === undefined);
    const refused = refusalOf(call, known, asker, now());
    if (refused !== undefined) return refused;
    if (call.method === 'token.create') return told(kept.create(call.name, toGrant(call), by), asker);
    if (call.method === 'token.revoke') return told({ token: kept.revoke(call.name, by) }, asker);
    if (call.method === 'token.change')
      return told({ token: kept.change(call.name, toGrant({ ...known, ...call }), by) }, asker);
    const { graceMs = GRACE_MS, expiresAt } = call;
    return told(
      kept.rotate(call.name, { graceMs, ...(expiresAt === undefined ? {} : { expiresAt }) }, by),
      asker,
    );
  };

  return {
    serve(call, asker) {
      if (call.method === 'token.list') return serveResult({ at: now(), tokens: list(asker) });
      if (store === undefined) return failed('not-capable', 'this gateway remembers no tokens', NO_DATA);
      if (keyring.grants.some(({ name }) => name === call.name))
        return failed(
          'bad-arguments',
          `the token of ${JSON.stringify(call.name)} is not kept here`,
          IN_CONFIG,
        );
      try {
        return carryOut(call, store, asker);
      } catch (error) {
        if (error instanceof RingtopError) return failed(error.code, error.message, error.hint);
        log({ level: 'error', what: 'token not written', method: call.method, reason: formatError(error) });
        return failed(
          'internal',
          `nothing was changed: the tokens cannot be written (${formatError(error)})`,
        );
      }
    },
  };
}

const NO_DATA = 'It has no data folder: start it with --data DIR, or name tokens in its config.';
const IN_CONFIG = 'It is the gateway’s own, or its config names it: change it there.';

function refusalOf(
  call: Change,
  known: StoredToken | undefined,
  asker: Asker,
  now: number,
): Failed | undefined {
  if ('expiresAt' in call && call.expiresAt != null && call.expiresAt <= now)
    return failed('bad-arguments', 'expiresAt: that instant is over');
  if (known !== undefined && !coversScope(asker.principal.scope, known.scope))
    return failed('not-found', `there is no token of ${JSON.stringify(call.name)}`);
  // To take one away, whosever it is, is always safe.
  if (call.method === 'token.revoke') return undefined;
  for (const grant of grantsOf(call, known)) {
    const failure = beyondReach(asker, grant);
    if (failure !== undefined) return { ok: false, failure };
  }
  return undefined;
}

/** What is handed out: by a new secret, or another grant, both what the token was and what it will be. */
function grantsOf(
  call: Exclude<Change, { readonly method: 'token.revoke' }>,
  known: StoredToken | undefined,
): readonly Grant[] {
  if (call.method === 'token.create') return [toGrant(call)];
  return known === undefined ? [] : [toGrant(known), toGrant({ ...known, ...call })];
}

/** As it is said, or as it stands. */
interface Said extends Partial<Omit<Grant, 'scope' | 'expiresAt'>> {
  readonly scope?: Grant['scope'] | 'all';
  /** Null: it does not end by itself. */
  readonly expiresAt?: number | null;
}

function toGrant({ role = 'viewer', scope, unmask = false, note, expiresAt }: Said): Grant {
  return {
    ...{ role, unmask },
    ...(scope === undefined || scope === 'all' ? {} : { scope }),
    ...(note === undefined ? {} : { note }),
    ...(expiresAt == null ? {} : { expiresAt }),
  };
}

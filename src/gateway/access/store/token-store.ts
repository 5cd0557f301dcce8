// The tokens that were made with ringtop, in SQLite: a gateway reads them, and so does a command beside it that has none.
import { utimes } from 'node:fs/promises';
import { RingtopError } from '../../../protocol/index.ts';
import { markOf, requireMark } from '../../file-mark.ts';
import { inTransaction } from '../../in-transaction.ts';
import { createSecret, type NewSecret } from '../token-text.ts';
import { openTokenDatabase } from './open-database.ts';
import { toChange, toSecret, toToken } from './rows.ts';
import type { Author, Grant, StoredSecret, StoredToken, TokenChange } from './stored-token.ts';

export interface TokenStore {
  read(): { readonly tokens: readonly StoredToken[]; readonly secrets: readonly StoredSecret[] };
  /** Another one after somebody else wrote. Throws where the file is gone. */
  version(): number;
  /** `secret` is shown once and kept nowhere. Throws where the name is taken. */
  create(name: string, grant: Grant, by: Author): Made;
  /** A new secret at once; those before it let in for `graceMs` more. Throws where there is no such token. */
  rotate(name: string, how: Rotation, by: Author): Made;
  change(name: string, grant: Grant, by: Author): StoredToken;
  revoke(name: string, by: Author): StoredToken;
  noteUses(uses: readonly TokenUse[]): void;
  /** Through when the disk takes a write, for which this thread does not wait. */
  answers(): Promise<void>;
  /** The oldest changes that were not told yet; `told` says that one was, with all before it. */
  untoldChanges(): readonly TokenChange[];
  told(seq: number): void;
  close(): void;
}

export interface Made {
  readonly token: StoredToken;
  readonly secret: string;
}

export interface Rotation {
  readonly graceMs: number;
  /** Null: it does not end by itself. @default as it was */
  readonly expiresAt?: number | null;
}

export interface TokenUse {
  readonly token: string;
  readonly at: number;
  readonly from: string;
}

const TOKENS =
  'SELECT tokens.*, uses.at AS used_at, uses.place AS used_from FROM tokens LEFT JOIN uses ON uses.token = tokens.id';
const UNTOLD =
  'SELECT * FROM changes WHERE seq > coalesce((SELECT seq FROM told), 0) ORDER BY seq LIMIT 1000';

/** Everything that is written is on the disk when the method returns, but for uses. */
export function openTokenStore(file: string, now: () => number = Date.now): TokenStore {
  const database = openTokenDatabase(file);
  const mark = markOf(file);
  const all = (sql: string, ...values: (string | number)[]) => database.prepare(sql).all(...values);
  const run = (sql: string, ...values: (string | number | null | Uint8Array)[]) =>
    database.prepare(sql).run(...values);

  /** Into the file itself, and not only the log before it: were that damaged, who was revoked would be let in again. */
  const inOneForGood = <Result>(work: () => Result): Result => {
    const result = inTransaction(database, work);
    // Where somebody reads just now it is left to the next.
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return result;
  };
  const find = (name: string): StoredToken => {
    const [row] = all(`${TOKENS} WHERE name = ? AND revoked_at IS NULL`, name);
    if (row === undefined) throw noSuchToken(name);
    return toToken(row);
  };
  const note = (what: TokenChange['what'], token: StoredToken, by: Author): void => {
    const { role, scope, unmask, note: words, expiresAt } = token;
    const granted = JSON.stringify({ role, scope, unmask, note: words, expiresAt });
    const columns = 'at, author, place, what, token, name, granted';
    const values = [now(), by.name, by.from, what, token.id, token.name, granted];
    run(`INSERT INTO changes (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`, ...values);
  };
  const keepSecret = ({ id, hash }: NewSecret, token: string): void =>
    void run('INSERT INTO secrets (id, token, hash, created_at) VALUES (?, ?, ?, ?)', id, token, hash, now());
  const end = ({ id }: StoredToken, by: Author): void =>
    void run('UPDATE tokens SET revoked_at = ?, revoked_by = ? WHERE id = ?', now(), by.name, id);

  return {
    read: () => ({
      tokens: all(`${TOKENS} ORDER BY tokens.created_at, tokens.id`).map(toToken),
      secrets: all('SELECT * FROM secrets').map(toSecret),
    }),
    version() {
      requireMark(file, mark);
      return Number(database.prepare('PRAGMA data_version').get()?.data_version);
    },
    create: (name, grant, by) =>
      inOneForGood(() => {
        const [taken] = all(`${TOKENS} WHERE name = ? AND revoked_at IS NULL`, name).map(toToken);
        if (taken !== undefined && (taken.expiresAt ?? Infinity) > now()) throw nameTaken(name);
        // Who comes back after his token has expired is given another one, not told that he has one.
        if (taken !== undefined) end(taken, by);
        const secret = createSecret();
        const { role, scope, unmask, note: words = null, expiresAt = null } = grant;
        const columns = 'id, name, role, scope, unmask, note, expires_at, created_at, created_by';
        const scopeText = scope === undefined ? null : JSON.stringify(scope);
        const values = [secret.id, name, role, scopeText, Number(unmask), words, expiresAt, now(), by.name];
        run(`INSERT INTO tokens (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, ...values);
        keepSecret(secret, secret.id);
        const token = find(name);
        note('create', token, by);
        return { token, secret: secret.text };
      }),
    rotate: (name, { graceMs, expiresAt }, by) =>
      inOneForGood(() => {
        const { id } = find(name);
        // What was rotated out before keeps the end that it was given, if that is sooner.
        const sooner = 'min(coalesce(valid_until, ?1), ?1)';
        run(`UPDATE secrets SET valid_until = ${sooner} WHERE token = ?2`, now() + graceMs, id);
        if (expiresAt !== undefined) run('UPDATE tokens SET expires_at = ? WHERE id = ?', expiresAt, id);
        const secret = createSecret();
        keepSecret(secret, id);
        const token = find(name);
        note('rotate', token, by);
        return { token, secret: secret.text };
      }),
    change: (name, { role, scope, unmask, note: words = null, expiresAt = null }, by) =>
      inOneForGood(() => {
        const { id } = find(name);
        const scopeText = scope === undefined ? null : JSON.stringify(scope);
        const columns = 'role = ?, scope = ?, unmask = ?, note = ?, expires_at = ?';
        run(
          `UPDATE tokens SET ${columns} WHERE id = ?`,
          role,
          scopeText,
          Number(unmask),
          words,
          expiresAt,
          id,
        );
        const token = find(name);
        note('change', token, by);
        return token;
      }),
    revoke: (name, by) =>
      inOneForGood(() => {
        const token = find(name);
        end(token, by);
        note('revoke', token, by);
        return { ...token, revokedAt: now(), revokedBy: by.name };
      }),
    async answers() {
      const at = new Date(now());
      await utimes(file, at, at);
    },
    noteUses(uses) {
      // A use that is lost with the power costs nobody anything: the disk is not waited for.
      database.exec('PRAGMA synchronous = OFF');
      try {
        const upsert = database.prepare(
          'INSERT INTO uses (token, at, place) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at, place = excluded.place',
        );
        inTransaction(database, () =>
          uses.forEach(({ token, at, from }) => void upsert.run(token, at, from)),
        );
      } finally {
        database.exec('PRAGMA synchronous = FULL');
      }
    },
    untoldChanges: () => all(UNTOLD).map(toChange),
    told: seq =>
      void run('INSERT INTO told (id, seq) VALUES (1, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq', seq),
    close: () => database.close(),
  };
}

function noSuchToken(name: string): RingtopError {
  return new RingtopError({
    code: 'not-found',
    message: `there is no token of ${JSON.stringify(name)}`,
    hint: 'ringtop token list has them; those of a config are changed there.',
  });
}

function nameTaken(name: string): RingtopError {
  return new RingtopError({
    code: 'bad-arguments',
    message: `there is a token of ${JSON.stringify(name)} already`,
    hint: `A new secret for it: ringtop token rotate ${name}. Another role or scope: ringtop token change ${name}.`,
  });
}

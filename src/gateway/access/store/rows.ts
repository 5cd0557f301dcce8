// Rows of the store's tables, and what they mean.
import type { SQLOutputValue } from 'node:sqlite';
import { ROLES, type Role } from '../../../floor/index.ts';
import { asFields } from '../../../lib/fields.ts';
import { parseJson } from '../../../lib/parse-json.ts';
import type { Scope } from '../principal.ts';
import type { Grant, StoredSecret, StoredToken, TokenChange } from './stored-token.ts';

export type Row = Readonly<Record<string, SQLOutputValue>>;

export function toToken(row: Row): StoredToken {
  return {
    id: String(row.id),
    name: String(row.name),
    role: toRole(row.role),
    unmask: row.unmask === 1,
    createdAt: Number(row.created_at),
    createdBy: String(row.created_by),
    ...optional('scope', row.scope, toScope),
    ...optional('note', row.note, String),
    ...optional('expiresAt', row.expires_at, Number),
    ...optional('revokedAt', row.revoked_at, Number),
    ...optional('revokedBy', row.revoked_by, String),
    ...optional('lastUsedAt', row.used_at, Number),
    ...optional('lastUsedFrom', row.used_from, String),
  };
}

export function toSecret(row: Row): StoredSecret {
  return {
    id: String(row.id),
    tokenId: String(row.token),
    hash: row.hash instanceof Uint8Array ? row.hash : new Uint8Array(),
    createdAt: Number(row.created_at),
    ...optional('validUntil', row.valid_until, Number),
  };
}

export function toChange(row: Row): TokenChange {
  const { role, scope, unmask, note, expiresAt } = asFields(parseJson(String(row.granted)));
  const grant: Grant = {
    role: toRole(role),
    unmask: unmask === true,
    ...(scope === undefined ? {} : { scope: asScope(scope) }),
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof expiresAt === 'number' ? { expiresAt } : {}),
  };
  return {
    ...{
      seq: Number(row.seq),
      at: Number(row.at),
      by: { name: String(row.author), from: String(row.place) },
    },
    ...{ what: toWhat(row.what), token: String(row.token), name: String(row.name), grant },
  };
}

const WHAT: readonly TokenChange['what'][] = ['create', 'rotate', 'change', 'revoke'];

function toWhat(value: unknown): TokenChange['what'] {
  return WHAT.find(what => what === value) ?? 'change';
}

/** A role that this ringtop does not know grants nothing that a viewer may not. */
function toRole(value: unknown): Role {
  return ROLES.find(role => role === value) ?? 'viewer';
}

/** What cannot be read is a scope of nothing, never of everything. */
function toScope(value: SQLOutputValue): Scope {
  return asScope(parseJson(String(value)));
}

function asScope(value: unknown): Scope {
  if (typeof value !== 'object' || value === null) return NOTHING;
  const { queues, teams, campaigns } = asFields(value);
  return {
    ...(queues === undefined ? {} : { queues: texts(queues) }),
    ...(teams === undefined ? {} : { teams: texts(teams) }),
    ...(campaigns === undefined ? {} : { campaigns: texts(campaigns) }),
  };
}

const NOTHING: Scope = { queues: [], teams: [], campaigns: [] };

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];
}

function optional<Key extends string, Value>(
  key: Key,
  column: SQLOutputValue | undefined,
  read: (value: NonNullable<SQLOutputValue>) => Value,
): { readonly [Name in Key]?: Value } {
  if (column === null || column === undefined) return {};
  return { [key]: read(column) } as { readonly [Name in Key]?: Value };
}

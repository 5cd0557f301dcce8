// Tokens on the wire: made, listed, changed, given another secret and taken away by admins; and a session's own, renewed.
import { z } from 'zod';
import { ROLES } from '../floor/index.ts';
import { idSchema } from './command-schema.ts';

const WEEK_MS = 7 * 86_400_000;

/** Stands in rows and logs, on every screen. */
export const tokenNameSchema = z
  .string()
  .regex(/^[^\p{C}\p{Z}]{1,40}$/u, 'is 1 to 40 characters without spaces');
const noteSchema = z
  .string()
  .max(200)
  .regex(/^[^\p{C}]*$/u, 'holds a control character');
const names = z.array(idSchema).max(1000).exactOptional();
/** What the token is about: what none of its lists names is not in it, so that one that names nothing would see nothing. */
export const scopeSchema = z
  .strictObject({ queues: names, teams: names, campaigns: names })
  .refine(
    lists => Object.values(lists).some(list => list.length > 0),
    'names nothing: the whole floor is "all"',
  );
/** @default all */
const grantedScope = z.union([z.literal('all'), scopeSchema]).exactOptional();
/** Epoch milliseconds of the gateway's machine; null: it does not end by itself. */
const expiresAt = z.int().positive().nullable();

const granted = {
  role: z.enum(ROLES),
  scope: grantedScope,
  /** It may ask who calls: `customer.unmask`. @default false */
  unmask: z.boolean().exactOptional(),
  note: noteSchema.exactOptional(),
  expiresAt: expiresAt.exactOptional(),
};

export const createTokenSchema = z.strictObject({
  method: z.literal('token.create'),
  name: tokenNameSchema,
  ...granted,
});
export const listTokensSchema = z.strictObject({ method: z.literal('token.list') });
/** A new secret at once. */
export const rotateTokenSchema = z.strictObject({
  method: z.literal('token.rotate'),
  name: tokenNameSchema,
  /** How long the old secret still lets in. @default an hour */
  graceMs: z.int().min(0).max(WEEK_MS).exactOptional(),
  expiresAt: expiresAt.exactOptional(),
});
/** What is not said stays. The secret stays. */
export const changeTokenSchema = z.strictObject({
  method: z.literal('token.change'),
  name: tokenNameSchema,
  role: z.enum(ROLES).exactOptional(),
  scope: grantedScope,
  unmask: z.boolean().exactOptional(),
  note: noteSchema.exactOptional(),
  expiresAt: expiresAt.exactOptional(),
});
export const revokeTokenSchema = z.strictObject({ method: z.literal('token.revoke'), name: tokenNameSchema });
/** A session goes on with another token of the same name that grants the same. */
export const renewSessionSchema = z.strictObject({
  method: z.literal('session.renew'),
  token: z.string().min(1).max(512),
});

export const TOKEN_SCHEMAS = [
  createTokenSchema,
  listTokensSchema,
  rotateTokenSchema,
  changeTokenSchema,
  revokeTokenSchema,
] as const;
export type TokenCall = z.infer<(typeof TOKEN_SCHEMAS)[number]>;

export function isTokenCall(call: { readonly method: string }): call is TokenCall {
  return TOKEN_SCHEMAS.some(({ shape }) => shape.method.value === call.method);
}

const instant = z.number();
export const toldScope = z.object({
  queues: z.array(z.string()).exactOptional(),
  teams: z.array(z.string()).exactOptional(),
  campaigns: z.array(z.string()).exactOptional(),
});
export const listedTokenSchema = z.object({
  name: z.string(),
  /** Absent of those that the config names. */
  id: z.string().exactOptional(),
  /** `operator` the gateway's own, `config` named there, `made` by ringtop token create. */
  origin: z.enum(['operator', 'config', 'made']),
  state: z.enum(['good', 'expired', 'revoked']),
  role: z.enum(ROLES),
  scope: toldScope.exactOptional(),
  unmask: z.boolean(),
  note: z.string().exactOptional(),
  createdAt: instant.exactOptional(),
  createdBy: z.string().exactOptional(),
  expiresAt: instant.exactOptional(),
  revokedAt: instant.exactOptional(),
  revokedBy: z.string().exactOptional(),
  lastUsedAt: instant.exactOptional(),
  /** `ws 10.1.2.3` */
  lastUsedFrom: z.string().exactOptional(),
  /** Until when a secret that was rotated out still lets in. */
  oldSecretUntil: instant.exactOptional(),
  /** Open at this moment; absent where no gateway was asked. */
  sessions: z.int().exactOptional(),
});
export type ListedToken = z.infer<typeof listedTokenSchema>;

export const tokenListSchema = z.object({ at: instant, tokens: z.array(listedTokenSchema) });
export type TokenList = z.infer<typeof tokenListSchema>;
/** `secret` is shown this once, and kept nowhere. */
export const madeTokenSchema = z.object({ token: listedTokenSchema, secret: z.string() });
export type MadeToken = z.infer<typeof madeTokenSchema>;
export const changedTokenSchema = z.object({ token: listedTokenSchema });
export const renewedSessionSchema = z.object({ expiresAt: instant.exactOptional() });

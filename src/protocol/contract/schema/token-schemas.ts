// The schemas of what `ringtop token` answers: tokens without their secrets, and the one that was just made with it.
import { z } from 'zod';
import { ROLES } from '../../../floor/index.ts';
import { documentOf, listOf } from './envelopes.ts';
import { count, instant, word } from './fields.ts';

const ids = z.array(z.string()).nullable().describe('null: not limited by these');

const token = z
  .object({
    name: z.string(),
    id: z.string().nullable().describe('null: the config names it'),
    origin: word(['operator', 'config', 'made']),
    state: word(['good', 'expired', 'revoked']),
    role: word(ROLES),
    scope: z.object({ queues: ids, teams: ids, campaigns: ids }).nullable().describe('null: the whole floor'),
    unmask: z.boolean().describe('customers are shown as they are'),
    note: z.string().nullable(),
    createdAt: instant.nullable(),
    createdBy: z.string().nullable(),
    expiresAt: instant.nullable().describe('null: never'),
    revokedAt: instant.nullable(),
    revokedBy: z.string().nullable(),
    lastUsedAt: instant.nullable(),
    lastUsedFrom: z.string().nullable().describe('`ws 10.1.2.3`'),
    oldSecretUntil: instant.nullable().describe('until when a secret that was rotated out still lets in'),
    sessionCount: count.nullable().describe('null: no gateway was asked'),
  })
  .meta({ id: 'Token' });

export const tokenSchemas = {
  TokenList: listOf('TokenList', token, instant),
  Token: documentOf('Token', { token }),
  MadeToken: documentOf('MadeToken', { token, secret: z.string().describe('shown this once') }),
} as const;

export type TokenItem = z.infer<typeof token>;

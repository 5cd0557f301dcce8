// What a config may say of tokens: who comes in by each, and what they may do; the secret itself stands elsewhere.
import { z } from 'zod';
import { ROLES } from '../../../floor/index.ts';
import { complain } from './complaint.ts';
import { environmentVariable, flag, oneOf, path, text } from './scalars.ts';

/** Stands in rows and logs, on every screen. */
const name = text
  .regex(/^[^\p{C}\p{Z}]{1,40}$/u)
  .describe('who comes in by it, up to 40 characters without spaces: levan');

const ids = z.array(text).max(1000).describe('a list of ids').exactOptional();
const scope = z
  .strictObject({ queues: ids, teams: ids, campaigns: ids })
  .superRefine((said, context) => {
    if (Object.values(said).some(list => list.length > 0)) return;
    complain(context, {
      what: 'the scope names nothing, and its token would see nothing',
      advice: 'Name queues, teams or campaigns; without a scope the token is of the whole floor',
    });
  })
  .describe('as in { queues: [sales, billing], teams: [north] }');

/** A day is meant whole, by UTC. */
const expires = z
  .string()
  .refine(said => toExpiry(said) !== undefined)
  .describe('a day, or an instant with its zone: 2027-01-31, 2027-01-31T18:00:00+04:00');

const token = z
  .strictObject({
    name,
    role: oneOf(ROLES),
    secretFile: path.exactOptional(),
    env: environmentVariable.exactOptional(),
    scope: scope.exactOptional(),
    expires: expires.exactOptional(),
    note: text.describe('whose it is and what for, up to 200 characters').exactOptional(),
    unmask: flag.exactOptional(),
  })
  .superRefine((said, context) => {
    const isOne = (said.secretFile === undefined) !== (said.env === undefined);
    if (!isOne)
      complain(context, {
        what: `the token of ${said.name} ${said.env === undefined ? 'has no secret' : 'has two secrets'}`,
        advice: 'Say where it stands: secretFile: PATH, or env: NAME of a variable.',
      });
  });

export const tokens = z
  .array(token)
  .superRefine((said, context) => {
    for (const [index, one] of said.entries()) {
      const first = said.findIndex(other => other.name === one.name);
      if (first === index) continue;
      const beside = [first, 'name'];
      const advice = 'Who did what is told by the name, and it is given already';
      complain(context, { path: [index, 'name'], advice, beside });
    }
  })
  .describe('a list of tokens, as in [{ name: levan, role: lead, secretFile: levan.token }]');

export type TokenConfig = z.infer<typeof token>;

/** `2027-01-31` → the end of that day by UTC; undefined: it is no such text. */
export function toExpiry(said: string): number | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(said);
  if (!isDay && !INSTANT.test(said)) return undefined;
  const at = Date.parse(isDay ? `${said}T00:00:00Z` : said);
  // 2026-02-30 is read as 2 March.
  if (Number.isNaN(at) || (isDay && !new Date(at).toISOString().startsWith(said))) return undefined;
  return isDay ? at + DAY_MS : at;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY_MS = 86_400_000;

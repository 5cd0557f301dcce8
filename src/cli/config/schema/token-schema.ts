// What a config may say of tokens: who comes in by each, and what they may do; the secret itself stands elsewhere.
import { z } from 'zod';
import { ROLES } from '../../../floor/index.ts';
import { complain } from './complaint.ts';
import { environmentVariable, oneOf, path, text } from './scalars.ts';

/** Stands in rows and logs, on every screen. */
const name = text
  .regex(/^[^\p{C}\p{Z}]{1,40}$/u)
  .describe('who comes in by it, up to 40 characters without spaces: levan');

const token = z
  .strictObject({
    name,
    role: oneOf(ROLES),
    secretFile: path.exactOptional(),
    env: environmentVariable.exactOptional(),
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

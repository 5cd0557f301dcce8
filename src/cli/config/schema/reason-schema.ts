// What a config may say of a pause reason.
import { z } from 'zod';
import { type ReasonMeaning, reasonKey } from '../../../sources/index.ts';
import { complain } from './complaint.ts';
import { flag, oneOf, text } from './scalars.ts';

const MEANINGS = ['break', 'wrap-up', 'work'] as const satisfies readonly ReasonMeaning[];

const definition = z.strictObject({
  means: oneOf(MEANINGS),
  limitMinutes: z
    .number()
    .positive()
    .max(24 * 60)
    .describe('a number of minutes, over 0')
    .exactOptional(),
  public: flag.exactOptional(),
});

const reason = z
  .union([z.enum(MEANINGS), definition])
  .describe(`one of ${MEANINGS.join(', ')}, or as in { means: break, limitMinutes: 15, public: true }`);

export const reasons = z
  .record(text, reason)
  .superRefine((said, context) => {
    const seen = new Map<string, string>();
    for (const name of Object.keys(said)) {
      const earlier = seen.get(reasonKey(name));
      if (earlier !== undefined)
        complain(context, {
          path: [name],
          what: `the reason ${JSON.stringify(name)} is ${JSON.stringify(earlier)} again`,
          advice: 'Capitals do not tell reasons apart: leave one of them out.',
        });
      seen.set(reasonKey(name), name);
    }
  })
  .describe('pause reasons, each break, wrap-up or work');

export const freeReasons = z
  .boolean()
  .describe('whether people may be paused with a reason that is not among them, true or false');

export type ReasonConfig = z.infer<typeof reason>;

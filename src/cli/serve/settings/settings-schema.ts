// What a person may settle for all screens of his, strictly: a misspelt key is told. Each description says what would do.
import { z } from 'zod';
import { flag, oneOf } from '../../config/schema/scalars.ts';
import { THEMES } from '../../options/shared-options.ts';

const theme = z
  .string()
  .regex(/^[\p{L}\p{N}._-]{1,64}$/u)
  .describe(`${THEMES.join(', ')}, or the name of a file in the folder themes beside this one`);

const hours = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)
  .describe('hours of the day, as in 22:00-07:00');

const word = z.string().min(1).max(16).describe('a word of up to 16 letters, as in PRODUCTION');

export const settingsSchema = z
  .strictObject({
    theme: theme.exactOptional(),
    mouse: flag.exactOptional(),
    title: flag.exactOptional(),
    notify: oneOf(['bell', 'desktop', 'off']).exactOptional(),
    quiet: hours.exactOptional(),
    screenReader: flag.exactOptional(),
    slowLine: flag.exactOptional(),
    gateways: z
      .record(
        z.string(),
        z
          .strictObject({ theme: theme.exactOptional(), word: word.exactOptional() })
          .describe('as in { "theme": "light", "word": "PRODUCTION" }'),
      )
      .describe('by host or address: { "floor.example": { "word": "PRODUCTION" } }')
      .exactOptional(),
  })
  .describe('as in { "theme": "light" }');

export type Settings = z.infer<typeof settingsSchema>;

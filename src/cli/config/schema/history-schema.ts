// What a config may say of the history: how long what is kept, and how customers stand in it.
import { z } from 'zod';
import { oneOf } from './scalars.ts';

const stretch = z
  .string()
  .regex(/^[1-9]\d{0,4}[mhd]$/)
  .describe('a number of days, hours or minutes: 7d, 36h, 90m');

export const history = z
  .strictObject({
    keep: z
      .strictObject({
        events: stretch.exactOptional(),
        commands: stretch.exactOptional(),
        audit: stretch.exactOptional(),
        intervals: stretch.exactOptional(),
        days: stretch.exactOptional(),
      })
      .describe('as in { events: 7d, commands: 90d, audit: 730d }')
      .exactOptional(),
    customers: oneOf(['hashed', 'clear']).exactOptional(),
  })
  .describe('as in { keep: { events: 7d }, customers: hashed }');

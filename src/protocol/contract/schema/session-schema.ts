// The schema of a session in the JSON contract: somebody who is connected by a socket.
import { z } from 'zod';
import { ROLES } from '../../../floor/index.ts';
import { count, durationMs, instant, name, ofEveryItem, word } from './fields.ts';

const names = z.array(z.string()).nullable().describe('null: not limited by these');

export const sessionSchema = z
  .object({
    ...ofEveryItem,
    name: name.describe('whose token it came in by'),
    role: word(ROLES),
    scope: z
      .object({ queues: names, teams: names, campaigns: names })
      .nullable()
      .describe('null: the whole floor'),
    address: z.string().describe('as a believed proxy tells it where there is one'),
    since: instant,
    connectedMs: durationMs,
    kinds: z.array(z.string()).describe('what it follows; empty: it only asks'),
    program: z
      .string()
      .nullable()
      .describe(
        'tool, wall, watch …: what a ringtop says of itself; null: it is another program, or an older one',
      ),
    version: z.string().nullable().describe('of that ringtop'),
    client: z.string().nullable().describe('what the program calls itself; it proves nothing'),
    slow: z.boolean().describe('it does not read as fast as it is told, and is told less'),
    unsentBytes: count.describe('on their way to it'),
  })
  .meta({ id: 'Session' });

export type SessionItem = z.infer<typeof sessionSchema>;

// Who is connected, on the wire: whose each session is, from where, what it sees, and whether it keeps up.
import { z } from 'zod';
import { ROLES } from '../floor/index.ts';
import { toldScope } from './token-schema.ts';

export const listSessionsSchema = z.strictObject({ method: z.literal('session.list') });

export const listedSessionSchema = z.object({
  /** Of one run of the gateway. */
  session: z.string(),
  /** The name of its token. */
  who: z.string(),
  role: z.enum(ROLES),
  /** Of its token; absent: the whole floor. */
  scope: toldScope.exactOptional(),
  address: z.string(),
  /** The floor's time, epoch milliseconds. */
  since: z.number(),
  /** The kinds that it follows; none: nothing, it asks. */
  kinds: z.array(z.string()),
  /** What the program at the other end calls itself: anybody can write anything there. */
  client: z.string().exactOptional(),
  /** It has more unsent than a client that reads: it gets fewer patches. */
  slow: z.boolean(),
  unsentBytes: z.int().min(0),
});
export type ListedSession = z.infer<typeof listedSessionSchema>;

/** The oldest first. */
export const sessionListSchema = z.object({
  /** The floor's time of the answer. */
  at: z.number(),
  epoch: z.string(),
  offset: z.int().min(0),
  sessions: z.array(listedSessionSchema),
});
export type SessionList = z.infer<typeof sessionListSchema>;

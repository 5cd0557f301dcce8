// The schema of an agent in the JSON contract.
import { z } from 'zod';
import { AGENT_STATES, CHANNELS } from '../../../floor/index.ts';
import {
  cannotTell,
  changedBy,
  count,
  durationMs,
  id,
  instant,
  name,
  ofEveryItem,
  spentMs,
  word,
} from './fields.ts';

const loan = {
  since: instant,
  who: z.string().nullable(),
  how: z.string().nullable().describe('pbx, command, schedule or agent'),
  undoAt: instant.nullable().describe('when it is undone by itself'),
  until: z.literal('end-of-shift').nullable(),
};

const membership = z.object({
  queue: id,
  penalty: z.number(),
  paused: z.boolean(),
  reason: z.string().nullable(),
  fixed: z.boolean().describe('cannot be removed by command'),
  moved: z.boolean().describe('paused here because he was moved to another queue: he does not serve it'),
  lent: z.object(loan).nullable().describe('not a queue of his home: he serves it for a while'),
});

const left = z.object({ queue: id, penalty: z.number().describe('that he had there'), ...loan });

const today = z.object({
  contacts: count.nullable().describe('conversations that ended or are going on'),
  missed: count.nullable().describe('offers not answered or rejected'),
  talkMs: spentMs.nullable(),
  holdMs: spentMs.nullable(),
  wrapUpMs: spentMs.nullable(),
  availableMs: spentMs.nullable(),
  timesFrom: instant
    .nullable()
    .describe(
      'the four times are of this instant on, for the day was not seen before; null: of the whole day',
    ),
});

export const agentSchema = z
  .object({
    ...ofEveryItem,
    name,
    team: name.nullable(),
    location: name.nullable(),
    state: word(AGENT_STATES),
    since: instant.nullable(),
    sinceSeen: z.boolean().describe('false: the beginning was not seen, `stateMs` is "at least"'),
    stateMs: durationMs.nullable(),
    reason: z.string().nullable(),
    own: z.boolean().describe('on a call that no queue brought'),
    auto: z.boolean().describe('paused by the source itself'),
    work: z.boolean().describe('paused for work that is no contact, not for a break'),
    limitMs: spentMs.nullable().describe('how long this pause may last, by its reason'),
    reasonPrivate: z.boolean().describe('the reason is not for a public wall'),
    breakPending: z.boolean().describe('a break begins when the contact at hand ends'),
    openShare: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('of an agent available but paused in some queues: the share of memberships that are open'),
    queues: z.array(id).describe('the queues he is a member of'),
    memberships: z.array(membership),
    home: z
      .array(id)
      .nullable()
      .describe('the queues of his home, as the config names them; null: those he logged in to'),
    left: z.array(left).describe('queues of his home that he was moved away from'),
    queue: id.nullable().describe('the queue of the contact at hand'),
    contact: id.nullable(),
    campaign: id.nullable(),
    channel: word(CHANNELS).nullable(),
    direction: word(['inbound', 'outbound']).nullable(),
    today,
    changedBy,
    cannotTell,
  })
  .meta({ id: 'Agent' });

export type AgentItem = z.infer<typeof agentSchema>;

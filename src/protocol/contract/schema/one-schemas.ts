// The schemas of what is said of one: everything about it, and what a figure of it is made of; and of a failure.
import { z } from 'zod';
import { CODES } from '../../codes.ts';
import { CONTRACT_KINDS } from '../contract-list.ts';
import { agentSchema } from './agent-schema.ts';
import { alertSchema } from './alert-schema.ts';
import { announcementSchema } from './announcement-schema.ts';
import { campaignSchema } from './campaign-schema.ts';
import { channelSchema } from './channel-schema.ts';
import { contactSchema } from './contact-schema.ts';
import { floorItemOf, listOf } from './envelopes.ts';
import { apiVersion, id, instant, word } from './fields.ts';
import { queueSchema } from './queue-schema.ts';
import { sourceSchema } from './source-schema.ts';

const metric = z
  .object({
    id: z.string().describe('what ringtop explain takes'),
    title: z.string(),
    formula: z.string().describe("in the words of the items' own keys"),
    unit: word(['contacts', 'people', 'ms', 'rate', 'range-ms']),
    window: z.string().describe('now, or the spans it is told of'),
  })
  .meta({ id: 'Metric' });

const nowhere = 'null: nothing was asked of a floor';

const explanation = z.object({
  apiVersion,
  kind: z.literal('Explanation'),
  at: instant.describe("the floor's time of the figures; of none, when it was printed"),
  epoch: z.string().nullable().describe(nowhere),
  offset: z.int().nonnegative().nullable().describe(nowhere),
  stale: z.boolean(),
  metric,
  of: z
    .object({
      kind: word(Object.keys(CONTRACT_KINDS)),
      id,
      name: z.string().nullable(),
      serviceLevel: z.unknown().describe('the definition that the queue counts by; null: it has none'),
    })
    .nullable()
    .describe('null: it was asked of none'),
  figures: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('by the keys of the item; of what is told of spans, each span has its own'),
});

export const oneSchemas = {
  MetricList: listOf('MetricList', metric),
  Explanation: explanation,
  Queue: floorItemOf('Queue', queueSchema),
  Agent: floorItemOf('Agent', agentSchema),
  Contact: floorItemOf('Contact', contactSchema),
  Campaign: floorItemOf('Campaign', campaignSchema),
  Source: floorItemOf('Source', sourceSchema),
  Channel: floorItemOf('Channel', channelSchema),
  Alert: floorItemOf('Alert', alertSchema),
  Announcement: floorItemOf('Announcement', announcementSchema),
  Error: z.object({
    code: word(Object.keys(CODES)),
    message: z.string().describe('one line; for people'),
    hint: z.string().nullable().describe('the next step'),
  }),
} as const;

export type MetricItem = z.infer<typeof metric>;

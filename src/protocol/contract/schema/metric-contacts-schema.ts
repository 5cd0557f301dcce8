// The schema of the contacts behind a figure, in the JSON contract: a page of them, and what all of them come to.
import { z } from 'zod';
import { LISTED_METRICS, LISTED_SPANS } from '../../metric-contacts-call-schema.ts';
import { apiVersion, count, id, instant, name, spentMs, word } from './fields.ts';

const explainedContact = z
  .object({
    id: id.describe(
      'of the contact; it may be in the list more than once, for each time that it entered a queue',
    ),
    queue: id,
    ordinal: count.describe('the how-manieth time that it entered a queue'),
    customer: z.string().nullable().describe('masked; null: not known, or not kept'),
    enteredAt: instant,
    waitMs: spentMs.nullable().describe('null: it waits, or its wait is not settled'),
    endedAt: instant.nullable().describe('when it stopped waiting'),
    ending: word([
      'answered',
      'abandoned',
      'timed-out',
      'key',
      'empty',
      'withdrawn',
      'redirected',
      'left-other',
      'lost',
      'settling',
      'waiting',
    ]),
    counted: word(['numerator', 'denominator', 'out']).describe(
      'in both parts of the figure, in the denominator alone, or in neither',
    ),
    because: word([
      'in-target',
      'past-target',
      'answered',
      'abandoned',
      'short',
      'other-exit',
      'lost',
      'settling',
      'waiting',
    ]),
    numerator: z.number().nonnegative().describe('what it adds: 1, or milliseconds'),
    denominator: z.number().nonnegative(),
  })
  .meta({ id: 'ExplainedContact' });

export const metricContactsListSchema = z.object({
  apiVersion,
  kind: z.literal('MetricContactList'),
  at: instant.describe('up to here the history tells; of a page further back, where the first one stood'),
  metric: z.object({ id: word(LISTED_METRICS), title: z.string(), formula: z.string() }),
  of: z.object({ kind: word(['queues', 'channels']), id, name: name.nullable() }),
  span: word(LISTED_SPANS),
  from: instant.nullable().describe('null: a channel’s day, whose queues may begin it at other hours'),
  keptFrom: instant.nullable().describe('contacts that entered before are not kept; null: all are'),
  contactCount: count.describe('of all pages'),
  numerator: z.number().nonnegative().describe('of all pages'),
  denominator: z.number().nonnegative(),
  value: z.number().nullable().describe('the figure; null: no data'),
  items: z.array(explainedContact).describe('the newest by their entry, oldest first'),
  before: z.string().nullable().describe('asked again with it: those before these; null: there are none'),
});

export const metricContactsSchemas = { MetricContactList: metricContactsListSchema } as const;

export type MetricContactList = z.infer<typeof metricContactsListSchema>;
export type ExplainedContact = z.infer<typeof explainedContact>;

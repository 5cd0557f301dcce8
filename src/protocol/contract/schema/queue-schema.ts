// The schema of a queue in the JSON contract.
import { z } from 'zod';
import { CHANNELS } from '../../../floor/index.ts';
import { cannotTell, count, durationMs, instant, name, ofEveryItem, spentMs, word } from './fields.ts';
import { spans } from './span-schema.ts';
import { staffingSchema } from './staffing-schema.ts';

const serviceLevel = z.object({
  name: z.string().describe('the name of the definition'),
  thresholdMs: spentMs.describe('T: answered within this wait is met'),
  comparator: word(['<=', '<']),
  abandons: word(['ignore', 'count', 'exclude-short', 'exclude-in-target', 'count-as-met']),
  shortMs: spentMs.describe('an abandon with a wait under this is short'),
  otherExits: word(['out', 'count']),
});

export const queueSchema = z
  .object({
    ...ofEveryItem,
    name,
    channel: word(CHANNELS),
    waitingCount: count,
    waitingOverTargetCount: count.describe(
      'of those who wait, how many past the threshold of `serviceLevel`',
    ),
    oldestWaitingSince: instant.nullable().describe('null: nobody waits'),
    oldestWaitMs: durationMs.nullable(),
    averageWaitMs: durationMs.nullable().describe('mean wait so far of those who wait'),
    expectedWaitLowMs: spentMs.nullable().describe('what a contact entering now would wait: a range'),
    expectedWaitHighMs: spentMs.nullable(),
    targetShare: z.number().min(0).max(1).describe('the service level to reach, 0 to 1'),
    serviceLevel,
    zone: z.string().describe('IANA zone of its business day'),
    dayStartHour: z.int().min(0).max(23),
    staffing: staffingSchema,
    ...spans,
    cannotTell,
  })
  .meta({ id: 'Queue' });

export type QueueItem = z.infer<typeof queueSchema>;

// The schema of a queue in the JSON contract.
import { z } from 'zod';
import { CHANNELS } from '../../../floor/index.ts';
import {
  cannotTell,
  count,
  countsStandSince,
  durationMs,
  instant,
  name,
  ofEveryItem,
  spentMs,
  word,
} from './fields.ts';
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

const stretch = z.object({
  weekday: z.int().min(1).max(7).describe('1 is Monday'),
  fromMinute: z.int().min(0).max(1440).describe('minutes from midnight'),
  untilMinute: z.int().min(0).max(1440),
});

export const queueSchema = z
  .object({
    ...ofEveryItem,
    name,
    channel: word(CHANNELS),
    team: name.nullable(),
    hidden: z.boolean().describe('not on the wall; it is in the totals'),
    hours: z.array(stretch).nullable().describe('when it is open, in `zone`; null: always, []: never'),
    open: z.boolean().describe('within its hours'),
    closedUntil: instant
      .nullable()
      .describe('while it is closed: when it opens next; null where `open`, or where it never opens'),
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
    countsStandSince,
    cannotTell,
  })
  .meta({ id: 'Queue' });

export type QueueItem = z.infer<typeof queueSchema>;

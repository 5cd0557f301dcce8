// The schema of the total over all queues of one channel in the JSON contract.
import { z } from 'zod';
import {
  cannotTell,
  count,
  countsStandSince,
  durationMs,
  id,
  instant,
  ofEveryItem,
  rate,
  spentMs,
} from './fields.ts';
import { spans } from './span-schema.ts';
import { staffingSchema } from './staffing-schema.ts';

export const channelSchema = z
  .object({
    ...ofEveryItem,
    sources: z.array(id).describe('the sources whose queues stand in the total'),
    queueCount: count.describe('over how many queues'),
    waitingCount: count,
    waitingOverTargetCount: count.describe('each by the threshold of its own queue'),
    oldestWaitingSince: instant.nullable(),
    oldestWaitMs: durationMs.nullable(),
    staffing: staffingSchema.describe('people, each once'),
    placeCount: count.describe('their memberships in the queues of this channel'),
    occupancyRate: rate.describe('handlingMs / (handlingMs + availableMs) of the last 60 minutes'),
    handlingMs: spentMs.nullable().describe('null: only a part of the floor is seen'),
    availableMs: spentMs.nullable(),
    ...spans,
    countsStandSince,
    cannotTell,
  })
  .meta({ id: 'Channel' });

export type ChannelItem = z.infer<typeof channelSchema>;

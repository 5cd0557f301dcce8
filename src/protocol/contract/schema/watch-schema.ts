// The schema of a line of `ringtop watch`: items are as in the lists, less what moves by the clock alone.
import { z } from 'zod';
import { agentSchema } from './agent-schema.ts';
import { alertSchema } from './alert-schema.ts';
import { announcementSchema } from './announcement-schema.ts';
import { campaignSchema } from './campaign-schema.ts';
import { channelSchema } from './channel-schema.ts';
import { contactSchema } from './contact-schema.ts';
import { apiVersion, id, instant } from './fields.ts';
import { queueSchema } from './queue-schema.ts';
import { sourceSchema } from './source-schema.ts';
import { spanSchema } from './span-schema.ts';

const window = spanSchema.omit({ from: true }).meta({ id: 'WatchedWindow' });
const windows = { last15m: window, last30m: window, last60m: window };

const ITEMS = {
  queues: queueSchema
    .omit({ oldestWaitMs: true, averageWaitMs: true, waitingOverTargetCount: true })
    .extend(windows),
  channels: channelSchema.omit({ oldestWaitMs: true, waitingOverTargetCount: true }).extend(windows),
  agents: agentSchema.omit({ stateMs: true }),
  contacts: contactSchema.omit({ stateMs: true, waitMs: true }),
  campaigns: campaignSchema.omit({ stateMs: true }),
  sources: sourceSchema.omit({ stateMs: true }),
  alerts: alertSchema.omit({ stateMs: true }),
  announcements: announcementSchema,
};

const there = z.union([
  z.object({ kind: z.literal('queues'), id, item: ITEMS.queues }),
  z.object({ kind: z.literal('channels'), id, item: ITEMS.channels }),
  z.object({ kind: z.literal('agents'), id, item: ITEMS.agents }),
  z.object({ kind: z.literal('contacts'), id, item: ITEMS.contacts }),
  z.object({ kind: z.literal('campaigns'), id, item: ITEMS.campaigns }),
  z.object({ kind: z.literal('sources'), id, item: ITEMS.sources }),
  z.object({ kind: z.literal('alerts'), id, item: ITEMS.alerts }),
  z.object({ kind: z.literal('announcements'), id, item: ITEMS.announcements }),
]);
const gone = z.object({ kind: z.string(), id, removed: z.literal(true) });

const position = {
  epoch: z.string().describe('with `offset`: the position to go on from, by --since EPOCH/OFFSET'),
  offset: z.int().nonnegative(),
};

export const watchLineSchema = z.union([
  z.object({
    type: z.literal('snapshot').describe('all there is: it replaces what was folded'),
    ...{ apiVersion, at: instant, ...position, items: z.array(there) },
  }),
  z.object({ type: z.literal('change') }).and(z.union([there, gone])),
  z.object({
    type: z
      .literal('mark')
      .describe('everything up to here has been told; at least every 5 s while the feed lives'),
    ...{ at: instant, ...position },
  }),
  z.object({
    type: z.literal('gap').describe('what lies between is not known; a snapshot follows'),
    ...{ at: instant, from: z.object(position), to: z.object(position) },
  }),
]);

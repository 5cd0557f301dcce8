// The schemas of whole answers: a list of each kind, and the floor as one document.
import { z } from 'zod';
import { agentSchema } from './agent-schema.ts';
import { alertSchema } from './alert-schema.ts';
import { announcementSchema } from './announcement-schema.ts';
import { campaignSchema } from './campaign-schema.ts';
import { channelSchema } from './channel-schema.ts';
import { contactSchema } from './contact-schema.ts';
import { apiVersion, instant } from './fields.ts';
import { loggedCommand } from './order-schemas.ts';
import { queueSchema } from './queue-schema.ts';
import { sessionSchema } from './session-schema.ts';
import { sourceSchema } from './source-schema.ts';

export const contractSchemas = {
  QueueList: listOf('QueueList', queueSchema),
  AgentList: listOf('AgentList', agentSchema),
  ContactList: listOf('ContactList', contactSchema),
  CampaignList: listOf('CampaignList', campaignSchema),
  SourceList: listOf('SourceList', sourceSchema),
  ChannelList: listOf('ChannelList', channelSchema),
  AlertList: listOf('AlertList', alertSchema),
  AnnouncementList: listOf('AnnouncementList', announcementSchema),
  SessionList: listOf('SessionList', sessionSchema),
  CommandList: listOf('CommandList', loggedCommand),
  Floor: z.object({
    apiVersion,
    kind: z.literal('Floor'),
    at: instant,
    queues: z.array(queueSchema),
    agents: z.array(agentSchema),
    contacts: z.array(contactSchema),
    campaigns: z.array(campaignSchema),
    sources: z.array(sourceSchema),
    channels: z.array(channelSchema),
  }),
} as const;

export type ContractFloor = z.infer<typeof contractSchemas.Floor>;

function listOf<Kind extends string, Item extends z.ZodType>(kind: Kind, item: Item) {
  return z.object({
    apiVersion,
    kind: z.literal(kind),
    at: instant.describe("the floor's time of this answer"),
    epoch: z.string().describe('with `offset`: the position in the feed'),
    offset: z.int().nonnegative(),
    stale: z.boolean().describe('true if any item is'),
    items: z.array(item),
  });
}

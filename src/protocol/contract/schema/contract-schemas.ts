// The schemas of whole answers: a list of each kind, and the floor as one document.
import { z } from 'zod';
import { agentSchema } from './agent-schema.ts';
import { alertSchema } from './alert-schema.ts';
import { announcementSchema } from './announcement-schema.ts';
import { campaignSchema } from './campaign-schema.ts';
import { channelSchema } from './channel-schema.ts';
import { contactSchema } from './contact-schema.ts';
import { documentOf, floorListOf } from './envelopes.ts';
import { instant } from './fields.ts';
import { loggedCommand } from './order-schemas.ts';
import { queueSchema } from './queue-schema.ts';
import { sessionSchema } from './session-schema.ts';
import { sourceSchema } from './source-schema.ts';

export const contractSchemas = {
  QueueList: floorListOf('QueueList', queueSchema),
  AgentList: floorListOf('AgentList', agentSchema),
  ContactList: floorListOf('ContactList', contactSchema),
  CampaignList: floorListOf('CampaignList', campaignSchema),
  SourceList: floorListOf('SourceList', sourceSchema),
  ChannelList: floorListOf('ChannelList', channelSchema),
  AlertList: floorListOf('AlertList', alertSchema),
  AnnouncementList: floorListOf('AnnouncementList', announcementSchema),
  SessionList: floorListOf('SessionList', sessionSchema),
  CommandList: floorListOf('CommandList', loggedCommand),
  Floor: documentOf(
    'Floor',
    {
      queues: z.array(queueSchema),
      agents: z.array(agentSchema),
      contacts: z.array(contactSchema),
      campaigns: z.array(campaignSchema),
      sources: z.array(sourceSchema),
      channels: z.array(channelSchema),
    },
    instant,
  ),
} as const;

export type ContractFloor = z.infer<typeof contractSchemas.Floor>;

// The front door of the JSON contract, without its schemas: a command that prints an answer needs no zod.
export * from './contract-floor.ts';
export * from './contract-list.ts';
export * from './orders/order-items.ts';
export * from './orders/order-list.ts';
export type { AgentItem } from './schema/agent-schema.ts';
export type { AlertItem } from './schema/alert-schema.ts';
export type { AnnouncementItem } from './schema/announcement-schema.ts';
export type { CampaignItem } from './schema/campaign-schema.ts';
export type { ChannelItem } from './schema/channel-schema.ts';
export type { ContactItem } from './schema/contact-schema.ts';
export type { ContractFloor } from './schema/contract-schemas.ts';
export type { CommandLogItem, CommandPreviewItem, CommandReplyItem } from './schema/order-schemas.ts';
export type { QueueItem } from './schema/queue-schema.ts';
export type { SourceItem } from './schema/source-schema.ts';
export type { SpanItem } from './schema/span-schema.ts';

// The branded ids of the floor's things, so that a queue's id cannot stand where an agent's is wanted.

/**
 * An id is a printable, injective encoding of the source's raw bytes (`lib/printable-id.ts`), prefixed with the
 * source's name where several sources share the floor. It is safe as an object key and on a terminal.
 */
export type QueueId = string & { readonly brand?: 'queue' };
export type AgentId = string & { readonly brand?: 'agent' };
/** One caller or customer conversation. It may visit several queues, one after the other. */
export type ContactId = string & { readonly brand?: 'contact' };
export type CampaignId = string & { readonly brand?: 'campaign' };
export type SourceId = string & { readonly brand?: 'source' };
/** Given by the gateway, once: `ac3k2f-12`. */
export type AlertId = string & { readonly brand?: 'alert' };
export type AnnouncementId = string & { readonly brand?: 'announcement' };

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

export const CHANNELS = ['voice', 'chat', 'messaging', 'mail'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Direction = 'inbound' | 'outbound';

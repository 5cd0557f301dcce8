// Timelines on the wire: what one person did, and the way of one contact, as the history tells them.
import { z } from 'zod';
import { AGENT_STATES } from '../floor/index.ts';
import { idSchema } from './command-schema.ts';

/** `state` what somebody did · `place` his queues · `contact` whom he talked with, and whom he let ring. */
export const TIMELINE_KINDS = ['state', 'place', 'contact'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export const TIMELINE_MOST = 1_000;

export const agentHistorySchema = z.strictObject({
  method: z.literal('agent.history'),
  agent: idSchema,
  /** Epoch milliseconds of the floor's time, as all instants here. @default the start of the center's business day */
  from: z.number().min(0).exactOptional(),
  /** Included. @default as far as the history tells */
  to: z.number().min(0).exactOptional(),
  /** @default all of them */
  kinds: z.array(z.enum(TIMELINE_KINDS)).min(1).max(TIMELINE_KINDS.length).exactOptional(),
  /** The newest of them, and what is of the same instant as the oldest of these. @default 200 */
  limit: z.int().min(1).max(TIMELINE_MOST).exactOptional(),
  /** Those before the ones that one has: what their answer says. */
  before: z.int().min(1).exactOptional(),
});
export const contactHistorySchema = z.strictObject({
  method: z.literal('contact.history'),
  contact: idSchema,
});
export type AgentHistoryCall = z.infer<typeof agentHistorySchema>;
export type ContactHistoryCall = z.infer<typeof contactHistorySchema>;
export type TimelineCall = AgentHistoryCall | ContactHistoryCall;

export function isTimelineCall(call: { readonly method: string }): call is TimelineCall {
  return call.method === 'agent.history' || call.method === 'contact.history';
}

/** `why`: of an order other than a pause, as it was given; a pause's is the `reason` of the entry. */
const by = z.object({ who: z.string(), how: z.string(), why: z.string().exactOptional() });

/**
 * `state` he was in it, until `endedAt` · `joined left` a queue · `paused unpaused` in one queue · `place` his penalty
 * there · `found` his place there was found otherwise than it had been told · `contact` he talked with it, until `endedAt`
 * · `missed` he let it ring, or refused it · `removed` nobody tells of him any more · `blind` nobody saw, until `endedAt`
 */
const AGENT_ENTRIES = [
  'state',
  'joined',
  'left',
  'paused',
  'unpaused',
  'place',
  'found',
  'contact',
  'missed',
  'removed',
  'blind',
] as const;

export const agentHistoryEntrySchema = z.object({
  kind: z.enum(AGENT_ENTRIES),
  at: z.number(),
  /** Absent of what goes on, and of what has no length. */
  endedAt: z.number().exactOptional(),
  state: z.enum(AGENT_STATES).exactOptional(),
  /** The state had begun before it was seen. */
  startUnseen: z.literal(true).exactOptional(),
  own: z.literal(true).exactOptional(),
  auto: z.literal(true).exactOptional(),
  work: z.literal(true).exactOptional(),
  reason: z.string().exactOptional(),
  queue: z.string().exactOptional(),
  campaign: z.string().exactOptional(),
  contact: z.string().exactOptional(),
  /** Masked. */
  customer: z.string().exactOptional(),
  /** How long it had waited. */
  waitMs: z.number().exactOptional(),
  /** How it ended: `agent customer transfer unknown`, of what was missed `no-answer rejected`. */
  how: z.string().exactOptional(),
  penalty: z.number().exactOptional(),
  moved: z.literal(true).exactOptional(),
  /** Who changed it, where somebody told. */
  by: by.exactOptional(),
});
export type AgentHistoryEntry = z.infer<typeof agentHistoryEntrySchema>;

const names = z.record(z.string(), z.string());
const told = {
  /** Up to here the history tells. */
  at: z.number(),
  /** What is older is not kept. */
  keptFrom: z.number().exactOptional(),
  /** Of the ids in the entries, as they were called last. */
  queues: names,
  campaigns: names,
};

export const agentTimelineSchema = z.object({
  ...told,
  agent: z.string(),
  name: z.string(),
  from: z.number(),
  to: z.number(),
  /** Oldest first. */
  entries: z.array(agentHistoryEntrySchema),
  /** Asked for `before` this, those before these; absent where `from` is reached. */
  before: z.int().exactOptional(),
});
export type AgentTimeline = z.infer<typeof agentTimelineSchema>;

/** As the floor's events are called, without `contact.`; `offer-ended` where a phone rang in vain. */
const CONTACT_ENTRIES = [
  'queued',
  'found',
  'offered',
  'offer-ended',
  'answered',
  'connected',
  'held',
  'resumed',
  'completed',
  'left',
  'exit-settled',
  'lost',
] as const;

export const contactHistoryEntrySchema = z.object({
  kind: z.enum(CONTACT_ENTRIES),
  at: z.number(),
  queue: z.string().exactOptional(),
  campaign: z.string().exactOptional(),
  agent: z.string().exactOptional(),
  /** The n-th time that it entered a queue. */
  ordinal: z.int().exactOptional(),
  /** Why a phone rang in vain, how it left, who ended it. */
  how: z.string().exactOptional(),
});
export type ContactHistoryEntry = z.infer<typeof contactHistoryEntrySchema>;

export const contactTimelineSchema = z.object({
  ...told,
  contact: z.string(),
  /** Masked. */
  customer: z.string().exactOptional(),
  agents: names,
  /** Oldest first. */
  entries: z.array(contactHistoryEntrySchema),
});
export type ContactTimeline = z.infer<typeof contactTimelineSchema>;

// Every floor event as a schema, strictly: what event files and remote sources must bring, and what is published.
import { z } from 'zod';
import {
  AGENT_STATES,
  ALERT_SEVERITIES,
  ALERT_SUBJECTS,
  ANNOUNCEMENT_PRIORITIES,
  CAMPAIGN_MODES,
  CAMPAIGN_STATES,
  CHANNELS,
  COMMAND_METHODS,
  DIAL_OUTCOMES,
  EXITS,
  type FloorEvent,
  ROLES,
} from '../floor/index.ts';
import type { Agree } from './agree.ts';

const id = z.string().min(1).max(1024);
const text = z.string().max(1024);
/** The end of the year 9999: what RFC 3339 can write. A clock beyond it would be turned minute by minute for ever. */
export const LAST_INSTANT = 253_402_300_799_999;
const instant = z.number().min(0).max(LAST_INSTANT);
const duration = z.number().min(0);
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const ordinal = z.int().min(1);
const dayStartHour = z.int().min(0).max(23);
const flag = z.boolean().exactOptional();
const changedBy = z.strictObject({
  who: text,
  how: text,
  undoAt: instant.exactOptional(),
  until: z.literal('end-of-shift').exactOptional(),
});
const cannotTell = z.record(z.string(), z.literal(true));
const serviceLevel = z.strictObject({
  name: text,
  thresholdMs: duration,
  comparator: z.enum(['<=', '<']),
  abandons: z.enum(['ignore', 'count', 'exclude-short', 'exclude-in-target', 'count-as-met']),
  shortMs: duration,
  otherExits: z.enum(['out', 'count']),
});

const hours = z.array(
  z.strictObject({
    weekday: z.int().min(1).max(7),
    fromMinute: z.int().min(0).max(1440),
    untilMinute: z.int().min(0).max(1440),
  }),
);
const membership = { paused: flag, reason: text.exactOptional(), moved: flag };
const visit = { contact: id, queue: id, ordinal };
const alertFigure = {
  figure: text.exactOptional(),
  value: z.union([z.number(), text]).exactOptional(),
  part: z.number().exactOptional(),
  whole: z.number().exactOptional(),
};
const names = z.array(text).max(1000).exactOptional();

function happened<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), at: instant, source: id, ...shape });
}

/** Born in the gateway: without a source. */
function found<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), at: instant, ...shape });
}

const pauseReason = z.strictObject({
  means: z.enum(['break', 'work', 'wrap-up']),
  limitMs: duration.exactOptional(),
});

export const floorEventSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('time-passed'), at: instant }),

  happened('center.described', { name: text, zone: text, dayStartHour }),
  happened('source.connected', {
    name: text,
    capabilities: z.array(z.enum(COMMAND_METHODS)),
    cannotDo: z.partialRecord(z.enum(COMMAND_METHODS), text).exactOptional(),
    isReading: flag,
    cannotTell: cannotTell.exactOptional(),
    pauseReasons: z.record(text, pauseReason).exactOptional(),
    onlyListedReasons: z.literal(true).exactOptional(),
  }),
  happened('source.synced', {}),
  happened('source.lost', {
    reason: text,
    trouble: text.exactOptional(),
    retryAt: instant.exactOptional(),
  }),
  happened('source.recorded', { from: instant }),
  happened('source.warned', { warning: text, text: text.exactOptional(), since: instant.exactOptional() }),
  happened('source.removed', {}),
  happened('source.reported', {
    unparsed: count.exactOptional(),
    unknownEvents: count.exactOptional(),
    corrected: count.exactOptional(),
  }),

  happened('queue.described', {
    queue: id,
    name: text.exactOptional(),
    channel: z.enum(CHANNELS).exactOptional(),
    order: z.number().exactOptional(),
    targetShare: share.exactOptional(),
    serviceLevel: serviceLevel.exactOptional(),
    zone: text.exactOptional(),
    dayStartHour: dayStartHour.exactOptional(),
    hours: hours.exactOptional(),
    team: text.exactOptional(),
    hidden: flag,
    cannotTell: cannotTell.exactOptional(),
  }),
  happened('queue.removed', { queue: id }),

  happened('agent.described', {
    agent: id,
    name: text.exactOptional(),
    team: text.exactOptional(),
    location: text.exactOptional(),
    home: z.array(id).max(1000).exactOptional(),
  }),
  happened('agent.removed', { agent: id }),
  happened('agent.state-changed', {
    agent: id,
    state: z.enum(AGENT_STATES),
    since: instant.exactOptional(),
    startUnseen: flag,
    reason: text.exactOptional(),
    own: flag,
    share: share.exactOptional(),
    auto: flag,
    work: flag,
    limitMs: duration.exactOptional(),
    wrapUpMs: duration.exactOptional(),
    isReasonPrivate: flag,
    breakPending: flag,
    queue: id.exactOptional(),
    contact: id.exactOptional(),
    campaign: id.exactOptional(),
    channel: z.enum(CHANNELS).exactOptional(),
    direction: z.enum(['inbound', 'outbound']).exactOptional(),
    by: changedBy.exactOptional(),
  }),
  happened('membership.added', {
    agent: id,
    queue: id,
    penalty: count,
    fixed: flag,
    ...membership,
    by: changedBy.exactOptional(),
  }),
  happened('membership.changed', {
    agent: id,
    queue: id,
    penalty: count.exactOptional(),
    ...membership,
    by: changedBy.exactOptional(),
  }),
  happened('membership.removed', { agent: id, queue: id, by: changedBy.exactOptional() }),
  happened('membership.corrected', {
    agent: id,
    queue: id,
    is: z.strictObject({ penalty: count, fixed: flag, ...membership }).exactOptional(),
  }),

  happened('contact.queued', {
    contact: id,
    queue: id,
    ordinal,
    enteredAt: instant.exactOptional(),
    wholeSeconds: flag,
    customer: text.exactOptional(),
    position: count.exactOptional(),
    priority: z.number().exactOptional(),
    repeat: flag,
  }),
  happened('contact.repositioned', {
    contact: id,
    position: count.exactOptional(),
    priority: z.number().exactOptional(),
  }),
  happened('contact.offered', { contact: id, agent: id }),
  happened('contact.offer-ended', {
    contact: id,
    agent: id,
    how: z.enum(['no-answer', 'rejected', 'cancelled']),
  }),
  happened('contact.answered', { contact: id, queue: id, agent: id, waitMs: duration.exactOptional() }),
  happened('contact.connected', {
    contact: id,
    campaign: id,
    agent: id,
    channel: z.enum(CHANNELS),
    customer: text.exactOptional(),
  }),
  happened('contact.held', { contact: id }),
  happened('contact.resumed', { contact: id }),
  happened('contact.completed', {
    contact: id,
    agent: id,
    by: z.enum(['agent', 'customer', 'transfer', 'unknown']),
    talkMs: duration.exactOptional(),
  }),
  happened('contact.left', { contact: id, queue: id, exit: z.enum([...EXITS, 'settling']) }),
  happened('contact.exit-settled', { contact: id, queue: id, ordinal, exit: z.enum(EXITS) }),
  happened('contact.lost', { contact: id }),
  happened('contact.corrected', {
    contact: id,
    is: z
      .strictObject({
        queue: id,
        ordinal,
        enteredAt: instant,
        wholeSeconds: flag,
        customer: text.exactOptional(),
        position: count.exactOptional(),
        priority: z.number().exactOptional(),
        repeat: flag,
      })
      .exactOptional(),
  }),

  happened('visit.entered', visit),
  happened('visit.ended', {
    ...visit,
    ending: z.enum(['answered', ...EXITS]),
    waitMs: duration,
    agent: id.exactOptional(),
  }),
  happened('visit.handled', { ...visit, talkMs: duration, holdMs: duration }),
  happened('visit.missed', { contact: id, queue: id, agent: id }),

  happened('campaign.described', {
    campaign: id,
    name: text.exactOptional(),
    mode: z.enum(CAMPAIGN_MODES).exactOptional(),
    dropCap: z.strictObject({ share, windowMs: duration }).exactOptional(),
    leftCount: count.exactOptional(),
    listCount: count.exactOptional(),
  }),
  happened('campaign.removed', { campaign: id }),
  happened('campaign.changed', {
    campaign: id,
    state: z.enum(CAMPAIGN_STATES),
    linesPerAgent: z.number().positive().exactOptional(),
    reason: text.exactOptional(),
    resumesAt: instant.exactOptional(),
    by: changedBy.exactOptional(),
  }),
  happened('campaign.dialed', { campaign: id, contact: id }),
  happened('campaign.dial-ended', { campaign: id, contact: id, outcome: z.enum(DIAL_OUTCOMES) }),

  found('alert.raised', {
    alert: id,
    rule: text,
    severity: z.enum(ALERT_SEVERITIES),
    subject: z.strictObject({ kind: z.enum(ALERT_SUBJECTS), id, name: text.exactOptional() }),
    source: id.exactOptional(),
    ...alertFigure,
    since: instant,
    text,
    quietUntil: instant.exactOptional(),
  }),
  found('alert.acknowledged', { alert: id, by: text, note: text.exactOptional() }),
  found('alert.silenced', { alert: id, until: instant.exactOptional() }),
  found('alert.recovered', { alert: id, ...alertFigure }),
  found('alert.expired', { alert: id, because: text }),
  found('announcement.posted', {
    announcement: id,
    text,
    priority: z.enum(ANNOUNCEMENT_PRIORITIES),
    audience: z.strictObject({
      roles: z.array(z.enum(ROLES)).exactOptional(),
      teams: names,
      queues: names,
      screens: names,
    }),
    by: text,
    expiresAt: instant,
  }),
  found('announcement.withdrawn', { announcement: id, by: text }),
  found('announcement.shown', { announcement: id, screen: text }),
]);

/** Fails to compile, naming the event, where this schema and the floor's union drift apart. */
export const FLOOR_EVENTS_AGREE: Agree<z.infer<typeof floorEventSchema>, FloorEvent, 'type'> = true;

/** To tell an event of a newer ringtop, which is counted and skipped, from one that is malformed. */
export const FLOOR_EVENT_TYPES: ReadonlySet<string> = new Set(
  floorEventSchema.options.flatMap(option => [...option.shape.type.values]),
);

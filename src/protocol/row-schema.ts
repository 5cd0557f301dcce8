// The rows of the document as schemas: published, so that others can read them. Open, for rows only grow.
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
  CONTACT_STATES,
  ROLES,
  type RowOfKind,
} from '../floor/index.ts';
import type { Agree } from './agree.ts';

const id = z.string();
const instant = z.number();
const duration = z.number();
const count = z.int();
const rate = z.number();
const flag = z.literal(true).exactOptional();
const cannotTell = z.record(z.string(), z.literal(true)).exactOptional();
const channel = z.enum(CHANNELS);
const direction = z.enum(['inbound', 'outbound']);
const undoing = { undoAt: instant.exactOptional(), until: z.literal('end-of-shift').exactOptional() };
const changedBy = z
  .object({ who: z.string(), how: z.string(), ...undoing, at: instant, queue: id.exactOptional() })
  .exactOptional();
const loan = { who: z.string().exactOptional(), how: z.string().exactOptional(), ...undoing, at: instant };

const tally = z.object({
  seenFrom: instant.exactOptional(),
  blindMs: duration.exactOptional(),
  offered: count,
  answered: count,
  abandoned: count,
  leftOther: count,
  lost: count,
  settling: count,
  waiting: count,
  exits: z.record(z.string(), count),
  serviceLevelMet: count,
  serviceLevelOf: count,
  serviceLevelRate: rate.exactOptional(),
  shortAbandoned: count,
  abandonCounted: count,
  abandonOf: count,
  abandonRate: rate.exactOptional(),
  answerWaitMs: duration,
  answerSpeedMs: duration.exactOptional(),
  handled: count,
  talkMs: duration,
  holdMs: duration,
  wrapUpMs: duration,
  wrapUpOf: count,
  handleTimeMs: duration.exactOptional(),
});
const tallies = { today: tally, last15m: tally, last30m: tally, last60m: tally };

const staffing = z.object({
  byState: z.partialRecord(z.enum(AGENT_STATES), count),
  own: count,
  free: count,
  busy: count,
  away: count,
});

const pauseReason = z.object({
  means: z.enum(['break', 'work', 'wrap-up']),
  limitMs: duration.exactOptional(),
});

const serviceLevel = z.object({
  name: z.string(),
  thresholdMs: duration,
  comparator: z.enum(['<=', '<']),
  abandons: z.enum(['ignore', 'count', 'exclude-short', 'exclude-in-target', 'count-as-met']),
  shortMs: duration,
  otherExits: z.enum(['out', 'count']),
});

export const ROW_SCHEMAS = {
  center: z.object({
    name: z.string().exactOptional(),
    zone: z.string(),
    dayStartHour: z.number(),
    dayStartedAt: instant,
  }),
  sources: z.object({
    source: id,
    name: z.string(),
    state: z.enum(['starting', 'live', 'lost']),
    since: instant,
    reason: z.string().exactOptional(),
    trouble: z.string().exactOptional(),
    retryAt: instant.exactOptional(),
    warnings: z.record(z.string(), z.string()).exactOptional(),
    recordedFrom: instant.exactOptional(),
    liveSince: instant.exactOptional(),
    lastEventAt: instant.exactOptional(),
    capabilities: z.partialRecord(z.enum(COMMAND_METHODS), z.literal(true)),
    cannotDo: z.partialRecord(z.enum(COMMAND_METHODS), z.string()).exactOptional(),
    pauseReasons: z.record(z.string(), pauseReason).exactOptional(),
    onlyListedReasons: z.literal(true).exactOptional(),
    blindTodayMs: duration,
    lastBlind: z.object({ from: instant, to: instant }).exactOptional(),
    unparsed: count.exactOptional(),
    unknownEvents: count.exactOptional(),
    corrected: count.exactOptional(),
    cannotTell,
  }),
  channels: z.object({
    sources: z.record(id, z.literal(true)),
    queueCount: count,
    waitingCount: count,
    oldestWaitingSince: instant.exactOptional(),
    staffing,
    placeCount: count,
    ...tallies,
    countsStandSince: instant.exactOptional(),
    occupancy60m: z
      .object({ handlingMs: duration, availableMs: duration, rate: rate.exactOptional() })
      .exactOptional(),
    cannotTell,
  }),
  queues: z.object({
    source: id,
    name: z.string(),
    channel,
    order: z.number().exactOptional(),
    targetShare: rate,
    serviceLevel,
    zone: z.string(),
    dayStartHour: z.number(),
    dayStartedAt: instant,
    team: z.string().exactOptional(),
    hidden: flag,
    hours: z.array(z.object({ weekday: count, fromMinute: count, untilMinute: count })).exactOptional(),
    closedUntil: instant.exactOptional(),
    opensNever: flag,
    waitingCount: count,
    oldestWaitingSince: instant.exactOptional(),
    waiting: z.record(id, instant),
    expectedWait: z.object({ lowMs: duration, highMs: duration }).exactOptional(),
    staffing,
    ...tallies,
    countsStandSince: instant.exactOptional(),
    cannotTell,
  }),
  agents: z.object({
    source: id,
    name: z.string(),
    team: z.string().exactOptional(),
    location: z.string().exactOptional(),
    state: z.enum(AGENT_STATES),
    since: instant.exactOptional(),
    startUnseen: flag,
    reason: z.string().exactOptional(),
    own: flag,
    auto: flag,
    work: flag,
    limitMs: duration.exactOptional(),
    wrapUpMs: duration.exactOptional(),
    isReasonPrivate: flag,
    breakPending: flag,
    share: rate.exactOptional(),
    queue: id.exactOptional(),
    contact: id.exactOptional(),
    campaign: id.exactOptional(),
    channel: channel.exactOptional(),
    direction: direction.exactOptional(),
    memberships: z.record(
      id,
      z.object({
        penalty: z.number(),
        fixed: flag,
        paused: flag,
        reason: z.string().exactOptional(),
        moved: flag,
        lent: z.object(loan).exactOptional(),
      }),
    ),
    home: z.record(id, z.literal(true)).exactOptional(),
    left: z.record(id, z.object({ ...loan, penalty: z.number() })).exactOptional(),
    today: z.object({
      contacts: count,
      missed: count,
      talkMs: duration,
      holdMs: duration,
      wrapUpMs: duration,
      availableMs: duration,
      timesFrom: instant.exactOptional(),
    }),
    changedBy,
    cannotTell,
  }),
  contacts: z.object({
    source: id,
    queue: id.exactOptional(),
    campaign: id.exactOptional(),
    ordinal: count,
    channel,
    direction,
    customer: z.string().exactOptional(),
    enteredAt: instant,
    wholeSeconds: flag,
    state: z.enum(CONTACT_STATES),
    since: instant,
    answeredAt: instant.exactOptional(),
    position: z.number().exactOptional(),
    priority: z.number().exactOptional(),
    repeat: flag,
    agent: id.exactOptional(),
  }),
  campaigns: z.object({
    source: id,
    name: z.string(),
    mode: z.enum(CAMPAIGN_MODES),
    state: z.enum(CAMPAIGN_STATES),
    since: instant,
    reason: z.string().exactOptional(),
    resumesAt: instant.exactOptional(),
    linesPerAgent: z.number().exactOptional(),
    lines: count,
    talking: count,
    leftCount: count.exactOptional(),
    listCount: count.exactOptional(),
    today: z.object({
      attempts: count,
      connects: count,
      drops: count,
      outcomes: z.record(z.string(), count),
    }),
    dropCap: z.object({ share: rate, windowMs: duration }),
    dropWindow: z.object({ drops: count, answered: count }),
    dropRate: rate.exactOptional(),
    connectsLast60m: count,
    lastDialAt: instant.exactOptional(),
    changedBy,
  }),
  intervals: z.object({
    source: z.string(),
    channel: z.string(),
    quarters: z.record(
      z.string(),
      z.object({
        offered: count,
        answered: count,
        abandoned: count,
        shortAbandoned: count,
        serviceLevelMet: count,
        serviceLevelOf: count,
        waitingMax: count,
      }),
    ),
  }),
  alerts: z.object({
    source: id.exactOptional(),
    rule: z.string(),
    severity: z.enum(ALERT_SEVERITIES),
    subject: z.object({ kind: z.enum(ALERT_SUBJECTS), id, name: z.string().exactOptional() }),
    figure: z.string().exactOptional(),
    value: z.union([z.number(), z.string()]).exactOptional(),
    part: z.number().exactOptional(),
    whole: z.number().exactOptional(),
    text: z.string(),
    since: instant,
    raisedAt: instant,
    quietUntil: instant.exactOptional(),
    acknowledged: z.object({ by: z.string(), at: instant, note: z.string().exactOptional() }).exactOptional(),
    silencedUntil: instant.exactOptional(),
    recoveredAt: instant.exactOptional(),
    expired: z.object({ at: instant, because: z.string() }).exactOptional(),
  }),
  announcements: z.object({
    text: z.string(),
    priority: z.enum(ANNOUNCEMENT_PRIORITIES),
    audience: z.object({
      roles: z.array(z.enum(ROLES)).exactOptional(),
      teams: z.array(z.string()).exactOptional(),
      queues: z.array(id).exactOptional(),
      screens: z.array(z.string()).exactOptional(),
    }),
    postedBy: z.string(),
    postedAt: instant,
    expiresAt: instant,
    withdrawn: z.object({ by: z.string(), at: instant }).exactOptional(),
    shown: z.record(z.string(), instant),
  }),
};

export const documentRowsSchema = z.object({
  center: z.record(id, ROW_SCHEMAS.center),
  sources: z.record(id, ROW_SCHEMAS.sources),
  channels: z.record(id, ROW_SCHEMAS.channels),
  queues: z.record(id, ROW_SCHEMAS.queues),
  agents: z.record(id, ROW_SCHEMAS.agents),
  contacts: z.record(id, ROW_SCHEMAS.contacts),
  campaigns: z.record(id, ROW_SCHEMAS.campaigns),
  intervals: z.record(id, ROW_SCHEMAS.intervals),
  alerts: z.record(id, ROW_SCHEMAS.alerts),
  announcements: z.record(id, ROW_SCHEMAS.announcements),
});

type SchemaRows = { [Kind in keyof typeof ROW_SCHEMAS]: z.infer<(typeof ROW_SCHEMAS)[Kind]> };
type Tagged<Rows> = { [Kind in keyof Rows]: { readonly kind: Kind } & Rows[Kind] }[keyof Rows];
/** Fails to compile, naming the kind, where these schemas and the floor's rows drift apart. */
export const ROWS_AGREE: Agree<Tagged<SchemaRows>, Tagged<RowOfKind>, 'kind'> = true;

// A small floor for the tests of the JSON contract: one queue that is live, one whose source is lost.
import type {
  AgentRow,
  CampaignRow,
  ChannelRow,
  ContactRow,
  FloorDocument,
  QueueRow,
  Rows,
  SourceRow,
  Tally,
} from '../../../src/floor/index.ts';
import { SERVICE_LEVEL_PRESETS } from '../../../src/floor/index.ts';

export const NOON = Date.parse('2026-11-23T12:00:30.000Z');
const MIDNIGHT = Date.parse('2026-11-23T00:00:00.000Z');

/** As the gateway's documents are: outside ids are safe in them. */
export function rowsOf<Row>(entries: readonly (readonly [string, Row])[]): { [id: string]: Row } {
  const rows: { [id: string]: Row } = Object.create(null);
  for (const [id, row] of entries) rows[id] = row;
  return rows;
}

export const IDLE: Tally = {
  offered: 0,
  answered: 0,
  abandoned: 0,
  leftOther: 0,
  lost: 0,
  settling: 0,
  waiting: 0,
  exits: {},
  serviceLevelMet: 0,
  serviceLevelOf: 0,
  shortAbandoned: 0,
  abandonCounted: 0,
  abandonOf: 0,
  answerWaitMs: 0,
  handled: 0,
  talkMs: 0,
  holdMs: 0,
  wrapUpMs: 0,
  wrapUpOf: 0,
};

export const BUSY: Tally = {
  ...IDLE,
  offered: 14,
  answered: 8,
  abandoned: 2,
  leftOther: 2,
  waiting: 2,
  exits: { 'timed-out': 1, redirected: 1 },
  serviceLevelMet: 6,
  serviceLevelOf: 9,
  serviceLevelRate: 6 / 9,
  shortAbandoned: 1,
  abandonCounted: 1,
  abandonOf: 13,
  abandonRate: 1 / 13,
  answerWaitMs: 96_000,
  answerSpeedMs: 12_000,
  handled: 7,
  talkMs: 700_000,
  holdMs: 70_000,
  wrapUpMs: 70_000,
  wrapUpOf: 7,
  handleTimeMs: 120_000,
};

const nobody = { byState: {}, own: 0, free: 0, busy: 0, away: 0 };

export function sampleQueue(over: Partial<QueueRow> = {}): QueueRow {
  return {
    source: 'north',
    name: 'Support',
    channel: 'voice',
    targetShare: 0.8,
    serviceLevel: SERVICE_LEVEL_PRESETS.default,
    zone: 'UTC',
    dayStartHour: 0,
    dayStartedAt: MIDNIGHT,
    waitingCount: 2,
    oldestWaitingSince: NOON - 20_001,
    waiting: rowsOf([
      ['c1', NOON - 20_001],
      ['c2', NOON - 20_000],
    ]),
    staffing: { byState: { available: 1, 'on-contact': 2 }, own: 1, free: 1, busy: 2, away: 0 },
    today: BUSY,
    last15m: IDLE,
    last30m: IDLE,
    last60m: { ...BUSY, waiting: 0, offered: 12 },
    ...over,
  };
}

export function sampleAgent(over: Partial<AgentRow> = {}): AgentRow {
  return {
    source: 'north',
    name: 'ნინო ბერიძე',
    state: 'break',
    since: NOON - 60_000,
    reason: 'coffee',
    memberships: rowsOf([
      ['support', { penalty: 1, paused: true, reason: 'coffee' }],
      ['billing', { penalty: 0, fixed: true }],
    ]),
    today: { contacts: 3, missed: 1, talkMs: 300_000, holdMs: 0, wrapUpMs: 30_000, availableMs: 60_000 },
    ...over,
  };
}

export function sampleContact(over: Partial<ContactRow> = {}): ContactRow {
  return {
    source: 'north',
    queue: 'support',
    ordinal: 1,
    channel: 'voice',
    direction: 'inbound',
    customer: '+995 … 12',
    enteredAt: NOON - 20_001,
    state: 'waiting',
    since: NOON - 20_001,
    position: 1,
    ...over,
  };
}

export function sampleCampaign(over: Partial<CampaignRow> = {}): CampaignRow {
  return {
    source: 'north',
    name: 'Spring offer',
    mode: 'predictive',
    state: 'running',
    since: NOON - 3_600_000,
    linesPerAgent: 1.6,
    lines: 10,
    talking: 4,
    leftCount: 3214,
    today: { attempts: 400, connects: 90, drops: 1, outcomes: { 'no-answer': 200, connected: 90 } },
    dropCap: { share: 0.03, windowMs: 86_400_000 },
    dropWindow: { drops: 1, answered: 91 },
    dropRate: 1 / 91,
    connectsLast60m: 84,
    ...over,
  };
}

export function sampleSource(over: Partial<SourceRow> = {}): SourceRow {
  return {
    source: 'north',
    name: 'PBX north',
    state: 'live',
    since: MIDNIGHT,
    liveSince: MIDNIGHT,
    capabilities: { 'agent.unpause': true, 'agent.pause': true },
    blindTodayMs: 0,
    unparsed: 0,
    unknownEvents: 0,
    corrected: 0,
    ...over,
  };
}

export function sampleChannel(over: Partial<ChannelRow> = {}): ChannelRow {
  return {
    sources: { north: true, south: true },
    queueCount: 2,
    waitingCount: 3,
    oldestWaitingSince: NOON - 90_000,
    staffing: nobody,
    placeCount: 4,
    today: BUSY,
    last15m: IDLE,
    last30m: IDLE,
    last60m: IDLE,
    occupancy60m: { handlingMs: 3_000_000, availableMs: 1_000_000, rate: 0.75 },
    ...over,
  };
}

export function sampleFloor(rows: { readonly [K in keyof FloorDocument]?: Rows<K> } = {}): FloorDocument {
  return {
    center: { center: { name: 'Tbilisi', zone: 'UTC', dayStartHour: 0, dayStartedAt: MIDNIGHT } },
    sources: {
      north: sampleSource(),
      south: sampleSource({
        source: 'south',
        name: 'PBX south',
        state: 'lost',
        since: NOON - 30_000,
        reason: 'no answer to a ping',
      }),
    },
    channels: { voice: sampleChannel() },
    queues: {
      support: sampleQueue(),
      south: sampleQueue({
        source: 'south',
        name: 'Sales',
        waitingCount: 1,
        oldestWaitingSince: NOON - 90_000,
        waiting: { c9: NOON - 90_000 },
      }),
    },
    agents: { nino: sampleAgent() },
    contacts: { c1: sampleContact() },
    campaigns: { spring: sampleCampaign() },
    intervals: {},
    alerts: {
      'ac3k2f-1': {
        source: 'pbx',
        rule: 'level',
        severity: 'critical',
        subject: { kind: 'queues', id: 'support', name: 'Support' },
        figure: 'last15m.serviceLevelRate',
        value: 0.5,
        part: 6,
        whole: 12,
        text: 'Support: last15m.serviceLevelRate 50 % < 70 %',
        since: NOON - 180_000,
        raisedAt: NOON - 60_000,
        acknowledged: { by: 'levan', at: NOON - 30_000 },
      },
    },
    announcements: {
      'nc3k2f-1': {
        text: 'Team meeting moved to 17:00',
        priority: 'important',
        audience: { teams: ['Sales'] },
        postedBy: 'levan',
        postedAt: NOON - 60_000,
        expiresAt: NOON + 600_000,
        shown: { 'wall-2': NOON - 59_000 },
      },
    },
    ...rows,
  };
}

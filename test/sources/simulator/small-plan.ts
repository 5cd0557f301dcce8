// Centers of a few people for one behaviour each: everybody is always there, nothing befalls them, unless a test says so.

import { SERVICE_LEVEL_PRESETS } from '../../../src/floor/index.ts';
import type {
  AgentPlan,
  CampaignPlan,
  CenterPlan,
  Habits,
  QueuePlan,
  ShiftPlan,
  Spread,
} from '../../../src/sources/index.ts';

export const ALWAYS: ShiftPlan = { startHour: 0, lengthHours: 0, breaks: [] };
export const DAY_START = Date.parse('2026-11-23T00:00:00Z');
export const HOUR_MS = 3_600_000;

export function fixed(seconds: number): Spread {
  return { shape: 'fixed', meanMs: seconds * 1000 };
}

export function exponential(seconds: number): Spread {
  return { shape: 'exponential', meanMs: seconds * 1000 };
}

const CALM: Habits = {
  missShare: 0,
  missAgainShare: 0,
  rejectShare: 0,
  ringMs: 15_000,
  retryMs: 2_000,
  autoPauseAfter: 0,
  autoPause: fixed(120),
  ownCallsPerShift: 0,
  ownCall: fixed(60),
  failuresPerShift: 0,
  failure: fixed(60),
  absentShare: 0,
  lateness: fixed(0),
  redial: { share: 0, after: fixed(60) },
  returningShare: 0,
};

export function toQueue(queue: Partial<QueuePlan> & { readonly id: string }): QueuePlan {
  return {
    name: queue.id,
    source: 'pbx',
    channel: 'voice',
    targetShare: 0.8,
    serviceLevel: SERVICE_LEVEL_PRESETS.default,
    weight: 1,
    arrivals: perHour(60),
    answer: fixed(3),
    talk: fixed(120),
    wrapUp: fixed(0),
    ...queue,
  };
}

export function perHour(contacts: number): QueuePlan['arrivals'] {
  return { perDay: 24 * contacts, hourWeights: new Array(24).fill(1), weekendShare: 1, dayCv: 0 };
}

/** Penalty by queue. */
export function toAgent(
  id: string,
  penalties: Readonly<Record<string, number>>,
  more: Partial<AgentPlan> = {},
): AgentPlan {
  return {
    id,
    name: id,
    source: 'pbx',
    team: 'team',
    location: 'here',
    shift: ALWAYS,
    skills: Object.entries(penalties).map(([queue, penalty]) => ({ queue, penalty })),
    weekendShare: 1,
    ...more,
  };
}

export function toCampaign(campaign: Partial<CampaignPlan> & { readonly id: string }): CampaignPlan {
  return {
    name: campaign.id,
    source: 'pbx',
    mode: 'power',
    dropCap: { share: 0.03, windowMs: 24 * HOUR_MS },
    listSize: 100_000,
    linesPerAgent: 1,
    hours: { from: 10, until: 20, rule: 'calling-hours' },
    onWeekends: true,
    agents: [],
    afterFreeMs: 0,
    preview: fixed(10),
    talk: fixed(120),
    wrapUp: fixed(10),
    outcomes: { live: 0.4, machine: 0.1, busy: 0.1, failed: 0.1 },
    ...campaign,
  };
}

interface Small {
  readonly queues: readonly QueuePlan[];
  readonly agents?: readonly AgentPlan[];
  readonly campaigns?: readonly CampaignPlan[];
  readonly habits?: Partial<Habits>;
  readonly more?: Partial<CenterPlan>;
}

export function toPlan({ queues, agents = [], campaigns = [], habits, more }: Small): CenterPlan {
  return {
    name: 'small',
    zone: 'UTC',
    dayStartHour: 0,
    sources: [{ id: 'pbx', name: 'pbx', kind: 'telephony' }],
    queues,
    agents,
    campaigns,
    habits: { ...CALM, ...habits },
    spells: [],
    ...more,
  };
}

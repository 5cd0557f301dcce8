// The outbound campaigns of the default center: one each of predictive, power and preview dialing.
import type { CampaignPlan } from './center-plan.ts';
import { BILLING_TEAM, OUTBOUND_TEAM, RETENTION_TEAM } from './default-agents.ts';
import { lognormal } from './spread.ts';

const DAY_MS = 86_400_000;

export const DEFAULT_CAMPAIGNS: readonly CampaignPlan[] = [
  {
    id: 'spring-offer',
    name: 'Spring offer',
    source: 'north',
    mode: 'predictive',
    dropCap: { share: 0.03, windowMs: DAY_MS },
    listSize: 3_400,
    linesPerAgent: 2.1,
    hours: { from: 10, until: 20, rule: 'ge-calling-hours' },
    onWeekends: true,
    agents: OUTBOUND_TEAM,
    afterFreeMs: 15_000,
    preview: lognormal(15, 0.5),
    talk: lognormal(125, 0.9),
    wrapUp: lognormal(22, 0.6),
    outcomes: { live: 0.27, machine: 0.16, busy: 0.06, failed: 0.04 },
  },
  {
    id: 'renewals',
    name: 'Renewals',
    source: 'north',
    mode: 'power',
    dropCap: { share: 0.03, windowMs: 30 * DAY_MS },
    listSize: 900,
    linesPerAgent: 1,
    hours: { from: 11, until: 19, rule: 'ge-calling-hours' },
    onWeekends: false,
    agents: RETENTION_TEAM,
    afterFreeMs: 30_000,
    preview: lognormal(15, 0.5),
    talk: lognormal(170, 0.8),
    wrapUp: lognormal(35, 0.6),
    outcomes: { live: 0.34, machine: 0.14, busy: 0.05, failed: 0.03 },
  },
  {
    id: 'debt-reminder',
    name: 'Debt reminder',
    source: 'north',
    mode: 'preview',
    dropCap: { share: 0.03, windowMs: DAY_MS },
    listSize: 60,
    linesPerAgent: 1,
    hours: { from: 15, until: 20, rule: 'ua-calling-hours' },
    onWeekends: false,
    agents: BILLING_TEAM,
    afterFreeMs: 45_000,
    preview: lognormal(18, 0.5),
    talk: lognormal(140, 0.8),
    wrapUp: lognormal(30, 0.6),
    outcomes: { live: 0.38, machine: 0.1, busy: 0.06, failed: 0.04 },
  },
];

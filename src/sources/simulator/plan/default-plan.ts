// The center that `ringtop demo` shows: Tbilisi, a telephone exchange and a digital desk, some sixty people.
import type { CenterPlan } from './center-plan.ts';
import { DEFAULT_AGENTS } from './default-agents.ts';
import { DEFAULT_CAMPAIGNS } from './default-campaigns.ts';
import { DEFAULT_QUEUES } from './default-queues.ts';
import { lognormal } from './spread.ts';

export const DEFAULT_PLAN: CenterPlan = {
  name: 'Tbilisi contact center',
  zone: 'Asia/Tbilisi',
  dayStartHour: 0,
  sources: [
    { id: 'north', name: 'pbx-north', kind: 'telephony' },
    { id: 'digital', name: 'digital desk', kind: 'desk' },
  ],
  queues: DEFAULT_QUEUES,
  agents: DEFAULT_AGENTS,
  campaigns: DEFAULT_CAMPAIGNS,
  habits: {
    missShare: 0.015,
    missAgainShare: 0.4,
    rejectShare: 0.2,
    ringMs: 15_000,
    retryMs: 2_000,
    autoPauseAfter: 2,
    autoPause: lognormal(170, 0.7),
    ownCallsPerShift: 1.5,
    ownCall: lognormal(150, 0.8),
    failuresPerShift: 0.12,
    failure: lognormal(140, 0.9),
    absentShare: 0.05,
    lateness: lognormal(240, 0.8),
    redial: { share: 0.35, after: lognormal(260, 0.9) },
    returningShare: 0.11,
  },
  spells: [
    { queues: ['support', 'chat'], betweenHours: [10, 12], lengthMinutes: [25, 40], factor: [1.7, 2.1] },
    {
      queues: ['support', 'billing'],
      betweenHours: [14.15, 14.5],
      lengthMinutes: [30, 45],
      factor: [1.7, 2.2],
    },
    { queues: ['sales', 'messaging'], betweenHours: [17.5, 19], lengthMinutes: [20, 35], factor: [1.6, 2] },
  ],
  outage: {
    source: 'north',
    // Like the afternoon's busy spell: soon after the hour at which `ringtop demo` begins to be watched.
    betweenHours: [14.6, 15.4],
    lengthSeconds: [70, 140],
    reason: 'pbx-north closed the connection: it restarts',
    redialShare: 0.6,
  },
};

// The queues of the default center: five of voice, and chat, messaging and mail.
import { SERVICE_LEVEL_PRESETS, type ServiceLevelDefinition } from '../../../floor/index.ts';
import type { QueuePlan } from './center-plan.ts';
import { exponential, lognormal } from './spread.ts';

export const SUPPORT = 'support';
export const SALES = 'sales';
export const BILLING = 'billing';
export const RETENTION = 'retention';
export const VIP = 'vip';
export const CHAT = 'chat';
export const MESSAGING = 'messaging';
export const MAIL = 'mail';

// Weights by hour from midnight: two humps, before and after lunch, as in most of the region's centers.
const ROUND_THE_CLOCK = [
  6, 4, 3, 2, 2, 3, 7, 16, 38, 70, 90, 94, 82, 74, 82, 86, 80, 72, 62, 50, 38, 28, 18, 10,
];
const NINE_TO_NINE = [0, 0, 0, 0, 0, 0, 0, 0, 0, 72, 92, 94, 84, 76, 84, 88, 80, 72, 62, 48, 30, 0, 0, 0];
const EVENING = [0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 62, 70, 70, 66, 66, 70, 74, 80, 84, 76, 54, 0, 0, 0];
/** Of the queues whose callers come by day alone. */
const OPEN_HOURS = [9, 21] as const;
const LETTERS = [4, 3, 2, 2, 2, 4, 10, 26, 60, 90, 96, 84, 66, 62, 72, 72, 60, 44, 30, 24, 22, 18, 12, 8];

const VOICE_ANSWER = lognormal(4.5, 0.5);
const MAIL_TARGET_MS = 8 * 3_600_000;

export const DEFAULT_QUEUES: readonly QueuePlan[] = [
  {
    id: SUPPORT,
    name: 'Support',
    source: 'north',
    channel: 'voice',
    targetShare: 0.8,
    serviceLevel: within(20_000),
    weight: 2,
    arrivals: { perDay: 1050, hourWeights: ROUND_THE_CLOCK, weekendShare: 0.55, dayCv: 0.06 },
    answer: VOICE_ANSWER,
    talk: lognormal(265, 0.9),
    wrapUp: lognormal(34, 0.8),
    patience: exponential(230),
    shortAbandonShare: 0.012,
    hold: { share: 0.16, length: lognormal(48, 0.8) },
    transfer: { share: 0.05, toQueue: BILLING },
    key: { share: 0.22, afterMs: 75_000 },
    timeOutMs: 600_000,
  },
  {
    id: SALES,
    name: 'Sales',
    source: 'north',
    channel: 'voice',
    targetShare: 0.8,
    serviceLevel: within(20_000),
    weight: 2,
    arrivals: { perDay: 640, hourWeights: NINE_TO_NINE, weekendShare: 0.55, dayCv: 0.06 },
    openHours: OPEN_HOURS,
    answer: VOICE_ANSWER,
    talk: lognormal(232, 0.85),
    wrapUp: lognormal(29, 0.7),
    patience: exponential(170),
    shortAbandonShare: 0.01,
    hold: { share: 0.09, length: lognormal(40, 0.8) },
    transfer: { share: 0.03, toQueue: SUPPORT },
    timeOutMs: 300_000,
  },
  {
    id: BILLING,
    name: 'Billing',
    source: 'north',
    channel: 'voice',
    targetShare: 0.8,
    serviceLevel: within(20_000),
    weight: 2,
    arrivals: { perDay: 460, hourWeights: NINE_TO_NINE, weekendShare: 0.3, dayCv: 0.06 },
    openHours: OPEN_HOURS,
    answer: VOICE_ANSWER,
    talk: lognormal(206, 0.8),
    wrapUp: lognormal(32, 0.7),
    patience: exponential(220),
    shortAbandonShare: 0.01,
    hold: { share: 0.14, length: lognormal(52, 0.8) },
    transfer: { share: 0.05, toQueue: RETENTION },
    timeOutMs: 480_000,
  },
  {
    id: RETENTION,
    name: 'Retention',
    source: 'north',
    channel: 'voice',
    targetShare: 0.9,
    serviceLevel: within(15_000),
    weight: 3,
    arrivals: { perDay: 150, hourWeights: NINE_TO_NINE, weekendShare: 0.4, dayCv: 0.08 },
    openHours: OPEN_HOURS,
    answer: VOICE_ANSWER,
    talk: lognormal(345, 0.8),
    wrapUp: lognormal(58, 0.7),
    patience: exponential(150),
    hold: { share: 0.12, length: lognormal(60, 0.8) },
    overflow: { afterMs: 75_000, toQueue: SUPPORT },
  },
  {
    id: VIP,
    name: 'VIP',
    source: 'north',
    channel: 'voice',
    targetShare: 0.9,
    serviceLevel: within(10_000),
    weight: 5,
    priority: 10,
    arrivals: { perDay: 95, hourWeights: ROUND_THE_CLOCK, weekendShare: 0.7, dayCv: 0.1 },
    answer: lognormal(3.2, 0.4),
    talk: lognormal(225, 0.8),
    wrapUp: lognormal(30, 0.7),
    patience: exponential(120),
    hold: { share: 0.1, length: lognormal(40, 0.7) },
    transfer: { share: 0.04, toQueue: BILLING },
  },
  {
    id: CHAT,
    name: 'Chat',
    source: 'digital',
    channel: 'chat',
    targetShare: 0.8,
    serviceLevel: within(60_000),
    weight: 3,
    arrivals: { perDay: 215, hourWeights: EVENING, weekendShare: 0.5, dayCv: 0.08 },
    openHours: OPEN_HOURS,
    answer: lognormal(7, 0.6),
    talk: lognormal(470, 0.8),
    wrapUp: lognormal(25, 0.7),
    patience: exponential(330),
    transfer: { share: 0.03, toQueue: MESSAGING },
  },
  {
    id: MESSAGING,
    name: 'Messaging',
    source: 'digital',
    channel: 'messaging',
    targetShare: 0.8,
    serviceLevel: within(300_000),
    weight: 2,
    arrivals: { perDay: 255, hourWeights: EVENING, weekendShare: 0.5, dayCv: 0.08 },
    openHours: OPEN_HOURS,
    answer: lognormal(9, 0.7),
    talk: lognormal(380, 0.9),
    wrapUp: lognormal(20, 0.6),
    patience: exponential(2_400),
  },
  {
    id: MAIL,
    name: 'Mail',
    source: 'digital',
    channel: 'mail',
    targetShare: 0.9,
    serviceLevel: within(MAIL_TARGET_MS),
    weight: 1,
    arrivals: { perDay: 200, hourWeights: LETTERS, weekendShare: 0.4, dayCv: 0.1 },
    answer: lognormal(12, 0.8),
    talk: lognormal(430, 0.8),
    wrapUp: lognormal(20, 0.6),
    withdrawn: { share: 0.06, after: exponential(1_200) },
  },
];

/** The default definition with another threshold. */
function within(thresholdMs: number): ServiceLevelDefinition {
  return { ...SERVICE_LEVEL_PRESETS.default, thresholdMs };
}

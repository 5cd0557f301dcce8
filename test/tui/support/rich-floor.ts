// The floor of SCREENS §2 and §3: six voice queues, a chat, a mailbox, 46 people in four scripts, three campaigns.
import type { FloorDocument, QueueRow } from '../../../src/floor/index.ts';
import { SERVICE_LEVEL_PRESETS } from '../../../src/floor/index.ts';
import {
  buildCampaign,
  buildChannel,
  buildContact,
  buildDocument,
  buildIntervals,
  buildQueue,
  buildSource,
  buildStaffing,
  buildTally,
  type QueueOf,
} from './build-rows.ts';
import { richAgents } from './rich-agents.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export function buildRichFloor(now: number): FloorDocument {
  const queues = richQueues(now);
  return buildDocument({
    sources: {
      'pbx-north': buildSource(),
      dialer: buildSource({ source: 'dialer', name: 'dialer' }),
    },
    channels: {
      voice: buildChannel({
        queueCount: 6,
        waitingCount: 10,
        oldestWaitingSince: now - 192 * SECOND,
        staffing: buildStaffing(
          {
            available: 6,
            reserved: 2,
            'on-contact': 25,
            'on-hold': 1,
            'wrap-up': 4,
            break: 7,
            unreachable: 1,
            offline: 14,
          },
          2,
        ),
        placeCount: 67,
        today: buildTally({
          met: 985,
          of: 1195,
          offered: 1225,
          answered: 1119,
          abandoned: 87,
          short: 11,
          other: 11,
          lost: 9,
          speedMs: 22_000,
          handleMs: 288_000,
        }),
        last30m: buildTally({
          met: 98,
          of: 138,
          offered: 138,
          answered: 120,
          abandoned: 13,
          speedMs: 38_000,
          handleMs: 300_000,
        }),
        last60m: buildTally({
          met: 210,
          of: 276,
          offered: 280,
          answered: 260,
          abandoned: 20,
          speedMs: 30_000,
          handleMs: 290_000,
        }),
        occupancy60m: { handlingMs: 87 * HOUR, availableMs: 13 * HOUR, rate: 0.87 },
      }),
      chat: buildChannel({
        queueCount: 1,
        waitingCount: 3,
        oldestWaitingSince: now - 130 * SECOND,
        today: buildTally({
          met: 190,
          of: 211,
          offered: 214,
          answered: 201,
          abandoned: 8,
          speedMs: 31_000,
          handleMs: 552_000,
        }),
        last30m: buildTally({ met: 86, of: 100, offered: 100, answered: 95, abandoned: 5, speedMs: 31_000 }),
      }),
      mail: buildChannel({
        queueCount: 1,
        waitingCount: 41,
        oldestWaitingSince: now - 5 * HOUR - 10 * MINUTE,
        today: buildTally({
          met: 79,
          of: 81,
          offered: 122,
          answered: 81,
          speedMs: 112 * MINUTE,
          handleMs: 450_000,
        }),
      }),
    },
    queues,
    agents: richAgents(now),
    contacts: richContacts(queues),
    campaigns: richCampaigns(now),
    intervals: Object.fromEntries(
      Object.keys(queues).map((id, index) => [
        id,
        {
          ...buildIntervals(
            DAY.map(([offered, level]) => [Math.round(offered * (SHARES[index] ?? 0)), level]),
          ),
          channel: queues[id]?.channel ?? 'voice',
        },
      ]),
    ),
  });
}

const SHARES = [0.36, 0.31, 0.18, 0.08, 0.03, 0.04, 0.2, 0.1];

/** Half hours from midnight to 14:00. */
const DAY: readonly (readonly [number, number])[] = [
  [12, 1],
  [10, 1],
  [6, 1],
  [5, 1],
  [0, 1],
  [4, 1],
  [5, 1],
  [4, 1],
  [8, 1],
  [9, 0.98],
  [14, 0.97],
  [13, 0.96],
  [20, 0.96],
  [26, 0.95],
  [34, 0.94],
  [48, 0.92],
  [62, 0.9],
  [78, 0.88],
  [92, 0.84],
  [98, 0.86],
  [90, 0.88],
  [94, 0.85],
  [88, 0.83],
  [86, 0.84],
  [96, 0.78],
  [104, 0.72],
  [116, 0.69],
  [112, 0.71],
  [30, 0.7],
];

function richQueues(now: number): Record<string, QueueRow> {
  const voice = (of: Omit<QueueOf, 'now'>): QueueRow => buildQueue({ ...of, now });
  return {
    support: voice({
      name: 'Support',
      order: 1,
      waits: [192, 150, 95, 60, 41, 12, 4],
      expectedWait: { lowMs: 2 * MINUTE, highMs: 5 * MINUTE },
      staffing: buildStaffing({ 'on-contact': 13, 'on-hold': 1, 'wrap-up': 1, break: 4 }),
      today: {
        met: 288,
        of: 389,
        offered: 412,
        answered: 351,
        abandoned: 49,
        short: 6,
        other: 5,
        speedMs: 41_000,
        handleMs: 336_000,
      },
      last30m: { met: 32, of: 55, offered: 55, answered: 46, abandoned: 9, speedMs: 62_000 },
      last60m: { met: 64, of: 100, offered: 100, answered: 88, abandoned: 12, speedMs: 50_000 },
    }),
    sales: voice({
      name: 'Sales',
      order: 2,
      waits: [24, 9],
      expectedWait: { lowMs: 10_000, highMs: 50_000 },
      staffing: buildStaffing({ 'on-contact': 14, break: 3 }),
      today: {
        met: 320,
        of: 380,
        offered: 388,
        answered: 361,
        abandoned: 22,
        short: 3,
        other: 3,
        speedMs: 16_000,
        handleMs: 261_000,
      },
      last30m: { met: 34, of: 42, offered: 42, answered: 40, abandoned: 2, speedMs: 17_000 },
      last60m: { met: 83, of: 100, offered: 100, answered: 97, abandoned: 3, speedMs: 16_000 },
    }),
    billing: voice({
      name: 'Billing',
      order: 3,
      waits: [9],
      staffing: buildStaffing({ 'on-contact': 10, break: 1, unreachable: 1 }),
      today: {
        met: 197,
        of: 229,
        offered: 231,
        answered: 219,
        abandoned: 10,
        short: 2,
        other: 1,
        speedMs: 13_000,
        handleMs: 238_000,
      },
      last30m: { met: 22, of: 25, offered: 25, answered: 24, abandoned: 1, speedMs: 12_000 },
      last60m: { met: 87, of: 100, offered: 100, answered: 98, abandoned: 2, speedMs: 12_000 },
    }),
    retention: voice({
      name: 'Retention',
      order: 4,
      targetShare: 0.9,
      serviceLevel: { ...SERVICE_LEVEL_PRESETS.default, thresholdMs: 15_000 },
      staffing: buildStaffing({ available: 3, 'on-contact': 4, break: 1 }),
      today: { met: 87, of: 95, offered: 96, answered: 93, abandoned: 3, speedMs: 8_000, handleMs: 400_000 },
      last30m: { met: 12, of: 13, offered: 13, answered: 13, speedMs: 8_000 },
      last60m: { met: 91, of: 100, offered: 100, answered: 100, speedMs: 8_000 },
    }),
    vip: voice({
      name: 'VIP',
      order: 5,
      targetShare: 0.9,
      serviceLevel: { ...SERVICE_LEVEL_PRESETS.default, thresholdMs: 10_000 },
      staffing: buildStaffing({ available: 3, 'on-contact': 3 }),
      today: {
        met: 38,
        of: 40,
        offered: 41,
        answered: 40,
        abandoned: 1,
        short: 1,
        speedMs: 6_000,
        handleMs: 242_000,
      },
      last30m: { met: 3, of: 4, offered: 4, answered: 4, speedMs: 6_000 },
      last60m: { met: 7, of: 8, offered: 8, answered: 8, speedMs: 6_000 },
    }),
    callback: voice({
      name: 'Callback',
      order: 6,
      serviceLevel: { ...SERVICE_LEVEL_PRESETS.default, thresholdMs: 60_000 },
      staffing: buildStaffing({ available: 2, 'on-contact': 2, break: 1 }),
      today: { met: 52, of: 55, offered: 57, answered: 55, abandoned: 2, speedMs: 21_000, handleMs: 191_000 },
      last30m: { met: 16, of: 17, offered: 17, answered: 17, speedMs: 20_000 },
      last60m: { met: 93, of: 100, offered: 100, answered: 100, speedMs: 20_000 },
    }),
    chat: voice({
      name: 'Chat',
      order: 7,
      channel: 'chat',
      waits: [130, 40, 12],
      serviceLevel: { ...SERVICE_LEVEL_PRESETS.default, thresholdMs: 60_000 },
      staffing: buildStaffing({ available: 2, 'on-contact': 5, break: 1 }),
      today: {
        met: 190,
        of: 211,
        offered: 214,
        answered: 201,
        abandoned: 8,
        other: 2,
        speedMs: 31_000,
        handleMs: 552_000,
      },
      last30m: { met: 86, of: 100, offered: 100, answered: 95, abandoned: 5, speedMs: 31_000 },
    }),
    mail: voice({
      name: 'Mail',
      order: 8,
      channel: 'mail',
      waits: Array.from({ length: 41 }, (_, index) => 18_600 - index * 400),
      targetShare: 0.9,
      serviceLevel: { ...SERVICE_LEVEL_PRESETS.default, thresholdMs: 8 * HOUR },
      staffing: buildStaffing({ available: 3, 'on-contact': 2 }),
      today: { met: 79, of: 81, offered: 122, answered: 81, speedMs: 112 * MINUTE, handleMs: 450_000 },
    }),
  };
}

function richContacts(queues: Record<string, QueueRow>): FloorDocument['contacts'] {
  return Object.fromEntries(
    Object.entries(queues).flatMap(([queue, { waiting, channel }]) =>
      Object.entries(waiting).map(([id, enteredAt], index) => [
        id,
        buildContact({
          queue,
          channel,
          enteredAt,
          customer: `+995 5•• ••• ${100 + index}`,
          position: index + 1,
        }),
      ]),
    ),
  );
}

function richCampaigns(now: number): FloorDocument['campaigns'] {
  return {
    spring: buildCampaign({
      name: 'Spring offer',
      since: now - 3 * HOUR,
      linesPerAgent: 1.6,
      lines: 10,
      talking: 6,
      connectsLast60m: 84,
      leftCount: 13_214,
      listCount: 20_000,
      dropWindow: { drops: 4, answered: 360 },
      dropRate: 4 / 360,
    }),
    renewals: buildCampaign({
      name: 'Renewals',
      state: 'paused',
      since: now - 18 * MINUTE,
      reason: 'line overloaded',
      resumesAt: now + 25 * MINUTE,
      leftCount: 871,
      dropWindow: { drops: 1, answered: 250 },
      dropRate: 1 / 250,
      changedBy: { who: 'levan', how: 'command', at: now - 18 * MINUTE },
    }),
    debt: buildCampaign({
      name: 'Debt reminder',
      state: 'outside-hours',
      since: now - 2 * HOUR,
      leftCount: 402,
    }),
  };
}

// What each kind of item says, key by key: these are the documents that scripts are written against.
import { describe, expect, test } from 'vitest';
import { contractList } from '../../../src/protocol/index.ts';
import {
  BUSY,
  IDLE,
  NOON,
  sampleAgent,
  sampleCampaign,
  sampleChannel,
  sampleContact,
  sampleFloor,
  sampleQueue,
  sampleSource,
} from './sample-floor.ts';

const STAMP = { at: NOON, epoch: 'k3f', offset: 812 };

describe('a queue', () => {
  test('says who waits, how long, and the figures of the day with numerators and denominators', () => {
    const floor = sampleFloor({ queues: { support: sampleQueue() } });
    const [queue] = contractList('queues', floor, STAMP).items;
    expect(queue).toMatchObject({
      id: 'support',
      name: 'Support',
      source: 'north',
      stale: false,
      channel: 'voice',
      waitingCount: 2,
      waitingOverTargetCount: 1,
      oldestWaitingSince: '2026-11-23T12:00:09.999Z',
      oldestWaitMs: 20_001,
      averageWaitMs: 20_001,
      expectedWaitLowMs: null,
      expectedWaitHighMs: null,
      targetShare: 0.8,
      staffing: { free: 1, busy: 2, away: 0, own: 1, available: 1, onContact: 2, break: 0 },
      today: {
        from: '2026-11-23T00:00:00.000Z',
        complete: true,
        blindMs: 0,
        offered: 14,
        answered: 8,
        abandoned: 2,
        leftOther: 2,
        exits: { timedOut: 1, key: 0, empty: 0, withdrawn: 0, redirected: 1, notTold: 0 },
        waiting: 2,
        serviceLevelRate: 6 / 9,
        serviceLevelMet: 6,
        serviceLevelOf: 9,
        abandonRate: 1 / 13,
        answerSpeedMs: 12_000,
        handleTimeMs: 120_000,
      },
    });
  });

  test('counts a wait of exactly the threshold by the comparator of its own definition', () => {
    const { serviceLevel } = sampleQueue();
    const strict = sampleQueue({ serviceLevel: { ...serviceLevel, comparator: '<' } });
    const floor = sampleFloor({ queues: { support: strict } });
    expect(contractList('queues', floor, STAMP).items).toMatchObject([{ waitingOverTargetCount: 2 }]);
  });

  test('where nothing happened has no data: null, never 0 % and never 100 %', () => {
    const idle = sampleQueue({ today: IDLE, waitingCount: 0, waiting: {} });
    const { oldestWaitingSince: _, ...quiet } = idle;
    const [queue] = contractList('queues', sampleFloor({ queues: { support: quiet } }), STAMP).items;
    expect(queue).toMatchObject({
      waitingCount: 0,
      oldestWaitingSince: null,
      oldestWaitMs: null,
      averageWaitMs: null,
      today: {
        offered: 0,
        serviceLevelRate: null,
        abandonRate: null,
        answerSpeedMs: null,
        handleTimeMs: null,
      },
    });
  });

  test('has windows that start at whole minutes, the running one added', () => {
    const floor = sampleFloor({ queues: { support: sampleQueue() } });
    expect(contractList('queues', floor, STAMP).items).toMatchObject([
      {
        last15m: { from: '2026-11-23T11:45:00.000Z' },
        last30m: { from: '2026-11-23T11:30:00.000Z' },
        last60m: { from: '2026-11-23T11:00:00.000Z' },
      },
    ]);
  });

  test.each([
    ['was seen only from eleven on', { seenFrom: NOON - 3_600_000 }, '2026-11-23T11:00:30.000Z', 0],
    ['has a blind minute', { blindMs: 60_000 }, '2026-11-23T00:00:00.000Z', 60_000],
  ])('whose day %s says that it is not complete', (_what, unseen, from, blindMs) => {
    const floor = sampleFloor({ queues: { support: sampleQueue({ today: { ...BUSY, ...unseen } }) } });
    expect(contractList('queues', floor, STAMP).items).toMatchObject([
      { today: { from, complete: false, blindMs } },
    ]);
  });

  test('says null for what its source cannot tell, and names it', () => {
    const floor = sampleFloor({ queues: { support: sampleQueue({ cannotTell: { wrapUpMs: true } }) } });
    expect(contractList('queues', floor, STAMP).items).toMatchObject([
      { cannotTell: ['wrapUpMs'], today: { wrapUpMs: null, talkMs: 700_000 } },
    ]);
  });
});

describe('the hours of a queue', () => {
  const itemOf = (over: Parameters<typeof sampleQueue>[0]) =>
    contractList('queues', sampleFloor({ queues: { support: sampleQueue(over) } }), STAMP).items[0];
  const hours = [
    { weekday: 2, fromMinute: 540, untilMinute: 1080 },
    { weekday: 1, fromMinute: 540, untilMinute: 1080 },
  ];

  test('are null where it is always open', () => {
    expect(itemOf({})).toMatchObject({
      hours: null,
      open: true,
      closedUntil: null,
      team: null,
      hidden: false,
    });
  });

  test('stand in the order of the week, and while it is closed it says when it opens', () => {
    expect(itemOf({ hours, closedUntil: NOON + 30_000, team: 'Nights', hidden: true })).toMatchObject({
      hours: [hours[1], hours[0]],
      open: false,
      closedUntil: '2026-11-23T12:01:00.000Z',
      team: 'Nights',
      hidden: true,
    });
  });

  test('that are none at all never open it', () => {
    expect(itemOf({ hours: [], opensNever: true })).toMatchObject({
      hours: [],
      open: false,
      closedUntil: null,
    });
  });
});

test('counters that stand still say since when, and no span of theirs is complete', () => {
  const queues = { support: sampleQueue({ countsStandSince: NOON - 60_000 }) };
  const channels = { voice: sampleChannel({ countsStandSince: NOON - 60_000 }) };
  const floor = sampleFloor({ queues, channels });
  for (const kind of ['queues', 'channels'] as const) {
    expect(contractList(kind, floor, STAMP).items).toMatchObject([
      {
        countsStandSince: '2026-11-23T11:59:30.000Z',
        today: { complete: false },
        last15m: { complete: false },
      },
    ]);
  }
});

test('an agent who works away from the queues, and was moved from one, says so', () => {
  const memberships = { support: { penalty: 0, fixed: true, paused: true, moved: true } } as const;
  const row = sampleAgent({ work: true, limitMs: 600_000, isReasonPrivate: true, memberships });
  expect(contractList('agents', sampleFloor({ agents: { nino: row } }), STAMP).items).toMatchObject([
    { work: true, limitMs: 600_000, reasonPrivate: true, memberships: [{ queue: 'support', moved: true }] },
  ]);
});

test('a queue whose source tells some exits only says null for those of which none was seen', () => {
  const today = { ...BUSY, exits: { redirected: 1, 'left-other': 1 } };
  const floor = sampleFloor({ queues: { support: sampleQueue({ today, cannotTell: { exits: true } }) } });
  expect(contractList('queues', floor, STAMP).items).toMatchObject([
    { today: { leftOther: 2, exits: { timedOut: null, key: null, redirected: 1, notTold: 1 } } },
  ]);
});

test('a queue whose source cannot tell an abandon from a time-out says how many left unanswered in all', () => {
  const cannotTell = { abandoned: true, leftOther: true, exits: true } as const;
  const floor = sampleFloor({ queues: { support: sampleQueue({ today: BUSY, cannotTell }) } });
  expect(contractList('queues', floor, STAMP).items).toMatchObject([
    { today: { abandoned: null, leftOther: null, leftUnanswered: BUSY.abandoned + BUSY.leftOther } },
  ]);
});

test('an agent says one state for the person, with every queue he is in', () => {
  expect(contractList('agents', sampleFloor(), STAMP).items).toEqual([
    {
      id: 'nino',
      name: 'ნინო ბერიძე',
      source: 'north',
      stale: false,
      team: null,
      location: null,
      state: 'break',
      since: '2026-11-23T11:59:30.000Z',
      sinceSeen: true,
      stateMs: 60_000,
      reason: 'coffee',
      own: false,
      auto: false,
      work: false,
      limitMs: null,
      reasonPrivate: false,
      breakPending: false,
      openShare: null,
      queues: ['billing', 'support'],
      memberships: [
        { queue: 'billing', penalty: 0, paused: false, reason: null, fixed: true, moved: false, lent: null },
        {
          ...{ queue: 'support', penalty: 1, paused: true, reason: 'coffee', fixed: false, moved: false },
          lent: null,
        },
      ],
      home: null,
      left: [],
      queue: null,
      contact: null,
      campaign: null,
      channel: null,
      direction: null,
      today: {
        contacts: 3,
        missed: 1,
        talkMs: 300_000,
        holdMs: 0,
        wrapUpMs: 30_000,
        availableMs: 60_000,
        timesFrom: null,
      },
      changedBy: null,
      cannotTell: [],
    },
  ]);
});

test('of an agent who is lent it says where he is at home, what he left, by whom and until when', () => {
  const at = Date.UTC(2026, 10, 23, 10, 3);
  const loan = { at, who: 'levan', how: 'command c1' };
  const agents = {
    olena: sampleAgent({
      memberships: { support: { penalty: 0, lent: { ...loan, undoAt: at + 3_600_000 } } },
      home: { sales: true },
      left: { sales: { ...loan, until: 'end-of-shift', penalty: 2 } },
    }),
  };
  const since = '2026-11-23T10:03:00.000Z';
  const by = { since, who: 'levan', how: 'command c1' };
  expect(contractList('agents', sampleFloor({ agents }), STAMP).items).toMatchObject([
    {
      home: ['sales'],
      left: [{ queue: 'sales', penalty: 2, ...by, undoAt: null, until: 'end-of-shift' }],
      memberships: [{ queue: 'support', lent: { ...by, undoAt: '2026-11-23T11:03:00.000Z', until: null } }],
    },
  ]);
});

test('an agent who is offline is listed too, and his state says so', () => {
  const agents = { olena: sampleAgent({ state: 'offline' }) };
  expect(contractList('agents', sampleFloor({ agents }), STAMP).items).toMatchObject([{ state: 'offline' }]);
});

test('a contact that was answered keeps the wait it had', () => {
  const contacts = {
    c1: sampleContact({ state: 'talking', since: NOON - 5000, answeredAt: NOON - 5000, agent: 'nino' }),
  };
  expect(contractList('contacts', sampleFloor({ contacts }), STAMP).items).toMatchObject([
    { waitMs: 15_001, stateMs: 5000, answeredAt: '2026-11-23T12:00:25.000Z', agent: 'nino' },
  ]);
});

test('an outbound contact has a campaign, no queue, and waited for nobody', () => {
  const { queue: _, ...outbound } = sampleContact({ campaign: 'spring', direction: 'outbound' });
  expect(contractList('contacts', sampleFloor({ contacts: { c1: outbound } }), STAMP).items).toMatchObject([
    { queue: null, campaign: 'spring', direction: 'outbound', waitMs: 0 },
  ]);
});

test('a campaign says its drop rate with both parts, over the window of the law', () => {
  expect(contractList('campaigns', sampleFloor(), STAMP).items).toMatchObject([
    {
      id: 'spring',
      state: 'running',
      mode: 'predictive',
      dropRate: 1 / 91,
      dropCounted: 1,
      dropOf: 91,
      dropWindowMs: 86_400_000,
      dropLimitRate: 0.03,
      today: { attempts: 400, connects: 90, drops: 1, outcomes: { noAnswer: 200, connected: 90, busy: 0 } },
    },
  ]);
});

test('a campaign that nobody answered yet has no drop rate', () => {
  const { dropRate: _, ...quiet } = sampleCampaign({ dropWindow: { drops: 0, answered: 0 } });
  expect(contractList('campaigns', sampleFloor({ campaigns: { spring: quiet } }), STAMP).items).toMatchObject(
    [{ dropRate: null, dropCounted: 0, dropOf: 0 }],
  );
});

test('a source that is lost says since when and why', () => {
  expect(contractList('sources', sampleFloor(), STAMP).items).toMatchObject([
    {
      id: 'north',
      state: 'live',
      stale: false,
      reason: null,
      capabilities: ['agent.pause', 'agent.unpause'],
    },
    { id: 'south', state: 'lost', stale: true, stateMs: 30_000, reason: 'no answer to a ping' },
  ]);
});

test('a source says its trouble in a word, its warnings, its last blind spell and how far its record reaches', () => {
  const south = sampleSource({
    trouble: 'login-refused',
    retryAt: NOON + 600_000,
    warnings: { 'record-stalled': 'queue_log stands', privileged: 'may run commands' },
    lastBlind: { from: NOON - 90_000, to: NOON - 30_000 },
    cannotDo: { 'monitor.listen': 'no monitors are configured', 'campaign.pause': 'it has no campaigns' },
    recordedFrom: NOON - 43_200_000,
  });
  const [first, second] = contractList('sources', sampleFloor({ sources: { north: south } }), STAMP).items;
  expect(second).toBeUndefined();
  expect(first).toMatchObject({
    trouble: 'login-refused',
    retryAt: '2026-11-23T12:10:30.000Z',
    warnings: [
      { warning: 'privileged', text: 'may run commands' },
      { warning: 'record-stalled', text: 'queue_log stands' },
    ],
    cannotDo: [
      { command: 'campaign.pause', because: 'it has no campaigns' },
      { command: 'monitor.listen', because: 'no monitors are configured' },
    ],
    lastBlindFrom: '2026-11-23T11:59:00.000Z',
    lastBlindUntil: '2026-11-23T12:00:00.000Z',
    recordedFrom: '2026-11-23T00:00:30.000Z',
  });
  expect(contractList('sources', sampleFloor(), STAMP).items[0]).toMatchObject({
    trouble: null,
    retryAt: null,
    warnings: [],
    cannotDo: [],
    lastBlindFrom: null,
    lastBlindUntil: null,
    recordedFrom: null,
  });
});

test('a channel counts who is past the threshold of his own queue, and is stale if one of its sources is', () => {
  expect(contractList('channels', sampleFloor(), STAMP).items).toMatchObject([
    {
      id: 'voice',
      source: null,
      sources: ['north', 'south'],
      stale: true,
      queueCount: 2,
      waitingCount: 3,
      waitingOverTargetCount: 2,
      oldestWaitMs: 90_000,
      occupancyRate: 0.75,
    },
  ]);
});

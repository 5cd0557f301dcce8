// The limits of SCREENS §7 on rows: which value of which figure asks for somebody to act.
import { describe, expect, test } from 'vitest';
import {
  type AgentRow,
  type CampaignRow,
  type Figure,
  judge,
  type Level,
  type QueueRow,
  type Readings,
  readAgent,
  readCampaign,
  readChannel,
  readQueue,
  type Staffing,
  type Tally,
} from '../../../src/floor/index.ts';
import { joins, openStory, queued, stands } from '../support/story.ts';

const story = openStory()
  .at('09:00')
  .tell(queued('c', 'q'), joins('nino', 'q'), stands('nino', 'available'), {
    type: 'campaign.described',
    campaign: 'spring',
  });
const QUEUE = story.queue('q');
const CHANNEL = story.channel('voice');
const AGENT = story.agent('nino');
const CAMPAIGN = story.campaign('spring');

/** At once, without the time that some limits must be held. */
function levelOf(readings: Readings, figure: Figure, heldMs = 0): Level {
  const reading = new Map(readings).get(figure);
  if (!reading) throw new Error(`no reading of ${figure}`);
  return judge(judge(undefined, reading, 0), reading, heldMs).level;
}

function waiting(waits: readonly number[], more: Partial<QueueRow> = {}): QueueRow {
  const entries = waits.map((seconds, index) => [`c${index}`, -seconds * 1000] as const);
  return {
    ...QUEUE,
    waiting: Object.fromEntries(entries),
    waitingCount: waits.length,
    staffing: staff(10),
    ...more,
  };
}

function staff(busy: number, free = 0): Staffing {
  return { byState: {}, own: 0, free, busy, away: 3 };
}

function spans(counts: Partial<Tally>): QueueRow {
  return { ...QUEUE, last30m: { ...QUEUE.last30m, ...counts }, today: { ...QUEUE.today, ...counts } };
}

describe('the longest wait', () => {
  test.each([
    ['voice', 39, 'none'],
    ['voice', 40, 'amber'],
    ['voice', 120, 'red'],
    ['chat', 100, 'red'],
    ['messaging', 99, 'amber'],
    ['mail', 19, 'none'],
    ['mail', 20, 'amber'],
    ['mail', 30, 'red'],
  ] as const)('of %s, T = 20 s, after %i s is %s', (channel, seconds, level) => {
    expect(levelOf(readQueue(waiting([seconds], { channel }), 0), 'longestWait')).toBe(level);
  });
});

describe('waiting callers', () => {
  test.each([
    [2, 'none'],
    [3, 'amber'],
    [5, 'amber'],
    [6, 'red'],
  ] as const)('%i of them before ten agents are %s', (count, level) => {
    expect(levelOf(readQueue(waiting(Array(count).fill(1)), 0), 'waiting')).toBe(level);
  });

  test('are red at once where nobody could answer', () => {
    expect(levelOf(readQueue(waiting([1], { staffing: staff(0) }), 0), 'waiting')).toBe('red');
  });

  test.each([
    [[20], 'none'],
    [[21], 'amber'],
    [[21, 25, 30], 'red'],
  ] as const)('past their target: %j is %s', (waits, level) => {
    expect(levelOf(readQueue(waiting(waits), 0), 'pastTarget')).toBe(level);
  });

  test('with nobody free are red after 15 seconds; without callers it is amber after 30', () => {
    expect(levelOf(readQueue(waiting([1]), 0), 'free', 14_999)).toBe('none');
    expect(levelOf(readQueue(waiting([1]), 0), 'free', 15_000)).toBe('red');
    expect(levelOf(readQueue(waiting([]), 0), 'free', 29_999)).toBe('none');
    expect(levelOf(readQueue(waiting([]), 0), 'free', 30_000)).toBe('amber');
    expect(levelOf(readQueue(waiting([1], { staffing: staff(3, 1) }), 0), 'free', 60_000)).toBe('none');
  });
});

describe('nothing at all', () => {
  test.each(['waiting', 'pastTarget', 'longestWait'] as const)('of %s has no colour, at once', figure => {
    const read = (waits: readonly number[]) => {
      const reading = new Map(readQueue(waiting(waits), 0)).get(figure);
      if (!reading) throw new Error(`no reading of ${figure}`);
      return reading;
    };
    const before = judge(undefined, read(Array(7).fill(200)), 0);
    expect(before.level).toBe('red');
    expect(judge(before, read([]), 1000).level).toBe('none');
  });
});

describe('a closed queue', () => {
  const closed = (waits: readonly number[], more: Partial<QueueRow> = {}): Readings =>
    readQueue(waiting(waits, { closedUntil: 3_600_000, staffing: staff(0), ...more }), 0);

  test('is judged by nothing at all while nobody waits in it', () => {
    expect(closed([]).map(([figure]) => figure)).toEqual(['waiting']);
    expect(levelOf(closed([]), 'waiting', 60_000)).toBe('none');
  });

  test('is red at once where somebody waits in it, and only for that', () => {
    expect(closed([900]).map(([figure]) => figure)).toEqual(['waiting']);
    expect(levelOf(closed([900]), 'waiting')).toBe('red');
  });

  test('may hold letters over night', () => {
    expect(levelOf(closed([900], { channel: 'mail' }), 'waiting')).toBe('none');
  });

  test('makes its channel quiet where all the others are closed too', () => {
    const row = { ...CHANNEL, staffing: staff(0) };
    const night = waiting([], { closedUntil: 3_600_000 });
    const of = (queues: readonly QueueRow[]) => readChannel(row, { channel: 'voice', queues, now: 0 });
    expect(of([night, night]).map(([figure]) => figure)).toEqual(['waiting']);
    expect(levelOf(of([night, QUEUE]), 'free', 30_000)).toBe('red');
  });
});

describe('counters that stand still', () => {
  test('are not judged; who waits is', () => {
    const row = { ...spans({ serviceLevelRate: 0, serviceLevelOf: 100 }), countsStandSince: 0 };
    const figures = readQueue(row, 0).map(([figure]) => figure);
    expect(figures).toEqual(['waiting', 'pastTarget', 'longestWait', 'free']);
  });
});

describe('mail', () => {
  test('is not judged for nobody free: no letter waits for somebody', () => {
    expect(levelOf(readQueue(waiting([1], { channel: 'mail' }), 0), 'free', 60_000)).toBe('none');
  });
});

describe('the service level, P = 80 %', () => {
  test.each([
    ['serviceLevel30m', 0.8, 10, 'none'],
    ['serviceLevel30m', 0.7, 10, 'amber'],
    ['serviceLevel30m', 0.6, 10, 'red'],
    ['serviceLevel30m', 0.6, 9, 'none'],
    ['serviceLevelToday', 0.6, 19, 'none'],
    ['serviceLevelToday', 0.6, 20, 'red'],
  ] as const)('%s of %d over %i contacts is %s', (figure, serviceLevelRate, serviceLevelOf, level) => {
    expect(levelOf(readQueue(spans({ serviceLevelRate, serviceLevelOf }), 0), figure)).toBe(level);
  });
});

describe('abandons and speed of answer', () => {
  test.each([
    [0.049, 20, 'none'],
    [0.05, 20, 'amber'],
    [0.1, 20, 'red'],
    [0.5, 19, 'none'],
  ] as const)('abandon rate %d of %i is %s', (abandonRate, abandonOf, level) => {
    expect(levelOf(readQueue(spans({ abandonRate, abandonOf }), 0), 'abandon30m')).toBe(level);
    expect(levelOf(readQueue(spans({ abandonRate, abandonOf }), 0), 'abandonToday')).toBe(level);
  });

  test.each([
    [20_000, 10, 'none'],
    [20_001, 10, 'amber'],
    [40_001, 10, 'red'],
    [90_000, 9, 'none'],
  ] as const)('a speed of %i ms over %i answers, T = 20 s, is %s', (answerSpeedMs, answeredCount, level) => {
    expect(levelOf(readQueue(spans({ answerSpeedMs, answered: answeredCount }), 0), 'speedToday')).toBe(
      level,
    );
  });
});

describe('a channel', () => {
  const people = (rate: number, busy: number) => ({
    ...CHANNEL,
    staffing: staff(busy),
    occupancy60m: { handlingMs: 1, availableMs: 1, rate },
  });
  const context = { channel: 'voice', queues: [QUEUE], now: 0 } as const;

  test.each([
    [0.84, 9, 0, 'none'],
    [0.85, 9, 0, 'amber'],
    [0.95, 9, 0, 'amber'],
    [0.95, 9, 1_800_000, 'red'],
    [0.95, 1, 1_800_000, 'none'],
  ])('occupied %d with %i busy and 3 away for %i ms is %s', (rate, busy, heldMs, level) => {
    expect(levelOf(readChannel(people(rate, busy), context), 'occupancy', heldMs)).toBe(level);
  });

  test('is judged by the target that most of its contacts have', () => {
    const large = { ...QUEUE, targetShare: 0.5, today: { ...QUEUE.today, offered: 100 } };
    const row = { ...CHANNEL, last30m: { ...CHANNEL.last30m, serviceLevelRate: 0.6, serviceLevelOf: 50 } };
    expect(levelOf(readChannel(row, context), 'serviceLevel30m')).toBe('red');
    expect(levelOf(readChannel(row, { ...context, queues: [QUEUE, large] }), 'serviceLevel30m')).toBe('none');
  });
});

describe('a time in a state', () => {
  const minutes = (amount: number) => amount * 60_000;
  const at = (row: Partial<AgentRow>, ms: number, queue?: QueueRow) =>
    levelOf(readAgent({ ...AGENT, ...row, since: 0 }, { queue, now: ms }), 'inState');

  test.each<[string, Partial<AgentRow>, number, number]>([
    ['ringing', { state: 'reserved' }, 20_000, 30_000],
    ['talking', { state: 'on-contact' }, minutes(8), minutes(15)],
    ['a call of one’s own', { state: 'on-contact', own: true }, minutes(10), minutes(20)],
    ['hold', { state: 'on-hold' }, 90_000, minutes(3)],
    ['wrap-up', { state: 'wrap-up' }, minutes(1), minutes(2)],
    ['coffee', { state: 'break', reason: 'Coffee' }, minutes(15), minutes(20)],
    ['lunch', { state: 'break', reason: 'lunch' }, minutes(45), minutes(50)],
    ['training', { state: 'break', reason: 'training' }, minutes(120), minutes(125)],
    ['a break without a reason', { state: 'break' }, minutes(15), minutes(20)],
    ['a break for a reason of its own', { state: 'break', reason: 'constructor' }, minutes(15), minutes(20)],
  ])('%s', (_title, row, amberMs, redMs) => {
    expect([at(row, amberMs - 1), at(row, amberMs), at(row, redMs - 1), at(row, redMs)]).toEqual([
      'none',
      'amber',
      'amber',
      'red',
    ]);
  });

  test.each<[string, Partial<AgentRow>]>([
    ['paused by the PBX', { state: 'break', auto: true }],
    ['lost', { state: 'unreachable' }],
  ])('%s asks for somebody at once, and is red after a minute', (_title, row) => {
    expect([at(row, 0), at(row, 59_999), at(row, 60_000)]).toEqual(['amber', 'amber', 'red']);
  });

  test.each<[string, Partial<AgentRow>]>([
    ['another state', { state: 'on-contact' }],
    ['the same one, begun anew', { state: 'break', auto: true, since: 59_000 }],
    ['a state told with the same instant', { state: 'break', reason: 'lunch' }],
  ])('ends at once with the state: %s', (_title, row) => {
    const read = (of: Partial<AgentRow>) =>
      new Map(readAgent({ ...AGENT, since: 0, ...of }, { queue: undefined, now: 60_000 })).get('inState');
    const [before, after] = [read({ state: 'break', auto: true }), read(row)];
    if (!before || !after) throw new Error('no reading of inState');
    const judged = judge(undefined, before, 60_000);
    expect(judged.level).toBe('red');
    expect(judge(judged, after, 60_000).level).toBe(row.auto ? 'amber' : 'none');
  });

  test('available, offline or unknown is no fault, however long', () => {
    for (const state of ['available', 'offline', 'unknown'] as const)
      expect(at({ state }, minutes(600))).toBe('none');
  });

  test('on a contact is judged by twice and four times the queue’s own handle time, from 50 contacts on', () => {
    const queueWith = (handled: number) => ({
      ...QUEUE,
      today: { ...QUEUE.today, handled, handleTimeMs: minutes(10) },
    });
    const talking = { state: 'on-contact' } as const;
    expect([
      at(talking, minutes(19), queueWith(50)),
      at(talking, minutes(20), queueWith(50)),
      at(talking, minutes(40), queueWith(50)),
    ]).toEqual(['none', 'amber', 'red']);
    expect(at(talking, minutes(8), queueWith(49))).toBe('amber');
  });

  const wrapUpOf = (wrapUpOf: number, meanMs: number) => ({
    ...QUEUE,
    today: { ...QUEUE.today, handled: 400, wrapUpOf, wrapUpMs: wrapUpOf * meanMs },
  });

  test('in a wrap-up is judged by twice and four times the queue’s own, where enough of them were seen', () => {
    const wrapUp = { state: 'wrap-up' } as const;
    const inWrapUp = (ms: number, queue: QueueRow) => at(wrapUp, ms, queue);
    expect([
      inWrapUp(minutes(3) - 1, wrapUpOf(50, 90_000)),
      inWrapUp(minutes(3), wrapUpOf(50, 90_000)),
      inWrapUp(minutes(6), wrapUpOf(50, 90_000)),
    ]).toEqual(['none', 'amber', 'red']);
    expect(inWrapUp(minutes(1), wrapUpOf(49, 90_000)), 'the record told 400 contacts, 49 were seen').toBe(
      'amber',
    );
  });

  test('is not hurried by short contacts: a limit is only ever lengthened', () => {
    expect(at({ state: 'wrap-up' }, 59_999, wrapUpOf(400, 0))).toBe('none');
    expect(at({ state: 'wrap-up' }, 59_999, wrapUpOf(400, 8_000))).toBe('none');
    const short = { ...QUEUE, today: { ...QUEUE.today, handled: 400, handleTimeMs: 45_000 } };
    expect(at({ state: 'on-contact' }, minutes(8) - 1, short)).toBe('none');
  });

  test('in a wrap-up that the source ends by itself is not late within it', () => {
    const wrapUp = { state: 'wrap-up', wrapUpMs: minutes(2) } as const;
    expect([at(wrapUp, minutes(2)), at(wrapUp, minutes(4))]).toEqual(['none', 'amber']);
  });
});

describe('a pause whose limit the source knows', () => {
  const MINUTE_MS = 60_000;
  const inState = (more: Partial<AgentRow>, minutes: number): Level =>
    levelOf(
      readAgent(
        { ...AGENT, state: 'break', since: 0, ...more },
        { queue: undefined, now: minutes * MINUTE_MS },
      ),
      'inState',
    );
  const limitMs = 10 * MINUTE_MS;

  test.each<[string, Partial<AgentRow>, number, Level]>([
    ['is within it', { limitMs }, 9, 'none'],
    ['is past it', { limitMs }, 10, 'amber'],
    ['is long past it', { limitMs }, 15, 'red'],
    ['has it before what is usual for its reason', { limitMs, reason: 'lunch' }, 10, 'amber'],
    ['is for work', { limitMs, work: true }, 10, 'amber'],
    ['is for work, of a reason that has a usual limit', { work: true, reason: 'training' }, 120, 'amber'],
    ['is for work that nobody limited', { work: true, reason: 'back office' }, 600, 'none'],
    ['is a wrap-up by its reason', { state: 'wrap-up', limitMs }, 9, 'none'],
    ['is a wrap-up by its reason, past it', { state: 'wrap-up', limitMs }, 10, 'amber'],
  ])('%s', (_what, more, minutes, level) => {
    expect(inState(more, minutes)).toBe(level);
  });
});

describe('a campaign’s drop rate, cap 3 %', () => {
  const campaign = (dropRate: number, answered: number, share = 0.03): CampaignRow => ({
    ...CAMPAIGN,
    dropCap: { share, windowMs: 1 },
    dropWindow: { drops: 0, answered },
    dropRate,
  });

  test.each([
    [0.019, 50, 'none'],
    [0.0201, 50, 'amber'],
    [0.028, 50, 'red'],
    [0.5, 49, 'none'],
  ] as const)('of %d over %i live answers is %s', (rate, answered, level) => {
    expect(levelOf(readCampaign(campaign(rate, answered)), 'dropRate')).toBe(level);
  });

  test('where no drop is allowed: none is no fault, one is red', () => {
    expect(levelOf(readCampaign(campaign(0, 50, 0)), 'dropRate')).toBe('none');
    expect(levelOf(readCampaign(campaign(0.001, 50, 0)), 'dropRate')).toBe('red');
  });
});

// The other figures, each with values computed by hand or taken from METRICS.
import { describe, expect, test } from 'vitest';
import {
  abandonRate,
  abandonShares,
  answerSpeedMs,
  averageWaitMs,
  expectedWait,
  handleTimeMs,
  longestWaitMs,
  METRICS,
  occupancyRate,
  queueDepth,
  SERVICE_LEVEL_PRESETS,
  type Tally,
  totalOf,
  waitingOverTarget,
} from '../../../src/floor/index.ts';
import { answered, left, openStory, queued } from '../support/story.ts';

const { today: NOTHING } = openStory().tell({ type: 'queue.described', queue: 'q' }).queue('q');
const tally = (counts: Partial<Tally>): Tally => ({ ...NOTHING, ...counts });

describe('who waits now', () => {
  const queue = { waiting: { a: 10_000, b: 20_000, c: 29_000 }, serviceLevel: SERVICE_LEVEL_PRESETS.default };

  test('is counted, with the longest and the average wait', () => {
    expect([queueDepth(queue), longestWaitMs(queue, 30_000), averageWaitMs(queue, 31_000)]).toEqual([
      3,
      20_000,
      34_000 / 3,
    ]);
  });

  test.each([
    ['at exactly the target is not past it', 30_000, 0],
    ['a millisecond later is', 30_001, 1],
    ['and so is everybody in the end', 50_000, 3],
  ])('%s', (_title, now, count) => {
    expect(waitingOverTarget(queue, now)).toBe(count);
  });

  test('is nobody: then there is no longest and no average', () => {
    const empty = { waiting: {} };
    expect([queueDepth(empty), longestWaitMs(empty, 5), averageWaitMs(empty, 5)]).toEqual([
      0,
      undefined,
      undefined,
    ]);
  });

  test('by a clock that is ahead has waited nothing, not less', () => {
    expect(longestWaitMs({ waiting: { a: 40_000 } }, 30_000)).toBe(0);
  });
});

describe('speed of answer', () => {
  test.each([
    [
      'waits of 0, 3 and 5 s: 2.67 s, where Asterisk’s Holdtime says 1',
      { answerWaitMs: 8_000, answered: 3 },
      8_000 / 3,
    ],
    ['nobody answered: no data', { answerWaitMs: 0, answered: 0 }, undefined],
    ['everybody at once: 0', { answerWaitMs: 0, answered: 4 }, 0],
  ])('%s', (_title, counts, expected) => {
    expect(answerSpeedMs(counts)).toBe(expected);
  });
});

describe('abandon rate', () => {
  test('87 of 1 225, 11 of them short: 76 of 1 214, 6.3 % (SCREENS §2)', () => {
    const shares = abandonShares({ offered: 1225, abandoned: 87, shortAbandoned: 11 });
    expect(shares).toEqual({ abandonCounted: 76, abandonOf: 1214 });
    expect(abandonRate(shares)?.toFixed(3)).toBe('0.063');
  });

  test('leaves short abandons out of both of its parts', () => {
    const story = openStory()
      .at('09:00')
      .tell(...['a', 'b', 'c', 'd'].map(contact => queued(contact, 'q')));
    story.at('09:00:04').tell(left('a', 'q')).at('09:00:30').tell(left('b', 'q'), answered('c', 'q'));
    expect(story.queue('q').today).toMatchObject({
      abandoned: 2,
      shortAbandoned: 1,
      abandonCounted: 1,
      abandonOf: 3,
      abandonRate: 1 / 3,
    });
  });

  test('of a queue whose every contact was a short abandon is no data', () => {
    const story = openStory().at('09:00').tell(queued('a', 'q'), left('a', 'q'));
    expect(story.queue('q').today).toMatchObject({ abandoned: 1, abandonOf: 0 });
    expect(story.queue('q').today).not.toHaveProperty('abandonRate');
  });
});

describe('handle time and occupancy', () => {
  test('two conversations, 200 s of talk, 20 s on hold, 60 s of wrap-up: 140 s', () => {
    const TWO = { talkMs: 200_000, holdMs: 20_000, handled: 2 };
    expect(handleTimeMs({ ...TWO, wrapUpMs: 60_000, wrapUpOf: 2 })).toBe(140_000);
    expect(handleTimeMs({ ...TWO, wrapUpMs: 30_000, wrapUpOf: 1 }), 'of one wrap-up that was seen').toBe(
      140_000,
    );
    expect(handleTimeMs({ ...TWO, wrapUpMs: 0, wrapUpOf: 0 }), 'no wrap-up was seen').toBeUndefined();
    expect(handleTimeMs({ talkMs: 0, holdMs: 0, wrapUpMs: 0, handled: 0, wrapUpOf: 0 })).toBeUndefined();
  });

  test('50 minutes handling, 10 available: 83.3 %; nobody there: no data', () => {
    expect(occupancyRate({ handlingMs: 3_000_000, availableMs: 600_000 })?.toFixed(3)).toBe('0.833');
    expect(occupancyRate({ handlingMs: 0, availableMs: 0 })).toBeUndefined();
  });
});

describe('expected wait', () => {
  const enough = tally({ handled: 10, talkMs: 2_400_000 });
  const few = tally({ handled: 9, talkMs: 9 });
  const input = { waitingCount: 2, freeCount: 0, agents: 4, last60m: enough, today: few };

  test('two ahead, four agents, handle time 240 s: 180 s, give or take 104 s', () => {
    expect(expectedWait(input)).toEqual({ lowMs: 76_000, highMs: 284_000 });
  });

  test('nobody ahead and all four busy: 0 to 120 s', () => {
    expect(expectedWait({ ...input, waitingCount: 0 })).toEqual({ lowMs: 0, highMs: 120_000 });
  });

  test('somebody free and nobody waiting: none, whatever is known of handle times', () => {
    expect(expectedWait({ ...input, waitingCount: 0, freeCount: 1, last60m: few })).toEqual({
      lowMs: 0,
      highMs: 0,
    });
  });

  test('takes the day’s handle time where the last hour has fewer than ten conversations', () => {
    expect(expectedWait({ ...input, last60m: few, today: enough })).toEqual({
      lowMs: 76_000,
      highMs: 284_000,
    });
  });

  test('cannot be told of too few conversations, or where nobody answers', () => {
    expect(expectedWait({ ...input, last60m: few })).toBeUndefined();
    expect(expectedWait({ ...input, agents: 0 })).toBeUndefined();
  });
});

describe('a total', () => {
  const busy = tally({
    offered: 100,
    answered: 90,
    serviceLevelMet: 45,
    serviceLevelOf: 90,
    exits: { key: 2 },
  });
  const quiet = tally({
    offered: 10,
    answered: 10,
    serviceLevelMet: 10,
    serviceLevelOf: 10,
    exits: { key: 1, empty: 3 },
  });

  test('sums numerators and denominators: the average of percentages is another figure', () => {
    const total = totalOf([busy, quiet]);
    expect(total).toMatchObject({
      offered: 110,
      answered: 100,
      serviceLevelMet: 55,
      serviceLevelOf: 100,
      serviceLevelRate: 0.55,
    });
    expect(total.exits).toEqual({ key: 3, empty: 3 });
  });

  test('of parts without data is no data', () => {
    expect(totalOf([NOTHING, NOTHING])).not.toHaveProperty('serviceLevelRate');
    expect(totalOf([])).toMatchObject({ offered: 0 });
  });

  test('was wholly seen from when the last of its parts was', () => {
    const total = totalOf([tally({ seenFrom: 5, blindMs: 60 }), tally({ seenFrom: 9 }), NOTHING]);
    expect(total).toMatchObject({ seenFrom: 9, blindMs: 60 });
  });

  test('of a channel equals the sum of its queues’ rows', () => {
    const story = openStory().at('09:00').tell(queued('a', 'x'), queued('b', 'y'), queued('c', 'y'));
    story.at('09:00:30').tell(answered('a', 'x'), left('b', 'y'), left('c', 'y', 'key'));
    const { x, y } = story.document().queues;
    for (const span of ['today', 'last15m', 'last30m', 'last60m'] as const) {
      expect(story.channel('voice')[span]).toEqual(totalOf([x, y].flatMap(row => row?.[span] ?? [])));
    }
  });
});

test('every figure has a name, a formula and a source, and no two share an id', () => {
  for (const metric of METRICS) {
    for (const text of [metric.title, metric.formula, metric.source]) expect(text).not.toBe('');
  }
  expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
});

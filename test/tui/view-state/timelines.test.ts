// Pages of an agent's day go together: what was told anew stands in the place of what it tells, and nothing is there twice.
import { expect, test } from 'vitest';
import type { AgentHistoryEntry, AgentTimeline } from '../../../src/client/index.ts';
import { joinAgent } from '../../../src/tui/view-state/timelines.ts';

const state = (at: number, more: Partial<AgentHistoryEntry> = {}): AgentHistoryEntry => ({
  ...{ kind: 'state', at, state: 'available' },
  ...more,
});

const told = (entries: readonly AgentHistoryEntry[], more: Partial<AgentTimeline> = {}) => ({
  ok: true as const,
  timeline: {
    ...{ at: 100, agent: '1002', name: 'Nino', from: 0, to: 100, queues: {}, campaigns: {} },
    ...{ entries: [...entries], ...more },
  },
});

const timesOf = (answer: ReturnType<typeof joinAgent>): readonly number[] =>
  answer.ok ? answer.timeline.entries.map(({ at }) => at) : [];

test('what went on when it was told first has its end when it is told again', () => {
  const joined = joinAgent(
    told([state(10, { endedAt: 20 }), state(20)], { before: 4 }),
    told([state(20, { endedAt: 30 }), state(30)], { before: 9 }),
    'newest',
  );
  expect(joined).toEqual(
    told([state(10, { endedAt: 20 }), state(20, { endedAt: 30 }), state(30)], { before: 4 }),
  );
});

test('older ones come before those that are known, and say what is before them', () => {
  const known = told([state(20), state(30)], { before: 9, queues: { support: 'Support' } });
  const joined = joinAgent(known, told([state(10), state(20)], { queues: { sales: 'Sales' } }), 'older');
  expect(timesOf(joined)).toEqual([10, 20, 30]);
  expect(joined).toMatchObject({ timeline: { queues: { support: 'Support', sales: 'Sales' } } });
  expect(joined.ok && 'before' in joined.timeline).toBe(false);
});

test('a spell in which nobody saw is there once, whichever page tells it', () => {
  const blind = { kind: 'blind', at: 5, endedAt: 8 } as const;
  const known = told([blind, state(10), state(20)], { before: 2 });
  expect(timesOf(joinAgent(known, told([blind, state(20), state(30)], { before: 6 }), 'newest'))).toEqual([
    5, 10, 20, 30,
  ]);
  expect(timesOf(joinAgent(known, told([blind, state(7)]), 'older'))).toEqual([5, 7, 10, 20]);
});

test('another business day begins anew', () => {
  const yesterday = told([state(10)], { before: 2 });
  expect(timesOf(joinAgent(yesterday, told([state(90)], { from: 80, before: 7 }), 'newest'))).toEqual([90]);
});

test('a refusal does not take away what is known', () => {
  const refused = { ok: false, error: { code: 'busy', message: 'too many' } } as const;
  const known = told([state(10)]);
  expect(joinAgent(known, refused, 'newest')).toBe(known);
  expect(joinAgent(undefined, refused, 'whole')).toBe(refused);
});

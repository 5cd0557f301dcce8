// Who gets which contact, and what comes of an offer that nobody answers.
import { expect, test } from 'vitest';
import type { AgentState, SourceEvent } from '../../../src/floor/index.ts';
import { type CenterPlan, createCenter } from '../../../src/sources/index.ts';
import { DAY_START, fixed, HOUR_MS, perHour, toAgent, toPlan, toQueue } from './small-plan.ts';

function run(plan: CenterPlan, hours: number): SourceEvent[] {
  return createCenter(plan, 7, DAY_START).advance(DAY_START + hours * HOUR_MS);
}

function only<Type extends SourceEvent['type']>(
  events: readonly SourceEvent[],
  type: Type,
): Extract<SourceEvent, { readonly type: Type }>[] {
  return events.filter(
    (event): event is Extract<SourceEvent, { readonly type: Type }> => event.type === type,
  );
}

function answersBy(events: readonly SourceEvent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { agent } of only(events, 'contact.answered')) counts[agent] = (counts[agent] ?? 0) + 1;
  return counts;
}

const QUIET = { arrivals: perHour(12), talk: fixed(60) };

test('the agent of the lowest penalty is rung first; the others only while he is busy', () => {
  const agents = [toAgent('second', { q: 3 }), toAgent('first', { q: 0 }), toAgent('third', { q: 9 })];
  const {
    first = 0,
    second = 0,
    third = 0,
  } = answersBy(run(toPlan({ queues: [toQueue({ id: 'q', ...QUIET })], agents }), 48));
  expect(first).toBeGreaterThan(4 * second);
  expect(second).toBeGreaterThan(4 * third);
});

test('among equals the one who has been free the longest is next, so that work is shared evenly', () => {
  const agents = ['a', 'b', 'c', 'd'].map(id => toAgent(id, { q: 0 }));
  const events = run(toPlan({ queues: [toQueue({ id: 'q', ...QUIET })], agents }), 48);
  const counts = Object.values(answersBy(events));
  expect(counts).toHaveLength(4);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(0.05 * Math.max(...counts));
});

test('a freed agent takes the caller of the weightier queue before one who has waited longer', () => {
  const busy = { arrivals: perHour(40), talk: fixed(120), patience: fixed(600) };
  const queues = [toQueue({ id: 'plain', ...busy }), toQueue({ id: 'gold', ...busy, weight: 5 })];
  const events = run(toPlan({ queues, agents: [toAgent('a', { plain: 0, gold: 0 })] }), 24);
  const answered = (queue: string): number =>
    only(events, 'contact.answered').filter(one => one.queue === queue).length;
  const left = (queue: string): number =>
    only(events, 'contact.left').filter(one => one.queue === queue).length;
  expect(answered('gold')).toBeGreaterThan(10 * answered('plain'));
  expect(left('plain')).toBeGreaterThan(left('gold'));
});

test('a phone rings for the time it takes to be answered, and the agent is reserved meanwhile', () => {
  const plan = toPlan({ queues: [toQueue({ id: 'q', ...QUIET })], agents: [toAgent('a', { q: 0 })] });
  const events = run(plan, 3);
  const [offered] = only(events, 'contact.offered');
  const answered = only(events, 'contact.answered').find(({ contact }) => contact === offered?.contact);
  expect((answered?.at ?? 0) - (offered?.at ?? 0)).toBe(3_000);
  const states = only(events, 'agent.state-changed').slice(0, 4);
  expect(states.map(({ state }) => state)).toEqual<AgentState[]>([
    'available',
    'reserved',
    'on-contact',
    'available',
  ]);
});

test('an offer that rings out goes on to somebody else, and counts as missed by the first', () => {
  const plan = toPlan({
    queues: [toQueue({ id: 'q', ...QUIET })],
    agents: [toAgent('a', { q: 0 }), toAgent('b', { q: 1 })],
    habits: { missShare: 1, missAgainShare: 1 },
  });
  const events = run(plan, 2);
  const [offered, second] = only(events, 'contact.offered');
  const [missed] = only(events, 'contact.offer-ended');
  expect(missed).toMatchObject({ contact: offered?.contact, agent: offered?.agent, how: 'no-answer' });
  expect((missed?.at ?? 0) - (offered?.at ?? 0)).toBe(15_000);
  expect(second).toMatchObject({ contact: offered?.contact, agent: 'b' });
  expect((second?.at ?? 0) - (missed?.at ?? 0)).toBe(2_000);
});

test('after two misses in a row the source pauses the agent itself, and he comes back after a while', () => {
  const plan = toPlan({
    queues: [toQueue({ id: 'q', ...QUIET })],
    agents: [toAgent('a', { q: 0 })],
    habits: { missShare: 1, missAgainShare: 1, autoPauseAfter: 2 },
  });
  const states = only(run(plan, 2), 'agent.state-changed');
  const paused = states.findIndex(({ auto }) => auto === true);
  expect(states[paused]).toMatchObject({ state: 'break', reason: 'Auto-Pause' });
  expect(states.slice(0, paused).filter(({ state }) => state === 'reserved')).toHaveLength(2);
  expect((states[paused + 1]?.at ?? 0) - (states[paused]?.at ?? 0)).toBe(120_000);
});

test('a caller who hangs up while it rings cancels the offer, and the agent is free again', () => {
  const plan = toPlan({
    queues: [toQueue({ id: 'q', ...QUIET, answer: fixed(10), patience: fixed(6) })],
    agents: [toAgent('a', { q: 0 })],
  });
  const events = run(plan, 2);
  const [ended] = only(events, 'contact.offer-ended');
  expect(ended).toMatchObject({ how: 'cancelled' });
  expect(only(events, 'contact.left')[0]).toMatchObject({
    contact: ended?.contact,
    exit: 'abandoned',
    at: ended?.at,
  });
  expect(only(events, 'agent.state-changed').find(({ at }) => at === ended?.at)).toMatchObject({
    state: 'available',
  });
});

const EXITS = [
  { what: 'waits out the queue’s limit', queue: { timeOutMs: 90_000 }, exit: 'timed-out', afterMs: 90_000 },
  {
    what: 'presses the key to be called back',
    queue: { key: { share: 1, afterMs: 45_000 } },
    exit: 'key',
    afterMs: 45_000,
  },
  { what: 'loses patience', queue: { patience: fixed(70) }, exit: 'abandoned', afterMs: 70_000 },
  {
    what: 'is taken out by a rule',
    queue: { withdrawn: { share: 1, after: fixed(30) } },
    exit: 'withdrawn',
    afterMs: 30_000,
  },
  {
    what: 'is sent on to another queue',
    queue: { overflow: { afterMs: 60_000, toQueue: 'other' } },
    exit: 'redirected',
    afterMs: 60_000,
  },
] as const;

for (const { what, queue, exit, afterMs } of EXITS) {
  test(`a caller nobody answers, who ${what}, has left by "${exit}" after that time`, () => {
    const other = toQueue({ id: 'other', arrivals: perHour(0.001), patience: fixed(5) });
    const events = run(toPlan({ queues: [toQueue({ id: 'q', ...QUIET, ...queue }), other] }), 2);
    const [queued] = only(events, 'contact.queued');
    const [left] = only(events, 'contact.left');
    expect(left).toMatchObject({
      contact: queued?.contact,
      queue: 'q',
      exit,
      at: (queued?.at ?? 0) + afterMs,
    });
    const second = only(events, 'contact.queued').find(({ ordinal }) => ordinal === 2);
    expect(second?.queue).toBe(exit === 'redirected' ? 'other' : undefined);
  });
}

test('a transferred caller enters the other queue as his second visit', () => {
  const queues = [
    toQueue({ id: 'q', ...QUIET, transfer: { share: 1, toQueue: 'other' } }),
    toQueue({ id: 'other', arrivals: perHour(0.001) }),
  ];
  const events = run(toPlan({ queues, agents: [toAgent('a', { q: 0 }), toAgent('b', { other: 0 })] }), 2);
  const [completed] = only(events, 'contact.completed');
  expect(completed).toMatchObject({ agent: 'a', by: 'transfer' });
  const second = only(events, 'contact.queued').find(({ ordinal }) => ordinal === 2);
  expect(second).toMatchObject({ contact: completed?.contact, queue: 'other', at: completed?.at });
  expect(only(events, 'contact.answered').find(({ agent }) => agent === 'b')).toMatchObject({
    contact: completed?.contact,
  });
});

test('a held call is on hold for the agent too, and goes on', () => {
  const queues = [toQueue({ id: 'q', ...QUIET, hold: { share: 1, length: fixed(30) } })];
  const events = run(toPlan({ queues, agents: [toAgent('a', { q: 0 })] }), 1);
  const [held] = only(events, 'contact.held');
  const [resumed] = only(events, 'contact.resumed');
  expect((resumed?.at ?? 0) - (held?.at ?? 0)).toBe(30_000);
  const states = only(events, 'agent.state-changed').map(({ at, state }) => `${at} ${state}`);
  expect(states).toContain(`${held?.at} on-hold`);
  expect(states).toContain(`${resumed?.at} on-contact`);
});

test('those who wait know their place in line; it moves up as others leave', () => {
  const queues = [toQueue({ id: 'q', arrivals: perHour(120), patience: fixed(120) })];
  const events = run(toPlan({ queues }), 1);
  const places = new Map<string, number>();
  for (const event of events) {
    if (event.type === 'contact.queued' || event.type === 'contact.repositioned')
      places.set(event.contact, event.position ?? 0);
    if (event.type === 'contact.left') places.delete(event.contact);
    if (event === events.findLast(({ at }) => at === event.at))
      expect([...places.values()].sort((a, b) => a - b)).toEqual(
        [...places.keys()].map((_, index) => index + 1),
      );
  }
  expect(only(events, 'contact.repositioned').length).toBeGreaterThan(50);
});

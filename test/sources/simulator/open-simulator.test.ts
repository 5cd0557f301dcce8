// The simulator as a source: its clock and speed, the day so far, orders, and an orderly end.
import { expect, test } from 'vitest';
import { createFloor, documentOf, foldEvent, type SourceEvent } from '../../../src/floor/index.ts';
import {
  createCenter,
  DEFAULT_PLAN,
  openSimulator,
  type SimulatorOptions,
  type Source,
} from '../../../src/sources/index.ts';
import { createFakeTimers, type FakeTimers } from '../../support/fake-timers.ts';
import { tbilisiDay } from './tbilisi-day.ts';

const BY = { who: 'levan', how: 'command' };

const HOUR_MS = 3_600_000;
const MONDAY = tbilisiDay('2026-11-23');
const NOON = MONDAY + 12 * HOUR_MS;

interface Running {
  readonly source: Source;
  readonly timers: FakeTimers;
  readonly events: SourceEvent[];
}

async function open(options: Partial<SimulatorOptions> = {}): Promise<Running> {
  const timers = createFakeTimers();
  const source = openSimulator({ seed: 7, startAt: NOON, timers, ...options });
  const events: SourceEvent[] = [];
  await source.start({ emit: more => events.push(...more), ended: () => events.splice(0) });
  return { source, timers, events };
}

function toLines(events: readonly SourceEvent[]): string {
  return events.map(event => JSON.stringify(event)).join('\n');
}

test('started at noon it has told the day so far, and nothing that is still to come', async () => {
  const { events, source } = await open();
  expect(toLines(events)).toBe(toLines(createCenter(DEFAULT_PLAN, 7, NOON).advance(NOON)));
  expect(events.at(-1)?.at).toBeLessThanOrEqual(NOON);
  expect(source.clock?.now()).toBe(NOON);
});

for (const speed of [0.5, 1, 10, 600]) {
  test(`at speed ${speed} its clock runs evenly and the same events come`, async () => {
    const { events, source, timers } = await open({ speed });
    const realMs = (20 * 60_000) / speed;
    for (let step = 0; step < 100; step++) {
      timers.advance(realMs / 100);
      const now = source.clock?.now() ?? 0;
      expect(Math.abs(now - NOON - ((step + 1) / 100) * 20 * 60_000)).toBeLessThanOrEqual(1);
      expect(events.at(-1)?.at).toBeLessThanOrEqual(now);
    }
    expect(source.clock?.rate).toBe(speed);
    timers.advance(50);
    const inOne = createCenter(DEFAULT_PLAN, 7, NOON).advance(NOON + 20 * 60_000);
    expect(toLines(events).startsWith(toLines(inOne))).toBe(true);
  });
}

test('events are told within a fraction of a second of real time', async () => {
  const { events, source, timers } = await open();
  let latest = events.length;
  for (let step = 0; step < 600; step++) {
    timers.advance(100);
    for (const { at } of events.slice(latest))
      expect((source.clock?.now() ?? 0) - at).toBeLessThanOrEqual(121);
    latest = events.length;
  }
  expect(latest).toBeGreaterThan(0);
});

test('an order is answered once its events are told', async () => {
  const { source, timers, events } = await open();
  const told = events.length;
  const answer = source.perform(
    {
      method: 'campaign.pause',
      campaign: 'renewals',
      reason: 'line overloaded',
    },
    BY,
  );
  expect(events.slice(told).some(event => event.type === 'campaign.changed')).toBe(false);
  timers.advance(500);
  const isTold = events
    .slice(told)
    .some(event => event.type === 'campaign.changed' && event.by?.how === 'command');
  expect(isTold).toBe(true);
  expect(await answer).toMatchObject({ outcome: 'applied' });
});

test('the two systems of the center stand in its rows, and their orders come to this one source', async () => {
  const { source, events } = await open();
  expect(source.speaksFor).toEqual(['north', 'digital']);
  expect(new Set(events.map(event => event.source))).toEqual(new Set(['north', 'digital']));
  const connected = events.filter(event => event.type === 'source.connected');
  const canDial = connected.map(event => [
    event.source,
    'capabilities' in event && event.capabilities.includes('campaign.pause'),
  ]);
  expect(Object.fromEntries(canDial)).toEqual({ north: true, digital: false });
});

test('where sources share a floor its ids are qualified by its own', async () => {
  const { source, events, timers } = await open({ id: 'demo', qualified: true });
  expect(source.speaksFor).toEqual(['demo-north', 'demo-digital']);
  const ids = events.flatMap(event =>
    ['queue', 'agent', 'contact', 'campaign'].flatMap(key =>
      Object.entries(event)
        .filter(([name]) => name === key)
        .map(([, id]) => String(id)),
    ),
  );
  expect(ids.length).toBeGreaterThan(10_000);
  expect(ids.filter(id => !id.startsWith('demo:'))).toEqual([]);
  const answer = source.perform(
    {
      method: 'agent.setPenalty',
      agent: 'demo:1001',
      queue: 'demo:support',
      penalty: 4,
    },
    BY,
  );
  timers.advance(1_000);
  expect(await answer).toMatchObject({ outcome: 'applied' });
});

test('without a warm-up it joins a center at work: who waits is told with his wait, the day before is not', async () => {
  const { events, timers } = await open({ warmUp: false, startAt: MONDAY + 11.5 * HOUR_MS });
  const at = MONDAY + 11.5 * HOUR_MS;
  expect(new Set(events.map(event => event.at))).toEqual(new Set([at]));
  const states = events.filter(event => event.type === 'agent.state-changed');
  expect(new Set(states.map(({ state }) => state)).size).toBeGreaterThanOrEqual(4);
  expect(states.filter(({ state, startUnseen }) => state === 'on-contact' && !startUnseen)).toEqual([]);
  const waiting = events.filter(event => event.type === 'contact.queued');
  expect(waiting.length).toBeGreaterThan(0);
  for (const { enteredAt, wholeSeconds } of waiting) {
    expect(wholeSeconds).toBe(true);
    expect((at - (enteredAt ?? 0)) % 1000).toBe(0);
  }
  // Conversations and lines that nobody saw begin are not told to end.
  const known = new Set(waiting.map(({ contact }) => contact));
  timers.advance(10 * 60_000);
  for (const event of events) {
    if (event.type === 'contact.queued' || event.type === 'contact.connected') known.add(event.contact);
    if (event.type === 'contact.completed') expect(known.has(event.contact)).toBe(true);
  }
  const floor = createFloor();
  for (const event of events) foldEvent(floor, event);
  const { sources, queues } = documentOf(floor);
  expect(Object.values(sources).map(({ unknownEvents }) => unknownEvents)).toEqual([0, 0]);
  expect(queues.support?.today.seenFrom).toBe(at);
});

test('stopped, it tells nothing more, and what was asked has no known outcome', async () => {
  const { source, timers, events } = await open();
  const answer = source.perform({ method: 'agent.pause', agent: '1001' }, BY);
  await source.stop();
  const told = events.length;
  timers.advance(HOUR_MS);
  expect(events).toHaveLength(told);
  expect(timers.count).toBe(0);
  expect(await answer).toMatchObject({ outcome: 'unknown' });
  expect(await source.perform({ method: 'agent.pause', agent: '1001' }, BY)).toMatchObject({
    outcome: 'refused',
  });
});

test('a speed that is none is refused at once, with what to give instead', () => {
  for (const speed of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => openSimulator({ seed: 7, startAt: NOON, speed })).toThrow(
      /speed .* is not a number over 0: 1 is real time/,
    );
});

test('it knows who calls, as he is masked, and tells no event of it', async () => {
  const { events, source } = await open();
  const floor = createFloor();
  for (const event of events) foldEvent(floor, event);
  const contacts = Object.entries(documentOf(floor).contacts);
  expect(contacts.length).toBeGreaterThan(0);
  for (const [id, { customer = '' }] of contacts) {
    const { number = '' } = source.customerOf?.(id) ?? {};
    expect([number.slice(0, 1), number.includes('@')]).toEqual([
      customer.slice(0, 1),
      customer.includes('@'),
    ]);
    if (customer.startsWith('+')) expect(number.slice(-2)).toBe(customer.slice(-2));
    expect(toLines(events)).not.toContain(number);
  }
  expect(source.customerOf?.('1.1')).toBeUndefined();
});

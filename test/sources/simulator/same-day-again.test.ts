// The same seed and date are the same day again, however the simulation is moved on, and with the same orders.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceEvent } from '../../../src/floor/index.ts';
import {
  createCenter,
  DEFAULT_PLAN,
  type SimulatedCenter,
  simulateEvents,
} from '../../../src/sources/index.ts';
import { type AnyOrder, anyOrders, noteAlive, toCommand } from './any-orders.ts';
import { findContradictions } from './find-contradictions.ts';
import { tbilisiDay } from './tbilisi-day.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MONDAY = tbilisiDay('2026-11-23');
const SEED = 7;
const BY = { who: 'levan', how: 'command' };
const SEEDED = { seed: 11, numRuns: 12 };

function toLines(events: readonly SourceEvent[]): string {
  return events.map(event => JSON.stringify(event)).join('\n');
}

interface Watch {
  readonly from: number;
  readonly untilMs: number;
  readonly orders?: readonly AnyOrder[];
  /** Where the watcher stops on the way, milliseconds after `from`. */
  readonly stops?: readonly number[];
}

/** The events from `from` on, given at the stops and at each order's instant. */
function watch(center: SimulatedCenter, { from, untilMs, orders = [], stops = [] }: Watch): SourceEvent[] {
  const events = center.advance(from);
  const alive = new Set<string>();
  noteAlive(alive, events);
  const instants = [
    ...stops.map(afterMs => ({ afterMs, order: undefined })),
    ...orders.map(order => ({ afterMs: order.afterMs, order })),
  ].sort((a, b) => a.afterMs - b.afterMs);
  for (const { afterMs, order } of instants) {
    const next = center.advance(from + afterMs);
    noteAlive(alive, next);
    events.push(...next);
    if (order) center.order({ command: toCommand(order, [...alive]), by: BY }, from + afterMs, () => {});
  }
  return [...events, ...center.advance(from + untilMs)];
}

const MORNING = { from: MONDAY + 10.2 * HOUR_MS, untilMs: 50 * MINUTE_MS };
const anyStops = fc.array(fc.integer({ min: 0, max: MORNING.untilMs }), { maxLength: 40 });

test('a day comes again byte for byte, in one stride or in many', () => {
  const inOne = toLines(createCenter(DEFAULT_PLAN, SEED, MONDAY).advance(MORNING.from + MORNING.untilMs));
  fc.assert(
    fc.property(anyStops, stops => {
      expect(toLines(watch(createCenter(DEFAULT_PLAN, SEED, MONDAY), { ...MORNING, stops }))).toBe(inOne);
    }),
    SEEDED,
  );
});

test('with the same orders at the same instants a day comes again, and nothing in it contradicts itself', () => {
  fc.assert(
    fc.property(anyOrders(MORNING.untilMs), anyStops, (orders, stops) => {
      const once = watch(createCenter(DEFAULT_PLAN, SEED, MONDAY), { ...MORNING, orders });
      const again = watch(createCenter(DEFAULT_PLAN, SEED, MONDAY), { ...MORNING, orders, stops });
      expect(toLines(again)).toBe(toLines(once));
      expect(findContradictions(once).contradictions).toEqual([]);
    }),
    SEEDED,
  );
});

test('the printed stream is what the center tells', () => {
  const until = MONDAY + 11 * HOUR_MS;
  const printed = [...simulateEvents({ seed: SEED, startAt: MONDAY, until })];
  expect(toLines(printed)).toBe(toLines(createCenter(DEFAULT_PLAN, SEED, MONDAY).advance(until)));
});

test('whatever instant of a day is asked for, its day begins at its first instant', () => {
  const until = MONDAY + 9 * HOUR_MS;
  const fromNoon = simulateEvents({ seed: SEED, startAt: MONDAY + 12 * HOUR_MS, until });
  expect(toLines([...fromNoon])).toBe(toLines([...simulateEvents({ seed: SEED, startAt: MONDAY, until })]));
});

test('another seed is another day, and so is another date', () => {
  const firstCalls = (seed: number, date: string): string[] => {
    const startAt = tbilisiDay(date);
    const events = createCenter(DEFAULT_PLAN, seed, startAt).advance(startAt + 10 * HOUR_MS);
    return events.filter(({ type }) => type === 'contact.queued').map(({ at }) => String(at - startAt));
  };
  const days = [firstCalls(7, '2026-11-23'), firstCalls(8, '2026-11-23'), firstCalls(7, '2026-11-24')];
  expect(new Set(days.map(day => day.join())).size).toBe(3);
});

test('an order to one system does not shuffle what happens at the other', () => {
  const at = MONDAY + 11 * HOUR_MS;
  const untouched = createCenter(DEFAULT_PLAN, SEED, MONDAY);
  const ordered = createCenter(DEFAULT_PLAN, SEED, MONDAY);
  const events = ordered.advance(at);
  for (const agent of ['1001', '1002', '1101'])
    ordered.order({ command: { method: 'agent.pause', agent, reason: 'meeting' }, by: BY }, at, () => {});
  events.push(...ordered.advance(at + 3 * HOUR_MS));
  const ofDesk = (all: readonly SourceEvent[]): SourceEvent[] =>
    all.filter(({ source }) => source === 'digital');
  const before = untouched.advance(at + 3 * HOUR_MS);
  expect(toLines(ofDesk(events))).toBe(toLines(ofDesk(before)));
  expect(toLines(events)).not.toBe(toLines(before));
});

test('an order does not change who calls when, but for those who try again', () => {
  const at = MONDAY + 11 * HOUR_MS;
  const until = at + 2 * HOUR_MS;
  const firstVisits = (events: readonly SourceEvent[]): string[] =>
    events.flatMap(event =>
      event.type === 'contact.queued' && event.ordinal === 1 && !event.repeat
        ? [`${event.at} ${event.contact}`]
        : [],
    );
  const ordered = createCenter(DEFAULT_PLAN, SEED, MONDAY);
  const events = ordered.advance(at);
  ordered.order({ command: { method: 'campaign.pause', campaign: 'spring-offer' }, by: BY }, at, () => {});
  events.push(...ordered.advance(until));
  const untouched = createCenter(DEFAULT_PLAN, SEED, MONDAY).advance(until);
  // A number that the campaign dialed first is no stranger when it calls: some dozen of a thousand.
  const known = new Set(firstVisits(untouched));
  const strangers = firstVisits(events).filter(visit => !known.has(visit));
  expect(strangers.length).toBeLessThan(0.03 * known.size);
});

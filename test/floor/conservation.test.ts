// The counting rule of DESIGN §3, after every event of every stream that anyone can think of.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNT_KEYS, type Counts } from '../../src/floor/counters/counts.ts';
import type { LiveDay } from '../../src/floor/counters/live-day.ts';
import { RING_MINUTES } from '../../src/floor/counters/minute-ring.ts';
import { createFloor, type Floor, foldEvent, type SourceEvent } from '../../src/floor/index.ts';
import type { LiveQueue } from '../../src/floor/live/live-queue.ts';
import { anyEvents } from './support/any-events.ts';

const RUNS = { seed: 20_261_123, numRuns: 400 };

function eachFold(events: readonly SourceEvent[], check: (floor: Floor, event: SourceEvent) => void): void {
  const floor = createFloor();
  for (const event of events) {
    foldEvent(floor, event);
    check(floor, event);
  }
}

function daysOf({ queues }: Floor): { queue: LiveQueue; day: LiveDay }[] {
  return [...queues.values()].flatMap(queue => [...queue.days.values()].map(day => ({ queue, day })));
}

function outcomesOf(counts: Counts): number {
  const { answered, abandoned, leftOther, lost, settling } = counts;
  return answered + abandoned + leftOther + lost + settling;
}

describe('after every event', () => {
  test('offered = answered + abandoned + left otherwise + lost + settling + waiting, in every day of every queue', () => {
    fc.assert(
      fc.property(anyEvents(60), events => {
        eachFold(events, floor => {
          for (const { day } of daysOf(floor)) {
            expect(day.counts.offered).toBe(outcomesOf(day.counts) + day.counts.waiting);
          }
        });
      }),
      RUNS,
    );
  });

  test('a window’s offered are the contacts whose outcome fell into it', () => {
    fc.assert(
      fc.property(anyEvents(60), events => {
        eachFold(events, floor => {
          for (const queue of floor.queues.values()) {
            const slots = queue.byMinute.slots.filter(slot => slot !== undefined);
            expect(slots.length).toBeLessThanOrEqual(RING_MINUTES);
            for (const { value } of slots) expect(value.offered).toBe(outcomesOf(value));
          }
        });
      }),
      RUNS,
    );
  });

  test('no counter of a day has gone back, but for settling and waiting', () => {
    fc.assert(
      fc.property(anyEvents(60), events => {
        const before = new Map<LiveDay, Counts>();
        eachFold(events, (floor, event) => {
          // A record takes the counting over.
          if (event.type === 'source.recorded') before.clear();
          for (const { day } of daysOf(floor)) {
            const earlier = before.get(day);
            const fallen = COUNT_KEYS.filter(key => day.counts[key] < (earlier?.[key] ?? 0));
            expect(fallen.filter(key => key !== 'settling' && key !== 'waiting')).toEqual([]);
            before.set(day, { ...day.counts });
          }
        });
      }),
      RUNS,
    );
  });

  test('nothing is counted below zero, and who waits in a queue is waiting in one of its days', () => {
    fc.assert(
      fc.property(anyEvents(60), events => {
        eachFold(events, floor => {
          for (const { day } of daysOf(floor)) {
            expect(COUNT_KEYS.filter(key => day.counts[key] < 0)).toEqual([]);
          }
          for (const queue of floor.queues.values()) {
            const waiting = [...queue.days.values()].reduce((sum, { counts }) => sum + counts.waiting, 0);
            expect(waiting).toBe(queue.source.record ? countRecorded(queue) : queue.waiting.size);
          }
        });
      }),
      RUNS,
    );
  });

  test('a day that is over is kept only while a contact of it lives', () => {
    fc.assert(
      fc.property(anyEvents(60), events => {
        eachFold(events, floor => {
          for (const { queue, day } of daysOf(floor)) {
            expect(day === queue.today || day.open > 0).toBe(true);
            expect(day.open).toBeGreaterThanOrEqual(day.counts.waiting + day.counts.settling);
          }
        });
      }),
      RUNS,
    );
  });

  test('the people of a queue and of a channel are as many as a fresh count finds', () => {
    fc.assert(
      fc.property(anyEvents(60), events => {
        eachFold(events, floor => {
          for (const queue of floor.queues.values()) {
            const members = [...floor.agents.values()].filter(
              ({ memberships }) => memberships.get(queue.id)?.moved === false,
            );
            expect(sumOf(queue.staff.byState)).toBe(members.length);
          }
          for (const [channel, { staff }] of floor.channels) {
            const people = [...floor.agents.values()].filter(({ memberships }) =>
              [...memberships.values()].some(({ queue }) => queue.channel === channel),
            );
            expect(sumOf(staff.byState)).toBe(people.length);
            const free = people.filter(
              ({ standpoint, memberships }) =>
                standpoint.state === 'available' &&
                [...memberships.values()].some(({ queue, paused }) => queue.channel === channel && !paused),
            );
            expect(staff.byState.get('available') ?? 0, 'free in one of its queues').toBe(free.length);
          }
        });
      }),
      RUNS,
    );
  });
});

/** Who waits by the record, which is not always who is seen waiting. */
function countRecorded({ record }: LiveQueue): number {
  const waiting = [...record.open.values()].filter(({ isWaiting }) => isWaiting).length;
  expect(record.waiting).toBe(waiting);
  return waiting;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

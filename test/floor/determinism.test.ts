// The floor is a fold: the same events make the same floor, however the time between them is told.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyEvent,
  createFloor,
  documentOf,
  foldEvent,
  publishRows,
  ticksUntil,
} from '../../src/floor/index.ts';
import { anyEvents } from './support/any-events.ts';
import { applyAll, foldAll, foldWithEveryMinute, plainDocument } from './support/documents.ts';

const RUNS = { seed: 20_261_124, numRuns: 300 };

describe('the same events', () => {
  test('make the same document', () => {
    fc.assert(
      fc.property(anyEvents(50), events => {
        expect(plainDocument(foldAll(events))).toEqual(plainDocument(foldAll(events)));
      }),
      RUNS,
    );
  });

  test('make the same document whether every minute is told, only those that matter, or none', () => {
    fc.assert(
      fc.property(anyEvents(40), events => {
        const whole = plainDocument(foldWithEveryMinute(events));
        expect(plainDocument(foldAll(events))).toEqual(whole);
        expect(plainDocument(applyAll(events))).toEqual(whole);
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  test('make the same document whether it is published after each of them or once', () => {
    fc.assert(
      fc.property(anyEvents(50), events => {
        const floor = createFloor();
        for (const event of events) publishRows(foldEvent(floor, event));
        expect(structuredClone(floor.document)).toEqual(plainDocument(foldAll(events)));
      }),
      RUNS,
    );
  });

  test('leave the events themselves as they were', () => {
    fc.assert(
      fc.property(anyEvents(50), events => {
        const before = structuredClone(events);
        documentOf(foldAll(events));
        expect(events).toEqual(before);
      }),
      RUNS,
    );
  });
});

describe('the published changes', () => {
  test('lead from one document to the next, and none of them changes nothing', () => {
    fc.assert(
      fc.property(anyEvents(50), events => {
        const floor = createFloor();
        const mirror = new Map<string, unknown>();
        for (const event of events) {
          foldEvent(floor, event);
          for (const [kind, changed] of publishRows(floor)) {
            for (const [id, { before, after }] of changed) {
              expect(mirror.get(`${kind} ${id}`)).toBe(before);
              expect(after).not.toEqual(before);
              if (after) mirror.set(`${kind} ${id}`, after);
              else mirror.delete(`${kind} ${id}`);
            }
          }
        }
        const rows = Object.entries(floor.document).flatMap(([kind, byId]) =>
          Object.entries(byId).map(([id, row]) => [`${kind} ${id}`, row] as const),
        );
        expect(new Map(mirror)).toEqual(new Map(rows));
      }),
      RUNS,
    );
  });
});

describe('the minutes due', () => {
  const at = Date.UTC(2026, 10, 23, 9, 0, 30);

  test('are none before the first event', () => {
    expect([...ticksUntil(createFloor(), at)]).toEqual([]);
  });

  test('are each whole minute after the floor’s own, up to the event’s', () => {
    const floor = foldAll([{ type: 'time-passed', at }]);
    expect([...ticksUntil(floor, at + 150_000)].map(tick => tick.at)).toEqual([
      at + 30_000,
      at + 90_000,
      at + 150_000,
    ]);
    expect([...ticksUntil(floor, at)]).toEqual([]);
    expect([...ticksUntil(floor, at - 3_600_000)]).toEqual([]);
  });

  test('of a gap of two weeks are each minute of the first hour, each start of a day, and the last', () => {
    const floor = foldAll([{ type: 'time-passed', at }]);
    const last = at - 30_000 + 14 * 86_400_000;
    const told: number[] = [];
    for (const tick of ticksUntil(floor, last + 1)) {
      told.push(tick.at);
      applyEvent(floor, tick);
    }
    expect(told.slice(0, 3)).toEqual([at + 30_000, at + 90_000, at + 150_000]);
    expect(told).toContain(Date.UTC(2026, 10, 30));
    expect(told.at(-1)).toBe(last);
    expect(told.length).toBe(62 + 14 + 1);
  });

  test('of a clock that was wrong by centuries are few too', () => {
    const floor = foldAll([{ type: 'time-passed', at: 0 }]);
    expect([...ticksUntil(floor, Date.UTC(2400, 0))].length).toBeLessThan(100);
  });
});

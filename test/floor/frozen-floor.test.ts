// A floor put away and brought back goes on as if it had never been away.
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createFloor,
  documentOf,
  type Floor,
  foldEvent,
  freezeFloor,
  publishRows,
  thawFloor,
} from '../../src/floor/index.ts';
import { simulateEvents } from '../../src/sources/index.ts';
import { anyEvents } from './support/any-events.ts';
import { foldAll, plainDocument } from './support/documents.ts';

/** As a checkpoint does it: through bytes. */
function putAway(floor: Floor): Floor {
  return thawFloor(deserialize(serialize(freezeFloor(floor))));
}

describe('a floor that was put away', () => {
  test('shows the same document', () => {
    fc.assert(
      fc.property(anyEvents(60), events => {
        const floor = foldAll(events);
        expect(plainDocument(putAway(floor))).toEqual(plainDocument(floor));
      }),
      { seed: 20_261_127, numRuns: 100 },
    );
  });

  test('goes on as the one that was not, whatever is told, wherever it was cut', () => {
    fc.assert(
      fc.property(anyEvents(80), fc.double({ min: 0, max: 1, noNaN: true }), (events, share) => {
        const cut = Math.floor(events.length * share);
        const floor = putAway(foldAll(events.slice(0, cut)));
        for (const event of events.slice(cut)) foldEvent(floor, event);
        expect(plainDocument(floor)).toEqual(plainDocument(foldAll(events)));
      }),
      { seed: 20_261_128, numRuns: 200 },
    );
  });

  test('may be put away as often as one likes, published in between or not', () => {
    fc.assert(
      fc.property(
        anyEvents(40),
        fc.array(fc.nat({ max: 2 }), { minLength: 80, maxLength: 80 }),
        (events, dice) => {
          let floor = createFloor();
          events.forEach((event, index) => {
            foldEvent(floor, event);
            if (dice[index] === 0) publishRows(floor);
            if (dice[index] === 1) floor = putAway(floor);
          });
          expect(plainDocument(floor)).toEqual(plainDocument(foldAll(events)));
        },
      ),
      { seed: 20_261_129, numRuns: 80 },
    );
  });

  test('of a simulated morning goes on through the afternoon', () => {
    const events = [
      ...simulateEvents({ seed: 7, startAt: Date.UTC(2026, 10, 23, 6), until: Date.UTC(2026, 10, 23, 11) }),
    ];
    const cut = Math.floor(events.length * 0.6);
    const floor = putAway(foldAll(events.slice(0, cut)));
    for (const event of events.slice(cut)) foldEvent(floor, event);
    expect(plainDocument(floor)).toEqual(plainDocument(foldAll(events)));
  });

  test('keeps the ids that JavaScript has a meaning of its own for', () => {
    const floor = foldAll([
      { type: 'queue.described', at: 1, source: 'pbx', queue: '__proto__', name: 'Odd' },
    ]);
    expect(Object.keys(documentOf(putAway(floor)).queues)).toEqual(['__proto__']);
  });

  test('leaves the floor that it was made of as it was', () => {
    const floor = foldAll([{ type: 'queue.described', at: 1, source: 'pbx', queue: 'sales', name: 'Sales' }]);
    const away = putAway(floor);
    foldEvent(away, { type: 'queue.described', at: 2, source: 'pbx', queue: 'sales', name: 'Other' });
    expect(documentOf(floor).queues.sales?.name).toBe('Sales');
  });
});

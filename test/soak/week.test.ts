// Days on end: the simulated center's whole days, counted after every event; what is over leaves nothing behind.
import { expect, test } from 'vitest';
import { createFloor, documentOf, type Floor, foldEvent } from '../../src/floor/index.ts';
import { simulateEvents } from '../../src/sources/index.ts';
import { heapBytes } from '../bench/support/heap-bytes.ts';
import { createCountingCheck } from './check-counting.ts';

const isSoak = process.env.RINGTOP_SOAK !== undefined;
/** A Monday, which begins in Tbilisi at 20:00 UTC. */
const START_AT = Date.UTC(2026, 10, 22, 20);
const DAY_MS = 86_400_000;
const EVENTS_A_ROW_CHECK = 500;
const EVENING_MS = 22 * 3_600_000;

test.each(isSoak ? [7, 11, 13] : [7])(
  `every contact of ${isSoak ? 'seven simulated days' : 'a simulated day'} is counted once, after every event (seed %i)`,
  seed => {
    const check = createCountingCheck();
    const floor = createFloor();
    let count = 0;
    for (const event of simulateEvents({ seed, startAt: START_AT, until: START_AT + days(isSoak ? 7 : 1) })) {
      foldEvent(floor, event);
      check.afterEvent(floor);
      count += 1;
      if (count % EVENTS_A_ROW_CHECK === 0) check.ofRows(documentOf(floor).queues);
    }
    check.ofRows(documentOf(floor).queues);
    expect(count).toBeGreaterThan((isSoak ? 7 : 1) * 20_000);
  },
  600_000,
);

test.runIf(isSoak)(
  'a floor is no larger after its seventh day than after its second (npm run soak)',
  () => {
    const floor = createFloor();
    const sizes: number[] = [];
    let from = START_AT;
    const events = simulateEvents({ seed: 7, startAt: START_AT, until: START_AT + days(7) });
    for (const event of events) {
      foldEvent(floor, event);
      // In the evening, when hardly anybody is there.
      if (event.at < from + EVENING_MS) continue;
      sizes.push(sizeOf(floor));
      from += DAY_MS;
    }
    expect(sizes).toHaveLength(7);
    expect(sizes[6]).toBeLessThan((sizes[1] ?? 0) * 1.05);
  },
  600_000,
);

function days(count: number): number {
  return count * DAY_MS;
}

/** The published rows with it, and everything else that is alive. */
function sizeOf(floor: Floor): number {
  documentOf(floor);
  return heapBytes();
}

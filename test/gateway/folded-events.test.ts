// What the hub tells of its fold: enough for a replica, somewhere else, to be the same floor.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEvent,
  createFloor,
  type Floor,
  type FloorEvent,
  type SourceEvent,
} from '../../src/floor/index.ts';
import { createHub } from '../../src/gateway/hub.ts';
import { anyEvents } from '../floor/support/any-events.ts';
import { plainDocument } from '../floor/support/documents.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

function openHub(at: number) {
  const timers = createFakeTimers();
  const zero = timers.now();
  const clock = { now: () => at + timers.now() - zero, rate: 1 };
  const hub = createHub({ epoch: 'e1', clock, timers, log: () => undefined });
  const told: FloorEvent[] = [];
  hub.onFold(event => told.push(event));
  return { timers, clock, hub, told };
}

function replicaOf(told: readonly FloorEvent[]): Floor {
  const floor = createFloor();
  for (const event of told) applySwallowing(floor, event);
  return floor;
}

function applySwallowing(floor: Floor, event: FloorEvent): void {
  try {
    applyEvent(floor, event);
  } catch {
    // As the hub does: what replaces it is told next.
  }
}

/** Wherever the fold comes to it, so that what was done before is done on both floors. */
const broken = (event: SourceEvent): SourceEvent =>
  Object.defineProperty({ ...event }, 'queue', {
    get: () => {
      throw new Error('the bytes ran out');
    },
  });

test('a replica that applies what is told is the hub’s floor, whatever threw or was refused', () => {
  const breaks = fc.array(
    fc.nat({ max: 9 }).map(n => n === 0),
    { minLength: 60, maxLength: 60 },
  );
  fc.assert(
    fc.property(anyEvents(50), breaks, (events, isBroken) => {
      const { timers, hub, told } = openHub(events[0]?.at ?? 0);
      events.forEach((event, index) => {
        hub.take([isBroken[index] ? broken(event) : event]);
        timers.advance(1_000);
      });
      hub.publish();
      expect(plainDocument(replicaOf(told))).toEqual(structuredClone(hub.ledger.document));
    }),
    { seed: 20_261_127, numRuns: 100 },
  );
});

test('minutes are told like events, each once, before the event that they precede', () => {
  const at = Date.UTC(2026, 10, 23, 9, 0, 30);
  const { timers, clock, hub, told } = openHub(at);
  const describe = (): SourceEvent => ({
    type: 'queue.described',
    at: clock.now(),
    source: 'pbx',
    queue: 'sales',
  });
  hub.take([describe()]);
  timers.stall(60_000);
  hub.take([{ ...describe(), at: at + 120_000 }]);
  expect(told.map(({ type, at: told }) => [type, (told - at) / 1000])).toEqual([
    ['queue.described', 0],
    ['time-passed', 30],
    ['time-passed', 90],
    ['queue.described', 120],
  ]);
});

// What a batch tells of queues: those that changed, and not the floor over again.
import { expect, test } from 'vitest';
import {
  createFloor,
  type FloorEvent,
  foldEvent,
  type SourceEvent,
  startCollecting,
} from '../../../../src/floor/index.ts';
import { takeIntervalBatch } from '../../../../src/gateway/history/intervals/interval-batch.ts';

const AT = Date.UTC(2026, 10, 23, 8);
const DAY_MS = 24 * 3_600_000;
const QUEUES = ['billing', 'sales', 'support'];

/** A floor of three queues of one source, of which everything was told. */
function toldFloor() {
  const floor = createFloor();
  startCollecting(floor);
  const fold = (...events: readonly FloorEvent[]): string[] => {
    for (const event of events) foldEvent(floor, event);
    return takeIntervalBatch(floor).queues.map(({ id }) => id);
  };
  const told = fold(connected(0), ...QUEUES.map(queue => described(queue, 0)), synced(0));
  return { floor, fold, told };
}

const of = (atMs: number) => ({ at: AT + atMs, source: 'pbx' }) as const;
const connected = (atMs: number): SourceEvent => ({
  ...{ type: 'source.connected', ...of(atMs), name: 'pbx', capabilities: [] },
});
const synced = (atMs: number): SourceEvent => ({ type: 'source.synced', ...of(atMs) });
const described = (queue: string, atMs: number, name = queue): SourceEvent => ({
  ...{ type: 'queue.described', ...of(atMs), queue, name },
});

test('a batch tells the queues that changed, and no other', () => {
  const { fold, told } = toldFloor();
  expect(told).toEqual(QUEUES);
  expect(fold({ type: 'time-passed', at: AT + 1_000 })).toEqual([]);
  expect(fold({ type: 'contact.queued', ...of(2_000), contact: '7', queue: 'sales', ordinal: 1 })).toEqual([
    'sales',
  ]);
  expect(fold(described('billing', 3_000, 'Bills'))).toEqual(['billing']);
});

test('a spell in which nobody saw them, and a new day, change every queue of it', () => {
  const { fold } = toldFloor();
  expect(fold({ type: 'source.lost', ...of(1_000), reason: 'gone' })).toEqual([]);
  expect(fold(connected(61_000), synced(61_000))).toEqual(QUEUES);
  expect(fold({ type: 'time-passed', at: AT + DAY_MS })).toEqual(QUEUES);
});

test('a floor that was restored tells all its queues once', () => {
  const { floor, fold } = toldFloor();
  startCollecting(floor);
  expect(fold()).toEqual(QUEUES);
  expect(fold()).toEqual([]);
});

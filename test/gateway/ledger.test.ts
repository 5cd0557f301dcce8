// The ring of changes: what it can still tell, and what it has forgotten.
import { expect, test } from 'vitest';
import type { Kind } from '../../src/floor/index.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { createEditedFloor } from './wire/edited-floor.ts';

const agents: readonly Kind[] = ['agents'];

function open(keepRows = 1000) {
  const timers = createFakeTimers();
  const floor = createEditedFloor(timers, keepRows);
  const publish = (id: string, row?: object): number => {
    floor.edit({ kind: 'agents', id, ...(row === undefined ? {} : { row }) });
    floor.publish();
    return floor.ledger.offset;
  };
  return { timers, floor, publish, view: floor.views.of(agents) };
}

test('offsets count publications, and nothing is published where nothing changed', () => {
  const { floor, publish } = open();
  expect(publish('nino', { state: 'available' })).toBe(1);
  floor.publish();
  expect(floor.ledger.offset).toBe(1);
});

test('a row that leaves and comes back with fewer keys is told with the keys that are gone', () => {
  const { publish, view } = open();
  const from = publish('nino', { state: 'break', reason: 'lunch' });
  publish('nino');
  publish('nino', { state: 'available' });
  expect(JSON.parse(view.patchText(from) ?? '')).toEqual({
    agents: { nino: { state: 'available', reason: null } },
  });
});

test('a row that came and went is not mentioned to those who never saw it', () => {
  const { publish, view } = open();
  const from = publish('nino', { state: 'available' });
  publish('ghost', { state: 'available' });
  publish('ghost');
  expect(view.patchText(from)).toBe('{}');
});

test('what is older than a minute is forgotten, and asking for it says so', () => {
  const { timers, publish, view } = open();
  const from = publish('nino', { contacts: 1 });
  publish('nino', { contacts: 2 });
  timers.advance(61_000);
  publish('nino', { contacts: 3 });
  expect(view.patchText(from)).toBeUndefined();
  expect(view.patchText(from + 1)).toBe('{"agents":{"nino":{"contacts":3}}}');
});

test('the ring is bounded by rows, and always keeps the last step', () => {
  const { floor, publish, view } = open(2);
  for (const id of ['a', 'b', 'c', 'd', 'e']) floor.edit({ kind: 'agents', id, row: {} });
  floor.publish();
  expect(view.patchText(0)).toBeDefined();
  publish('a', { state: 'break' });
  expect(view.patchText(0)).toBeUndefined();
});

test.each([-1, 0.5, 7, Number.NaN])('an offset that was never given (%d) is not resumed', offset => {
  const { publish, view } = open();
  publish('nino', {});
  expect(view.patchText(offset)).toBeUndefined();
});

test('sessions with equal views share one text and one frame, whatever order they named the kinds in', () => {
  const { floor, publish } = open();
  const from = publish('nino', { state: 'available' });
  publish('nino', { state: 'break' });
  const [one, other] = [floor.views.of(['queues', 'agents']), floor.views.of(['agents', 'queues', 'agents'])];
  expect(one).toBe(other);
  expect(one.patchMessage(from, 'x')).toBe(other.patchMessage(from, 'x'));
});

test('a view of other kinds has an epoch of its own', () => {
  const { floor } = open();
  expect(floor.views.of(['agents']).epoch).not.toBe(floor.views.of(['queues']).epoch);
});

// A fresh look that shows the floor otherwise than told: it is put right, and counted as a correction.
import { expect, test } from 'vitest';
import { createFloor, documentOf, foldEvent, type SourceEvent } from '../../src/floor/index.ts';

const AT = Date.parse('2026-11-23T09:00:00Z');
const of = { at: AT, source: 'pbx' };

function floorAfter(events: readonly SourceEvent[]) {
  const floor = createFloor();
  for (const event of events) foldEvent(floor, event);
  return documentOf(floor);
}

test('a membership that a silent reload brought, changed and took is as the list says', () => {
  const { agents, sources } = floorAfter([
    { type: 'membership.corrected', ...of, agent: '1', queue: 'sales', is: { penalty: 2, fixed: true } },
    {
      type: 'membership.corrected',
      ...of,
      agent: '1',
      queue: 'sales',
      is: { penalty: 3, paused: true, reason: 'lunch' },
    },
    { type: 'membership.corrected', ...of, agent: '1', queue: 'vip', is: { penalty: 0 } },
    { type: 'membership.corrected', ...of, agent: '1', queue: 'vip' },
  ]);
  expect(agents['1']?.memberships).toEqual({ sales: { penalty: 3, paused: true, reason: 'lunch' } });
  expect(sources.pbx?.corrected).toBe(4);
});

test('a caller who was found waiting counts from when he entered, and one who was gone is lost', () => {
  const { queues, sources } = floorAfter([
    {
      ...{ type: 'contact.corrected', ...of, contact: '7' },
      is: { queue: 'sales', ordinal: 1, enteredAt: AT - 40_000, wholeSeconds: true },
    },
    { type: 'contact.corrected', ...of, at: AT + 10, contact: '7' },
  ]);
  expect(queues.sales).toMatchObject({ waitingCount: 0, today: { offered: 1, lost: 1, waiting: 0 } });
  expect(sources.pbx?.corrected).toBe(2);
});

test('a correction that fits nothing is no correction', () => {
  const { sources } = floorAfter([{ type: 'contact.corrected', ...of, contact: '7' }]);
  expect(sources.pbx).toMatchObject({ corrected: 0, unknownEvents: 1 });
});

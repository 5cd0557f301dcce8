// A source that is reached for the first time has no rows before its floor is known: no zero that is none.
import { expect, test } from 'vitest';
import { createFloor, documentOf, type Floor, foldEvent, type SourceEvent } from '../../src/floor/index.ts';

const AT = Date.parse('2026-11-23T09:00:00Z');
const of = { at: AT, source: 'pbx' };
const CONNECTED = {
  type: 'source.connected',
  ...of,
  name: 'pbx',
  capabilities: [],
  isReading: true,
} as const;
const FIRST: readonly SourceEvent[] = [
  CONNECTED,
  { type: 'queue.described', ...of, queue: 'sales', name: 'Sales', channel: 'voice' },
  { type: 'membership.added', ...of, agent: '1', queue: 'sales', penalty: 0 },
  { type: 'contact.queued', ...of, contact: '7', queue: 'sales', ordinal: 1 },
];

function fold(floor: Floor, ...events: readonly SourceEvent[]) {
  for (const event of events) foldEvent(floor, event);
  const { queues, agents, contacts, channels, intervals, sources } = documentOf(floor);
  const rows = { queues, agents, contacts, channels, intervals };
  return { counts: Object.values(rows).map(of => Object.keys(of).length), state: sources.pbx?.state };
}

test('while its floor is first being read there is a source, and nothing else of it', () => {
  expect(fold(createFloor(), ...FIRST)).toEqual({ counts: [0, 0, 0, 0, 0], state: 'starting' });
});

test('once it is in step everything is there at once', () => {
  const floor = createFloor();
  fold(floor, ...FIRST);
  expect(fold(floor, { type: 'source.synced', ...of })).toEqual({ counts: [1, 1, 1, 1, 1], state: 'live' });
});

test('where it is lost before that, what its own record told is there, as old as it is', () => {
  const floor = createFloor();
  fold(floor, ...FIRST);
  const lost = fold(floor, { type: 'source.lost', ...of, reason: 'wrong secret' });
  expect(lost).toEqual({ counts: [1, 1, 1, 1, 1], state: 'lost' });
  expect(fold(floor, { ...CONNECTED, at: AT + 1000 }).counts).toEqual([1, 1, 1, 1, 1]);
});

test('a source that never says it is in step is shown after a minute', () => {
  const floor = createFloor();
  fold(floor, ...FIRST);
  foldEvent(floor, { type: 'time-passed', at: AT + 60_000 });
  expect(fold(floor).counts).toEqual([1, 1, 1, 1, 1]);
});

test('one that is reached again keeps its rows, stale', () => {
  const floor = createFloor();
  fold(floor, ...FIRST, { type: 'source.synced', ...of });
  const again = fold(floor, { type: 'source.lost', ...of, reason: 'gone' }, CONNECTED);
  expect(again).toEqual({ counts: [1, 1, 1, 1, 1], state: 'starting' });
});

// A source goes that nobody configures any more, and comes back under its name or another: nothing of it stays behind.
import { expect, test } from 'vitest';
import { applyEvent, createFloor, documentOf, type FloorEvent } from '../../src/floor/index.ts';

const START = Date.UTC(2026, 10, 23, 9, 0, 0);

type Told = FloorEvent extends infer Event ? (Event extends FloorEvent ? Omit<Event, 'at'> : never) : never;

function tellAll(events: readonly Told[]) {
  const floor = createFloor();
  for (const [second, event] of events.entries())
    applyEvent(floor, { at: START + second * 1000, ...event } as FloorEvent);
  return { floor, document: documentOf(floor) };
}

function floorOf(source: string): readonly Told[] {
  return [
    { type: 'source.connected', source, name: source, capabilities: [] },
    { type: 'queue.described', source, queue: 'support', name: 'Support' },
    { type: 'agent.described', source, agent: 'nino', name: 'Nino' },
    { type: 'membership.added', source, agent: 'nino', queue: 'support', penalty: 0 },
    { type: 'contact.queued', source, contact: 'c1', queue: 'support', ordinal: 1 },
    { type: 'campaign.described', source, campaign: 'winback', name: 'Win back' },
    { type: 'source.synced', source },
  ];
}

test('no row of it is left, its channel is not waited for, and other sources are as they were', () => {
  const others = floorOf('south').map(event =>
    JSON.parse(JSON.stringify(event).replace(/"(support|nino|c1|winback)"/g, '"s:$1"')),
  );
  const { document } = tellAll([...floorOf('north'), ...others, { type: 'source.removed', source: 'north' }]);
  expect(Object.keys(document.sources)).toEqual(['south']);
  expect(Object.keys(document.queues)).toEqual(['s:support']);
  expect(Object.keys(document.agents)).toEqual(['s:nino']);
  expect(Object.keys(document.contacts)).toEqual(['s:c1']);
  expect(Object.keys(document.campaigns)).toEqual(['s:winback']);
  expect(document.channels.voice?.today).toMatchObject({ offered: 1, lost: 0 });
});

test('under another name it tells the same rows, and who waited meanwhile waits there', () => {
  const { document } = tellAll([
    ...floorOf('north'),
    { type: 'source.removed', source: 'north' },
    ...floorOf('nord'),
  ]);
  expect(Object.keys(document.sources)).toEqual(['nord']);
  expect(document.queues.support).toMatchObject({ source: 'nord', today: { offered: 1, lost: 0 } });
  expect(document.agents.nino).toMatchObject({ source: 'nord' });
  expect(Object.keys(document.contacts)).toEqual(['c1']);
});

test('one that nobody knows is removed without a trace of it', () => {
  expect(tellAll([{ type: 'source.removed', source: 'north' }]).document.sources).toEqual({});
});

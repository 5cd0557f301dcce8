// A gateway comes back with another config: a source has another name, is gone, or is no longer alone. The wall shows each
// caller once, and nobody of whom nothing will be heard again.
import { expect, test } from 'vitest';
import type { SourceSink } from '../../../src/sources/index.ts';
import { createFakeSource, type FakeEvent } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { until } from '../../support/until.ts';
import { imageOf, newFolder, readRows, settingsIn } from './support/data-folder.ts';

const NOW = Date.UTC(2026, 10, 23, 9, 0, 0);

/** A PBX with a queue, a person and a caller who waits; with `prefix`, as one of several. */
function presentAt(prefix = ''): readonly FakeEvent[] {
  const [queue, agent, contact] = ['support', 'nino', 'c1'].map(id => prefix + id) as [
    string,
    string,
    string,
  ];
  return [
    { type: 'queue.described', queue, name: 'Support' },
    { type: 'agent.described', agent, name: 'Nino' },
    { type: 'membership.added', agent, queue, penalty: 0 },
    { type: 'contact.queued', contact, queue, ordinal: 1 },
  ];
}

function pbxCalled(id: string, present: readonly FakeEvent[]) {
  const source = createFakeSource({ id, now: () => NOW });
  const start = (sink: SourceSink) =>
    source.start({
      ...sink,
      emit: events =>
        sink.emit(
          events.flatMap(event =>
            event.type === 'source.connected'
              ? [event, ...present.map(told => ({ at: NOW, ...told, source: id }))]
              : [event],
          ),
        ),
    });
  return { ...source, start };
}

async function open(folder: string, sources: readonly ReturnType<typeof pbxCalled>[]) {
  const tuning = { clock: { now: () => NOW, rate: 1 } };
  const gateway = await openTestGateway({ sources, history: settingsIn(folder), tuning });
  gateway.hub.publish();
  return gateway;
}

async function afterKill(): Promise<string> {
  const folder = newFolder();
  await open(folder, [pbxCalled('north', presentAt())]);
  await until(() => Number(readRows(folder, 'SELECT count(*) AS n FROM events')[0]?.n) >= 6);
  return imageOf(folder);
}

test('under another name the same PBX has the same rows, live, and who waits waits once', async () => {
  const { hub, log } = await open(await afterKill(), [pbxCalled('nord', presentAt())]);
  const { sources, queues, contacts, channels } = hub.ledger.document;
  expect(Object.keys(sources)).toEqual(['nord']);
  expect(queues.support).toMatchObject({ source: 'nord', today: { offered: 1, waiting: 1, lost: 0 } });
  expect(Object.keys(contacts)).toEqual(['c1']);
  expect(channels.voice?.today.offered).toBe(1);
  expect(log).toContainEqual(expect.objectContaining({ what: expect.stringContaining('source removed') }));
});

test('one that is not configured any more leaves nobody waiting behind', async () => {
  const { hub } = await open(await afterKill(), []);
  const { sources, queues, agents, contacts, channels } = hub.ledger.document;
  expect([sources, queues, agents, contacts, channels]).toEqual([{}, {}, {}, {}, {}]);
});

test('beside a second one its rows have longer names, and each caller and each agent is there once', async () => {
  const { hub } = await open(await afterKill(), [
    pbxCalled('north', presentAt('north:')),
    pbxCalled('south', []),
  ]);
  const { sources, queues, agents, contacts, channels } = hub.ledger.document;
  expect(Object.keys(queues)).toEqual(['north:support']);
  expect(Object.keys(agents)).toEqual(['north:nino']);
  expect(Object.keys(contacts)).toEqual(['north:c1']);
  expect(channels.voice?.today.offered).toBe(1);
  expect(sources.north).toMatchObject({ state: 'live', name: 'north' });
});

test('alone again its rows have their short names back', async () => {
  const folder = newFolder();
  await open(folder, [pbxCalled('north', presentAt('north:')), pbxCalled('south', presentAt('south:'))]);
  await until(() => Number(readRows(folder, 'SELECT count(*) AS n FROM events')[0]?.n) >= 12);
  const { hub } = await open(imageOf(folder), [pbxCalled('north', presentAt())]);
  const { sources, queues, contacts } = hub.ledger.document;
  expect([sources, queues, contacts].map(Object.keys)).toEqual([['north'], ['support'], ['c1']]);
});

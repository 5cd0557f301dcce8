// A source dressed with the config's settings: queues by name or id, everything else untouched.
import { describe, expect, test } from 'vitest';
import { SERVICE_LEVEL_PRESETS, type SourceEvent } from '../../src/floor/index.ts';
import { applySettings, type SettingsByQueue, type Source, withSettings } from '../../src/sources/index.ts';

const BY = { who: 'levan', how: 'command' };

const described = (queue: string): SourceEvent => ({
  ...{ type: 'queue.described', at: 1, source: 'pbx', queue, name: queue, channel: 'voice' },
});

const SETTINGS: SettingsByQueue = {
  sales: { name: 'Sales', targetShare: 0.9, order: 1, wrapUpMs: 5000 },
  'Front desk': { channel: 'chat', zone: 'Asia/Tbilisi', dayStartHour: 6 },
  'vip%20line': { serviceLevel: SERVICE_LEVEL_PRESETS['sl-offered'] },
};

describe('settings of a queue', () => {
  test.each([
    ['by its name', 'sales', { name: 'Sales', channel: 'voice', targetShare: 0.9, order: 1 }],
    [
      'by its name as the source has it',
      'Front%20desk',
      { name: 'Front%20desk', channel: 'chat', zone: 'Asia/Tbilisi', dayStartHour: 6 },
    ],
    [
      'by its id',
      'vip%20line',
      { name: 'vip%20line', channel: 'voice', serviceLevel: SERVICE_LEVEL_PRESETS['sl-offered'] },
    ],
    [
      'by its name, whichever source has it',
      'north:sales',
      { name: 'Sales', channel: 'voice', targetShare: 0.9, order: 1 },
    ],
    ['not at all', 'constructor', { name: 'constructor', channel: 'voice' }],
  ])('are found %s', (_, queue, said) => {
    expect(applySettings([described(queue)], SETTINGS)).toEqual([
      { type: 'queue.described', at: 1, source: 'pbx', queue, ...said },
    ]);
  });

  test('leave a batch without queues as it is', () => {
    const events: SourceEvent[] = [{ type: 'source.synced', at: 1, source: 'pbx' }];
    expect(applySettings(events, SETTINGS)).toBe(events);
  });
});

test('a dressed source starts, speaks, performs and stops as the one in it', async () => {
  const done: string[] = [];
  const plain: Source = {
    id: 'pbx',
    speaksFor: ['pbx', 'chat'],
    clock: { now: () => 5, rate: 2 },
    async start(sink) {
      sink.emit([described('sales')]);
      sink.ended();
    },
    perform: async ({ method }) => ({ outcome: 'applied', said: method, steps: [] }),
    phonesOf: agent => ({ [agent]: {} }),
    async stop() {
      done.push('stopped');
    },
  };
  const source = withSettings(plain, SETTINGS);
  await source.start({
    emit: events => done.push(...events.map(event => ('name' in event ? `${event.name}` : ''))),
    ended: () => done.push('ended'),
  });
  await source.stop();
  expect(done).toEqual(['Sales', 'ended', 'stopped']);
  expect([source.id, source.speaksFor, source.clock?.now(), source.clock?.rate]).toEqual([
    'pbx',
    ['pbx', 'chat'],
    5,
    2,
  ]);
  expect(source.phonesOf?.('a')).toEqual({ a: {} });
  expect(await source.perform({ method: 'agent.unpause', agent: 'a' }, BY)).toMatchObject({
    said: 'agent.unpause',
  });
});

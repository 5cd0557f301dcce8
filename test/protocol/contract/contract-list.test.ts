// What a script finds in a list: the envelope, the items, their order, and what is stale.
import { describe, expect, test } from 'vitest';
import { type ContractKind, contractList } from '../../../src/protocol/index.ts';
import {
  NOON,
  rowsOf,
  sampleAgent,
  sampleContact,
  sampleFloor,
  sampleQueue,
  sampleSource,
} from './sample-floor.ts';

const STAMP = { at: NOON, epoch: 'k3f', offset: 812 };
const KINDS = ['queues', 'agents', 'contacts', 'campaigns', 'sources', 'channels'] as const;

describe('the envelope', () => {
  test('says what it is, of when, and where in the feed it stands', () => {
    const { items, ...envelope } = contractList('agents', sampleFloor(), STAMP);
    expect(envelope).toEqual({
      apiVersion: 'ringtop/v1',
      kind: 'AgentList',
      at: '2026-11-23T12:00:30.000Z',
      epoch: 'k3f',
      offset: 812,
      stale: false,
    });
    expect(items).toHaveLength(1);
  });

  test.each(KINDS)('of no %s is there all the same, with an empty list', kind => {
    expect(contractList(kind, sampleFloor({ [kind]: {} }), STAMP).items).toEqual([]);
  });

  test('is stale when a single item is', () => {
    expect(contractList('queues', sampleFloor(), STAMP).stale).toBe(true);
    expect(contractList('agents', sampleFloor(), STAMP).stale).toBe(false);
  });

  test('is stale with every item of it when the feed itself is', () => {
    const list = contractList('agents', sampleFloor(), { ...STAMP, staleFeed: true });
    expect(list.stale).toBe(true);
    expect(list.items.map(({ stale }) => stale)).toEqual([true]);
  });
});

describe('durations', () => {
  test('of a lost source stand at the instant it was lost', () => {
    const floor = sampleFloor({ agents: { dato: sampleAgent({ source: 'south', since: NOON - 45_000 }) } });
    expect(contractList('agents', floor, STAMP).items).toMatchObject([
      { id: 'dato', stale: true, since: '2026-11-23T11:59:45.000Z', stateMs: 15_000 },
    ]);
  });

  test('of a source that is reached again stand still until its floor is known', () => {
    const south = sampleSource({ state: 'starting', since: NOON - 1000, lastEventAt: NOON - 30_000 });
    const floor = sampleFloor({
      sources: { south },
      contacts: { c1: sampleContact({ source: 'south', since: NOON - 40_000 }) },
    });
    expect(contractList('contacts', floor, STAMP).items).toMatchObject([{ stale: true, stateMs: 10_000 }]);
  });

  test('are never negative, though a clock may be ahead', () => {
    const floor = sampleFloor({ agents: { nino: sampleAgent({ since: NOON + 5000 }) } });
    expect(contractList('agents', floor, STAMP).items).toMatchObject([{ stateMs: 0 }]);
  });
});

describe('the order', () => {
  test('of queues is the one of the config, then by name, then by id', () => {
    const queues = {
      d: sampleQueue({ name: 'Alpha' }),
      c: sampleQueue({ name: 'Zulu', order: 1 }),
      b: sampleQueue({ name: 'Alpha' }),
      a: sampleQueue({ name: 'Mike', order: 0 }),
    };
    expect(idsOf('queues', sampleFloor({ queues }))).toEqual(['a', 'c', 'b', 'd']);
  });

  test('of contacts is who came first', () => {
    const contacts = rowsOf([
      ['late', sampleContact({ enteredAt: NOON - 10 })],
      ['10', sampleContact({ enteredAt: NOON - 20 })],
      ['9', sampleContact({ enteredAt: NOON - 20 })],
    ]);
    expect(idsOf('contacts', sampleFloor({ contacts }))).toEqual(['10', '9', 'late']);
  });

  test('of channels puts voice first', () => {
    const { voice } = sampleFloor().channels;
    if (voice === undefined) throw new Error('the sample floor has a voice channel');
    const floor = sampleFloor({ channels: { mail: voice, fax: voice, voice, chat: voice } });
    expect(idsOf('channels', floor)).toEqual(['voice', 'chat', 'mail', 'fax']);
  });
});

test('ids that mean something to JavaScript are ids like others', () => {
  const agents = rowsOf([
    ['__proto__', sampleAgent({ name: 'a' })],
    ['constructor', sampleAgent({ name: 'b' })],
    ['7', sampleAgent({ name: 'c' })],
  ]);
  const text = JSON.stringify(contractList('agents', sampleFloor({ agents }), STAMP));
  const { items }: { items: { id: string }[] } = JSON.parse(text);
  expect(items.map(({ id }) => id)).toEqual(['__proto__', 'constructor', '7']);
});

function idsOf(kind: ContractKind, floor: ReturnType<typeof sampleFloor>): string[] {
  return contractList(kind, floor, STAMP).items.map(({ id }) => id);
}

// The published schemas: what is printed fits them to the last key, and a key more does not break who reads by them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createConfigJsonSchema } from '../../../src/cli/config/config-json-schema.ts';
import { createContractJsonSchemas } from '../../../src/protocol/contract/schema/contract-json-schemas.ts';
import { contractSchemas } from '../../../src/protocol/contract/schema/contract-schemas.ts';
import { fieldLinesText } from '../../../src/protocol/contract/schema/field-lines-text.ts';
import { orderSchemas } from '../../../src/protocol/contract/schema/order-schemas.ts';
import {
  CONTRACT_KINDS,
  commandList,
  contractFloor,
  contractList,
  createJsonSchemas,
  sessionList,
} from '../../../src/protocol/index.ts';
import { NOON, sampleFloor } from './sample-floor.ts';

const STAMP = { at: NOON, epoch: 'k3f', offset: 812 };
const FOLDER = new URL('../../../docs/schemas/', import.meta.url);

/** An unknown key would be dropped by the parse, and the two would differ. */
function expectToFit(schema: { parse(value: unknown): unknown }, printed: unknown): void {
  const read: unknown = JSON.parse(JSON.stringify(printed));
  expect(schema.parse(read)).toEqual(read);
}

describe('the JSON contract', () => {
  test.each([
    'queues',
    'agents',
    'contacts',
    'campaigns',
    'sources',
    'channels',
    'alerts',
    'announcements',
  ] as const)('prints %s as its schema says', kind => {
    const list = contractList(kind, sampleFloor(), STAMP);
    expect(list.items.length).toBeGreaterThan(0);
    expectToFit(contractSchemas[CONTRACT_KINDS[kind]], list);
  });

  test('prints sessions as their schema says, whatever a program calls itself', () => {
    const plain = { session: 's1', who: 'nino', role: 'lead', address: '10.1.2.3', since: NOON } as const;
    const quiet = { ...plain, kinds: [], slow: false, unsentBytes: 0 };
    const sessions = [
      quiet,
      { ...quiet, scope: { teams: ['Sales'] }, client: 'ringtop/0.9.0-rc.1 (wall)', kinds: ['agents'] },
      { ...quiet, client: 'ringtop/0.9.0 (wall) curl/8' },
    ];
    const list = sessionList({ ...STAMP, at: NOON + 5_000, sessions });
    expectToFit(contractSchemas.SessionList, list);
    expect(list.items.map(({ program, version, client }) => [program, version, client])).toEqual([
      [null, null, null],
      ['wall', '0.9.0-rc.1', 'ringtop/0.9.0-rc.1 (wall)'],
      [null, null, 'ringtop/0.9.0 (wall) curl/8'],
    ]);
    expect(list.items[1]).toMatchObject({
      connectedMs: 5_000,
      scope: { queues: null, teams: ['Sales'], campaigns: null },
    });
  });

  test('prints commands as their schema says, in the list and in the log alike', () => {
    const asked = { command: 'c1', who: 'nino', role: 'lead', from: 'ws 10.1.2.3', askedAt: NOON } as const;
    const about = { kind: 'agents', id: '1002', name: 'Nino', queues: { sales: 'Sales' } } as const;
    const said = { outcome: 'unknown', said: 'no answer', at: NOON + 10_000 } as const;
    const settled = { ...said, outcome: 'applied', said: 'done', at: NOON + 20_000 } as const;
    const waiting = { ...asked, method: 'agent.pause', params: { agent: '1002' }, about };
    const commands = [
      waiting,
      {
        ...waiting,
        source: 'north',
        answered: { ...said, steps: [] },
        settled: { ...settled, steps: [] },
        undoAt: NOON + 60_000,
        key: 'k1',
      },
    ];
    const answer = { ...STAMP, at: NOON + 25_000, commands };
    expectToFit(contractSchemas.CommandList, commandList(answer));
    const log = commandList({ at: answer.at, commands }, 'CommandLogList');
    expectToFit(orderSchemas.CommandLogList, log);
    expect(log).toMatchObject({ epoch: null, offset: null });
    expect(commandList(answer).items).toEqual(log.items);
    expect(log.items).toMatchObject([
      { id: 'c1', outcome: null, said: null, answerMs: null, askedMs: 25_000, undoInMs: null },
      { outcome: 'applied', said: 'done', answerMs: 10_000, source: 'north', undoInMs: 35_000 },
    ]);
  });

  test('prints the whole floor as its schema says, with the same items', () => {
    const floor = contractFloor(sampleFloor(), NOON);
    expectToFit(contractSchemas.Floor, floor);
    expect(floor.queues).toEqual(contractList('queues', sampleFloor(), STAMP).items);
  });

  test('lets a reader of today validate an answer that says more', () => {
    const newer = { ...contractList('agents', sampleFloor(), STAMP), mood: 'calm' };
    expect(contractSchemas.AgentList.safeParse(newer).success).toBe(true);
    expect(createContractJsonSchemas()['agent-list.schema.json']).not.toHaveProperty('additionalProperties');
  });

  test('writes an instant that no calendar has as the nearest that one has', () => {
    expect(contractFloor(sampleFloor(), 9e15).at).toBe('9999-12-31T23:59:59.999Z');
  });
});

test('tables and expressions know the fields that the schemas have (npm run schemas)', () => {
  const known = new URL('../../../src/protocol/contract/field-lines.ts', import.meta.url);
  expect(readFileSync(known, 'utf8')).toBe(fieldLinesText());
});

describe('the published schemas', () => {
  const generated = {
    ...createJsonSchemas(),
    ...createContractJsonSchemas(),
    'config.schema.json': createConfigJsonSchema(),
  };

  test('are all there, and no others', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(generated).sort());
  });

  test.each(Object.entries(generated))('%s is what `npm run schemas` writes', (name, schema) => {
    expect(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  });
});

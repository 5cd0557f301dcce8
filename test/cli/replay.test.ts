// `ringtop replay FILE -o json`: where a recording ends, as one document, and what is said of one that cannot be read.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { contractSchemas } from '../../src/protocol/contract/schema/contract-schemas.ts';
import type { ContractFloor } from '../../src/protocol/index.ts';
import { PROJECT, runRingtop } from './run-ringtop.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringtop-replay-'));
const day = join(folder, 'day.ndjson');

describe('a replay of floor events', () => {
  beforeAll(async () => {
    const seeded = ['demo', '--seed', '7', '--date', '2026-11-23', '--until', '36000', '--events', day];
    expect(await runRingtop(seeded)).toEqual({ exit: 0, stdout: '', stderr: '' });
  });

  test('prints the floor at its end, as its schema says', async () => {
    const { exit, stdout, stderr } = await runRingtop(['replay', day, '-o', 'json']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const floor: unknown = JSON.parse(stdout);
    expect(contractSchemas.Floor.parse(floor)).toEqual(floor);
    expect(Object.keys(contractSchemas.Floor.parse(floor))).toEqual([
      ...['apiVersion', 'kind', 'at', 'queues', 'agents', 'contacts', 'campaigns', 'sources', 'channels'],
    ]);
  });

  test('counts every contact once: who entered was answered, left, was lost, or waits', async () => {
    const { queues } = await replayed();
    expect(queues.reduce((sum, { today }) => sum + (today.offered ?? 0), 0)).toBeGreaterThan(100);
    for (const { id, today } of queues) {
      const { answered, abandoned, leftOther, lost, settling, waiting } = today;
      const counted = [answered, abandoned, leftOther, lost, settling, waiting].map(Number);
      expect([id, counted.reduce((sum, count) => sum + count, 0)]).toEqual([id, today.offered]);
    }
  });

  test('prints the same again, at any speed', async () => {
    const [one, other] = await Promise.all([replayed(), replayed('--speed', 'max')]);
    expect(other).toEqual(one);
  });

  test('stops where it is told to', async () => {
    const { at, queues } = await replayed('--until', '3600');
    expect(at).toBe('2026-11-22T21:00:00.000Z');
    expect(queues.find(({ id }) => id === 'sales')?.today.offered).toBe(0);
  });

  test('judges the queues by the config, and leaves the others as they are', async () => {
    const config = join(folder, 'ringtop.yaml');
    const said = [
      'queues:',
      '  support: { target: { share: 0.9, seconds: 5 }, serviceLevel: sl-answered, order: -1, zone: Europe/Kyiv }',
      '  sales: { serviceLevel: { preset: sl-offered, seconds: 30, shortSeconds: 2 } }',
      '',
    ];
    writeFileSync(config, said.join('\n'));
    const { queues } = await replayed('--config', config);
    const [support] = queues;
    expect(support).toMatchObject({
      id: 'support',
      targetShare: 0.9,
      zone: 'Europe/Kyiv',
      serviceLevel: { name: 'sl-answered', thresholdMs: 5000, abandons: 'ignore' },
    });
    expect(support?.today.serviceLevelOf).toBe(support?.today.answered);
    expect(queues.find(({ id }) => id === 'sales')).toMatchObject({
      serviceLevel: { name: 'sl-offered', thresholdMs: 30_000, shortMs: 2000, abandons: 'count' },
    });
    expect(queues.find(({ id }) => id === 'billing')).toMatchObject({
      serviceLevel: { thresholdMs: 20_000, abandons: 'exclude-short' },
    });
  });
});

test('a replay says which queue of the config is not there', async () => {
  const config = fileOf('strange.yaml', 'queues: { suport: { order: 1 } }\n');
  const { exit, stderr } = await runRingtop(['replay', day, '--config', config, '-o', 'json']);
  expect({ exit, stderr }).toEqual({
    exit: 0,
    stderr: 'ringtop: the config names a queue "suport" that the floor does not have\n',
  });
});

describe('a replay that cannot be', () => {
  test.each([
    ['of a file that is not there', ['nowhere.ndjson'], 'nowhere.ndjson'],
    ['of a folder', [folder], folder],
    ['of a file that is none', [fileOf('prose.txt', 'Dear Levan,\n')], 'prose.txt'],
    ['of an empty file', [fileOf('empty.ndjson', '')], 'empty.ndjson is empty'],
    [
      'of a session that does not say when it began',
      [fileOf('lonely.ndjson', '{"t": 0, "event": "connected"}\n')],
      'when did .*lonely.ndjson begin',
    ],
  ])('%s is told in one sentence', async (_what, words, message) => {
    const { exit, stdout, stderr } = await runRingtop(['replay', ...words, '-o', 'json']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    const said: { message: string; hint: string } = JSON.parse(stderr);
    expect(said.message).toMatch(new RegExp(message));
    expect(said.hint).not.toBe('');
  });

  test('without a terminal says what can be had without one', async () => {
    expect(await runRingtop(['replay', day])).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'ringtop: the wall needs a terminal, and standard output is not one\n' +
        `Without one: ringtop replay ${day} -o json prints the floor at its end.\n`,
    });
  });
});

const BUSY = join(PROJECT, '../shared/data/asterisk/busy.ndjson.gz');
const isThere = existsSync(BUSY);
const whole = isThere ? test : test.skip;

whole(
  `a replay of a real Asterisk counts what its own queue_log counts${isThere ? '' : ' (skipped: ../shared/data is missing)'}`,
  async () => {
    const floor = await printed(BUSY, '--speed', 'max');
    const figures = floor.queues.map(({ id, today }) => [id, today.offered, today.answered]);
    // ENTERQUEUE and CONNECT of the queue_log beside it.
    expect(figures).toEqual([
      ['billing', 57, 26],
      ['callback', 24, 18],
      ['retention', 37, 32],
      ['sales', 104, 76],
      ['support', 87, 69],
      ['vip', 17, 12],
    ]);
  },
);

function replayed(...words: string[]): Promise<ContractFloor> {
  return printed(day, ...words);
}

async function printed(file: string, ...words: string[]): Promise<ContractFloor> {
  const { stdout } = await runRingtop(['replay', file, ...words, '-o', 'json']);
  return contractSchemas.Floor.parse(JSON.parse(stdout));
}

function fileOf(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

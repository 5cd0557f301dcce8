// What nobody means to type, and places where nothing can be written: told in a line, by its exit code, and never by a stack.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { createFakeSource } from '../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { hearOut, ownHome, PROJECT, RINGTOP, runRingtop, startRingtop } from './run-ringtop.ts';

const LONG = 'x'.repeat(100_000);
const STACK = /^ {4}at /m;

async function floor() {
  const gateway = await openTestGateway({ sources: [createFakeSource({ id: 'north' })] });
  return { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: TOKEN };
}

describe('a word of a hundred thousand letters', () => {
  test.each([
    [2, [LONG]],
    [2, ['get', LONG]],
    [2, ['get', 'queues', '--columns', LONG]],
    [2, ['get', 'queues', '--sort', LONG]],
    [2, ['get', 'queues', '--filter', `${LONG} < 3`]],
    [2, ['get', 'queues', '--jq', LONG]],
    [2, ['explain', LONG]],
    [3, ['get', 'queues', LONG]],
    [3, ['wait', '--for', `queues[${LONG}].waitingCount > 3`]],
    [2, ['agent', 'pause', LONG]],
  ])('ends with %i, and is not repeated whole', async (exit, words) => {
    const said = await runRingtop(words, { env: await floor() });
    expect(said).toMatchObject({ exit });
    expect(said.stderr.length).toBeLessThan(10_000);
    expect(said.stderr).not.toMatch(STACK);
  });
});

test.each(['--token-file', '--ca', '--context'])('a %s that names nothing is refused', async option => {
  const said = await runRingtop(['get', 'queues', option, ''], { env: await floor() });
  expect(said).toEqual({
    exit: 2,
    stdout: '',
    stderr: `ringtop: ${option} names nothing\nIs it a variable that was not set?\n`,
  });
});

test('ids without an end are refused, and none of them is meant', async () => {
  const child = startRingtop(['agent', 'pause', '-', '--dry-run'], { env: await floor() });
  child.stdin.on('error', () => {});
  const flow = (): void => {
    while (child.stdin.writable && child.stdin.write('1002\n'.repeat(20_000)));
    child.stdin.once('drain', flow);
  };
  flow();
  expect(await hearOut(child)).toMatchObject({
    ...{ exit: 2, stdout: '' },
    stderr: expect.stringContaining('16 million letters'),
  });
});

test('a home where nothing can be written is told by the word of the system', async () => {
  const said = await runRingtop(['config', 'set', 'theme', 'dark'], { env: { HOME: '/dev/null/home' } });
  expect(said).toMatchObject({ exit: 1, stdout: '' });
  expect(said.stderr).not.toMatch(STACK);
});

describe.skipIf(process.platform !== 'linux')('a full disk', () => {
  test.each([
    ...['table', 'wide', 'csv', 'tsv', 'yaml', 'name'].map(output => ['get', 'sources', '-o', output]),
    ['help'],
    ['log'],
    ['watch'],
    ['get', 'sources', '--watch'],
    ['demo', '--events', '-', '--until', '5m'],
  ])('ends %s %s %s %s with 1, and a line that says so', async (...words) => {
    const { exit, stderr } = await intoFull(words);
    expect({ exit, stderr }).toMatchObject({ exit: 1, stderr: expect.stringContaining('ENOSPC') });
    expect(stderr).not.toMatch(STACK);
  });

  test.each([['get sources -o json'], ['get sources --jq .kind'], ['get sources -o ndjson']])(
    'is told as JSON where that was asked for: %s',
    async words => {
      const { exit, stderr } = await intoFull(words.split(' '));
      expect({ exit, ...JSON.parse(stderr) }).toMatchObject({ exit: 1, code: 'internal', hint: null });
    },
  );
});

async function intoFull(words: readonly string[]) {
  const { execPath, env } = process;
  const child = spawn(execPath, [RINGTOP, ...words], {
    ...{ cwd: PROJECT, env: { PATH: env.PATH, ...ownHome(), ...(await floor()) } },
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
  });
  const stderr = child.stderr === null ? '' : await text(child.stderr);
  if (child.exitCode === null) await once(child, 'exit');
  return { exit: child.exitCode, stderr };
}

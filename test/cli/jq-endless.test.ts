// An expression of jq's without an end, and one that asks for more memory than there is: they harm nobody but themselves.
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { openJqApart } from '../../src/cli/run/open-jq-apart.ts';
import { createFakeSource } from '../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { hearOut, startRingtop } from './run-ringtop.ts';

const ENDLESS = 'def f: f; f';
const TOO_MUCH = 'def f: 1 + f; f';

async function surroundings() {
  const gateway = await openTestGateway({ sources: [createFakeSource({ id: 'north' })] });
  return { env: { RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: TOKEN } };
}

describe.skipIf(process.platform !== 'linux')('who follows the floor through an endless expression', () => {
  test.each([
    ['watch', 'SIGINT'],
    ['watch', 'SIGTERM'],
    ['get queues --watch', 'SIGINT'],
    ['get sessions --watch', 'SIGINT'],
    ['wait --for sources[*].state=live', 'SIGINT'],
  ] as const)('can stop it at once: %s, by %s', async (words, signal) => {
    const child = startRingtop([...words.split(' '), '--jq', ENDLESS], await surroundings());
    const said = hearOut(child);
    // It is at it: nothing else takes so long.
    await vi.waitFor(() => expect(cpuMsOf(child.pid)).toBeGreaterThan(2_000), { timeout: 60_000 });
    child.kill(signal);
    expect(await said).toEqual({ exit: 130, stdout: '', stderr: '' });
  });
});

/** Of all its threads. */
function cpuMsOf(pid = 0): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

test('jq on a thread of its own ends when it is closed, whatever it is at', async () => {
  const jq = await openJqApart(ENDLESS, { isScreen: false });
  jq.run('1');
  await jq.close();
});

test('jq on a thread of its own answers in the order in which it was asked', async () => {
  const jq = await openJqApart('. * 2', { isScreen: false });
  const ran = await Promise.all(['1', '2', '3'].map(json => jq.run(json)));
  expect(ran.map(({ lines }) => lines)).toEqual(['2\n', '4\n', '6\n']);
  await jq.close();
});

test('jq on a thread of its own refuses what it does not understand', async () => {
  await expect(openJqApart('.[', { isScreen: false })).rejects.toMatchObject({ code: 'bad-arguments' });
});

describe('an expression that asks for more memory than there is', () => {
  test.each(['get sources', 'watch sources'])('is told as one failure: %s', async words => {
    const child = startRingtop([...words.split(' '), '--jq', TOO_MUCH], await surroundings());
    const { exit, stdout, stderr } = await hearOut(child);
    expect({ exit, stdout, ...JSON.parse(stderr) }).toMatchObject({
      ...{ exit: 1, stdout: '', code: 'expression-failed' },
      message: '--jq: it needs more memory than there is',
    });
  });
});

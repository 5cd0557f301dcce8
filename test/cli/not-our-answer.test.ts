// What answers a command may be no gateway, or none that can be understood: nothing is guessed, and nothing is lost.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type FakeAnswer, openFakeGateway } from './fake-gateway.ts';
import { ownHome, PROJECT, RINGTOP, runRingtop } from './run-ringtop.ts';

const PAUSE = ['agent', 'pause', '1002', '--reason', 'tea', '--no-wait'];

async function pauseAt(answers: Readonly<Record<string, FakeAnswer>>, ...words: string[]) {
  const gateway = await openFakeGateway(answers);
  onTestFinished(() => gateway.close());
  const { exit, stdout, stderr } = await runRingtop([...PAUSE, ...words, '--url', gateway.url]);
  return { exit, stdout, stderr: stderr.replaceAll(gateway.url, 'URL') };
}

const refusal = (code: string) =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, error: { code: -32003, message: 'it is so', data: { code } } });

describe('an order whose answer is not understood', () => {
  test.each([
    ['a proxy that waited in vain', { status: 504, body: '<html>' }],
    ['a page', { body: '<html>' }],
    ['half an answer', { body: '{"jsonrpc":"2.0","id":1,"resu' }],
    ['a reply of another shape', { body: '{"jsonrpc":"2.0","id":1,"result":{"done":true}}' }],
    ['a failure of a newer gateway', { body: refusal('in-another-castle') }],
  ])('may have been carried out: %s', async (_what, answer) => {
    expect(await pauseAt({ '/rpc': answer })).toMatchObject({ exit: 7, stdout: '' });
  });

  test.each([
    ['a redirection', { status: 302, body: '' }, 1],
    ['a proxy that lets nobody through', { status: 403, body: '<html>' }, 4],
    ['another server', { status: 404, body: '<html>' }, 1],
  ])('was not carried out: %s', async (_what, answer, exit) => {
    expect(await pauseAt({ '/rpc': answer })).toMatchObject({ exit, stdout: '' });
  });

  test('is told of each target, also where one cannot be looked for by its name', async () => {
    const answers = { '/rpc': { body: refusal('not-found') }, '/v1/agents': { status: 502, body: '' } };
    const why = 'URL answered 502, which is not an answer of a ringtop gateway';
    const { exit, stderr } = await pauseAt(answers, '1014');
    expect(stderr).toContain(why);
    expect(exit).toBe(8);
  });
});

test('a gateway that would speak another protocol has not answered', async () => {
  const server = createServer();
  server.on('connection', socket => {
    socket.on('error', () => {});
    socket.once('data', () =>
      socket.end('HTTP/1.1 101 Switching\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n'),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said = await runRingtop(['get', 'queues', '-o', 'json', '--url', url]);
  expect(said).toMatchObject({ exit: 8, stdout: '' });
});

test.skipIf(process.platform !== 'linux')(
  'words for people that have no room do not change the exit code',
  async () => {
    const child = spawn(process.execPath, [RINGTOP, 'get', 'nope'], {
      ...{ cwd: PROJECT, env: { PATH: process.env.PATH, ...ownHome() } },
      stdio: ['ignore', 'ignore', openSync('/dev/full', 'w')],
    });
    expect(await once(child, 'exit')).toEqual([2, null]);
  },
);

// What answers a command may be no gateway, or none that can be understood: nothing is guessed, and nothing is lost.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TEST_CERTIFICATE, TEST_KEY } from '../support/test-certificate.ts';
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
    ['a redirection', { status: 302, body: '' }],
    ['a proxy that lets nobody through', { status: 403, body: '<html>' }],
    ['another server', { status: 404, body: '<html>' }],
    [
      'another program that has nothing of that name',
      { status: 404, body: '{"code":"not-found","message":"no"}' },
    ],
  ])('was not carried out: %s', async (_what, answer) => {
    expect(await pauseAt({ '/rpc': { ...answer, of: 'stranger' } })).toMatchObject({ exit: 8, stdout: '' });
  });

  test('was not carried out where the gateway says that there is nobody of that id', async () => {
    const answers = { '/rpc': { status: 404, body: refusal('not-found') }, '/v1/agents': { body: NOBODY } };
    expect(await pauseAt(answers)).toMatchObject({ exit: 3, stdout: '' });
  });

  test('was not even asked where no line came to be: a certificate that nobody trusts', async () => {
    const url = await openAny(createTlsServer({ key: TEST_KEY, cert: TEST_CERTIFICATE }), 'https');
    expect(await runRingtop([...PAUSE, '--url', url])).toMatchObject({ exit: 8, stdout: '' });
  });

  test('is told of each target, also where one cannot be looked for by its name', async () => {
    const answers = {
      '/rpc': { body: refusal('not-found') },
      '/v1/agents': { status: 502, body: '', of: 'stranger' },
    } as const;
    const why = 'what answers at URL is no ringtop gateway (502, application/json)';
    const { exit, stderr } = await pauseAt(answers, '1014');
    expect(stderr).toContain(why);
    expect(exit).toBe(8);
  });
});

describe('an address that is no gateway’s', () => {
  const page =
    (status: number, type: string, body: string): RequestListener =>
    (asked, response) => {
      asked.resume();
      response.writeHead(status, { 'content-type': type }).end(body);
    };
  const STRANGERS: readonly (readonly [string, () => Promise<string>, string])[] = [
    ['a page', () => openAny(createServer(page(200, 'text/html', '<html>'))), '(200, text/html)'],
    ['a page that is not there', () => openAny(createServer(page(404, 'text/html', ''))), '(404, text/html)'],
    ['plain text', () => openAny(createServer(page(200, 'text/plain', 'hello'))), '(200, text/plain)'],
    [
      'another program’s JSON',
      () => openAny(createServer(page(200, 'application/json', '{"items":[],"result":{}}'))),
      '(200, application/json)',
    ],
    [
      'another program’s refusal',
      () => openAny(createServer(page(404, 'application/json', '{"code":"not-found","message":"no"}'))),
      '(404, application/json)',
    ],
    [
      'a proxy that wants to know who it is',
      () => openAny(createServer(page(401, 'text/html', ''))),
      '(401, text/html)',
    ],
    ['who hangs up', () => openAny(createTcpServer(socket => socket.end())), 'hung up without an answer'],
    [
      'another protocol',
      () => openAny(createTcpServer(socket => socket.write('SSH-2.0-x\r\n'))),
      'does not speak HTTP',
    ],
    [
      'TLS where plain is asked',
      () => openAny(createTlsServer({ key: TEST_KEY, cert: TEST_CERTIFICATE })),
      'perhaps it is https://',
    ],
    [
      'no TLS where it is asked',
      () => openAny(createServer(page(200, 'text/html', '')), 'https'),
      'perhaps it is http://',
    ],
  ];
  const COMMANDS = [
    ['get', 'queues', '-o', 'json'],
    ['get', 'agents', '-o', 'csv'],
    ['log'],
    ['describe', 'agent', '1002'],
    ['watch'],
    ['wait', '--for', 'queues[*].waitingCount > 3'],
  ];

  test.each(STRANGERS)('cannot be connected to, by any command: %s', async (_what, open, says) => {
    const url = await open();
    for (const words of COMMANDS) {
      const { exit, stdout, stderr } = await runRingtop([...words, '--url', url]);
      expect({ words, exit, stdout }).toEqual({ words, exit: 8, stdout: '' });
      expect(stderr).toContain(url);
      expect(stderr.toLowerCase()).toContain(says.toLowerCase());
    }
  });
});

describe('a list whose length was lost on the way', () => {
  const ROWS = ['{"id":"1001"}', '{"id":"1002"}', '{"id":"1003"}'];
  const open = (rows: readonly string[]) =>
    openAny(
      createTcpServer(socket => {
        const head = '{"apiVersion":"ringtop/v1","kind":"AgentList","stale":false,"itemCount":3}';
        const type = 'content-type: application/x-ndjson\r\nx-ringtop: v1\r\nconnection: close';
        socket.once('data', () =>
          socket.end(`HTTP/1.1 200 OK\r\n${type}\r\n\r\n${[head, ...rows, ''].join('\n')}`),
        );
      }),
    );

  test.each([0, 1, 2])('is none where it ends behind %i of three lines', async count => {
    for (const output of ['csv', 'ndjson', 'name']) {
      const words = ['get', 'agents', '-o', output, '--url', await open(ROWS.slice(0, count))];
      const { exit, stderr } = await runRingtop(words);
      expect({ output, exit }).toEqual({ output, exit: 8 });
      expect(stderr).toContain('cut off in the middle of its answer');
    }
  });

  test('is one where all of it came', async () => {
    const { exit, stdout } = await runRingtop(['get', 'agents', '-o', 'name', '--url', await open(ROWS)]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: '1001\n1002\n1003\n' });
  });
});

describe('what calls itself a gateway, and tells anything', () => {
  test('moves no cursor by the id of what was posted', async () => {
    const result = { announcement: 'n1\u001b[2J\u009b31m', at: 0, expiresAt: 60_000 };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, result });
    const gateway = await openFakeGateway({ '/rpc': { body } });
    onTestFinished(() => gateway.close());
    const said = await runRingtop(['announce', 'hi', '--for', '1m', '--url', gateway.url]);
    expect(said).toMatchObject({
      exit: 0,
      stdout: 'posted n1; withdraw it: ringtop announcement withdraw n1\n',
    });
  });

  test.each([
    ['announce hi --for 1m', 7],
    ['announcement withdraw n1', 7],
    ['alert ack a1', 7],
    ['alert silence --alert a1 --for 1m --reason known', 7],
    ['token create wall-9 --role wall', 7],
    ['token revoke wall-9', 7],
    ['announce hi --for 1m --dry-run', 1],
    ['token list', 1],
    ['alert silences', 1],
    ['alert dead-letters', 1],
  ])('is not taken for its word by %s, where its answer is no answer to that', async (words, exit) => {
    const gateway = await openFakeGateway({ '/rpc': { body: '{"jsonrpc":"2.0","id":1,"result":{}}' } });
    onTestFinished(() => gateway.close());
    const said = await runRingtop([...words.split(' '), '--url', gateway.url, '-o', 'json']);
    expect(said).toMatchObject({ exit, stdout: '' });
    expect(JSON.parse(said.stderr)).toMatchObject({ code: exit === 7 ? 'no-answer' : 'internal' });
  });

  test('has no stack where its instants are none', async () => {
    const item = { id: 'north', name: 'North', state: 'live', since: 'soon', lastEventAt: 'never' };
    const body = JSON.stringify({
      apiVersion: 'ringtop/v1',
      kind: 'SourceList',
      stale: false,
      items: [item],
    });
    const gateway = await openFakeGateway({ '/v1/sources': { body } });
    onTestFinished(() => gateway.close());
    const said = await runRingtop(['describe', 'source', 'north', '--tz', 'UTC', '--url', gateway.url]);
    expect(said.stderr).not.toContain('    at ');
    expect(said.exit).toBe(0);
  });
});

const NOBODY = '{"apiVersion":"ringtop/v1","kind":"AgentList","stale":false,"items":[]}';

async function openAny(server: Server, scheme = 'http'): Promise<string> {
  server.on('connection', socket => socket.on('error', () => {}));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

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

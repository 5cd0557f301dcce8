// How much a client may have: told as an error or a code, never silently; who keeps to it notices nothing.
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { createFailedLogins } from '../../../src/gateway/access/failed-logins.ts';
import { CLOSE } from '../../../src/protocol/index.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestGateway, type TestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { openWireSocket } from '../../support/wire-socket.ts';

const look = { kinds: ['queues'] };
const bearer = { authorization: `Bearer ${TOKEN}` };
const json = { ...bearer, 'content-type': 'application/json' };
const request = (method: string, params: object = look) => ({ jsonrpc: '2.0', id: 1, method, params });

test('a session that asks too much is told so, asks on, is served again with time', async () => {
  const timers = createFakeTimers();
  const limits = { messagesPerSecond: { session: 5 } };
  const gateway = await openTestGateway({ limits, tuning: { timers, pingMs: 1e12 } });
  const socket = await openWireSocket(gateway.url);
  for (let asked = 0; asked < 20; asked++)
    expect(await socket.call('floor.get', look)).toMatchObject({ result: {} });
  const { error } = await socket.call('floor.get', look);
  expect([error?.data.code, error?.message]).toEqual([
    'busy',
    'too many messages: 5 a second of one session are served',
  ]);
  timers.advance(1_000);
  expect(await socket.call('floor.get', look)).toMatchObject({ result: {} });
});

test('one that does not listen to that is shown out with a code of its own', async () => {
  const timers = createFakeTimers();
  const limits = { messagesPerSecond: { session: 5 } };
  const gateway = await openTestGateway({ limits, tuning: { timers, pingMs: 1e12 } });
  const socket = await openWireSocket(gateway.url);
  for (let asked = 0; asked < 60; asked++) socket.webSocket.send(JSON.stringify(request('floor.get')));
  expect(await socket.closed).toBe(CLOSE.tooMany.code);
});

test('a batch counts as so many as are in it', async () => {
  const timers = createFakeTimers();
  const limits = { messagesPerSecond: { session: 3 } };
  const gateway = await openTestGateway({ limits, tuning: { timers, pingMs: 1e12 } });
  const socket = await openWireSocket(gateway.url);
  const nine = Array.from({ length: 9 }, () => request('command.list', {}));
  const codesOf = async () => new Set((await socket.sayBatch(nine)).map(({ error }) => error?.data.code));
  expect(await codesOf()).toEqual(new Set([undefined]));
  expect(await codesOf()).toEqual(new Set(['busy']));
});

test('requests by HTTP that are too many get 429, and are told when to come again', async () => {
  const gateway = await openTestGateway({ limits: { messagesPerSecond: { token: 1 } } });
  const statuses = [];
  for (let asked = 0; asked < 6; asked++)
    statuses.push((await fetch(`${gateway.httpUrl}/v1/queues`, { headers: bearer })).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
  const body = JSON.stringify(request('floor.get'));
  const answer = await fetch(`${gateway.httpUrl}/rpc`, { method: 'POST', headers: json, body });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1']);
});

test('who was told a great deal by POST /rpc is served again when that has come back', async () => {
  const timers = createFakeTimers();
  const source = createFakeSource();
  const limits = { messagesPerSecond: { token: 2 } };
  const gateway = await openTestGateway({ sources: [source], limits, tuning: { timers, pingMs: 1e12 } });
  for (let n = 0; n < 1_000; n++) source.emit({ type: 'queue.described', queue: `queue ${n}` });
  gateway.hub.publish();
  const statusOf = async () => {
    const body = JSON.stringify(request('floor.get'));
    return (await fetch(`${gateway.httpUrl}/rpc`, { method: 'POST', headers: json, body })).status;
  };
  expect([await statusOf(), await statusOf()]).toEqual([200, 429]);
  timers.advance(8_000);
  expect(await statusOf()).toBe(200);
});

test('a batch by POST /rpc is told a few documents, and of the others that they are too many', async () => {
  const gateway = await openTestGateway({});
  const body = JSON.stringify(Array.from({ length: 6 }, () => request('floor.get')));
  const answer = await fetch(`${gateway.httpUrl}/rpc`, { method: 'POST', headers: json, body });
  const told: readonly { error?: { data: { code: string } } }[] = JSON.parse(await answer.text());
  expect(told.map(({ error }) => error?.data.code ?? 'told')).toEqual([
    ...['told', 'told', 'told', 'told', 'busy', 'busy'],
  ]);
});

test.each([
  ['in all', { all: 2 }, '2 sessions are open, and no more are let in'],
  ['by one token', { token: 2 }, '2 sessions of this token are open, and no more are let in'],
  ['from one address', { address: 2 }, '2 sessions from 127.0.0.1 are open, and no more are let in'],
])('of too many sessions %s the next is refused, until one has left', async (_title, sessions, words) => {
  const gateway = await openTestGateway({ limits: { sessions } });
  const [first] = [await openWireSocket(gateway.url), await openWireSocket(gateway.url)];
  await expect(openWireSocket(gateway.url)).rejects.toThrow(/429/);
  expect(gateway.log.find(({ what }) => what === 'session refused')).toMatchObject({ reason: words });
  first.webSocket.close();
  await first.closed;
  expect(await (await openWireSocket(gateway.url)).call('floor.get', look)).toMatchObject({ result: {} });
});

test('after some wrong tokens the next is answered slowly and by 429; a right one is let in at once', async () => {
  const timers = createFakeTimers();
  const gateway = await openTestGateway({ limits: { failedLogins: 3 }, tuning: { timers, pingMs: 1e12 } });
  const guess = () => fetch(`${gateway.httpUrl}/v1/queues`, { headers: { authorization: 'Bearer a-guess' } });
  const enter = () => fetch(`${gateway.httpUrl}/v1/queues`, { headers: bearer });
  expect((await enter()).status).toBe(200);
  for (let guessed = 0; guessed < 3; guessed++) expect((await guess()).status).toBe(401);
  let isAnswered = false;
  const slowed = guess().finally(() => {
    isAnswered = true;
  });
  // Somebody else behind the same address, with a token that was good before.
  expect((await enter()).status).toBe(200);
  await openWireSocket(gateway.url);
  expect(isAnswered).toBe(false);
  timers.advance(1_000);
  const answer = await slowed;
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
});

test('of tokens that could be guessed an address tries ten a minute, however many connections it has', async () => {
  const timers = createFakeTimers();
  const short = { name: 'levan', role: 'viewer', secret: 'summer-in-tbilisi' } as const;
  const long = { name: 'nino', role: 'viewer', secret: 'ab12'.repeat(8) } as const;
  const gateway = await openTestGateway({
    tokens: [short, long],
    tuning: { timers, pingMs: 1e12 },
  });
  const statusOf = async (secret: string) => {
    const asked = fetch(`${gateway.httpUrl}/v1/queues`, { headers: { authorization: `Bearer ${secret}` } });
    let isAnswered = false;
    void asked.finally(() => {
      isAnswered = true;
    });
    const isWaitedFor = () => {
      timers.advance(100);
      return isAnswered;
    };
    await expect.poll(isWaitedFor).toBe(true);
    return (await asked).status;
  };
  for (let guessed = 0; guessed < 11; guessed++) await statusOf('summer-in-batumi!');
  // Right, and not looked at: who tries a whole dictionary does not learn which word it was.
  expect(await statusOf(short.secret)).toBe(429);
  expect(await statusOf(long.secret)).toBe(200);
  timers.advance(60_000);
  expect(await statusOf(short.secret)).toBe(200);
});

test('a living session is no better place to guess in', async () => {
  const timers = createFakeTimers();
  const own = { name: 'nino', role: 'viewer', secret: 'winter-in-tbilisi' } as const;
  const gateway = await openTestGateway({ tokens: [own], tuning: { timers, pingMs: 1e12 } });
  const socket = await openWireSocket(gateway.url);
  const codeOf = async (token: string) => (await socket.call('session.renew', { token })).error?.data.code;
  // It is somebody else's, and so not for this session; but that it is one is said.
  expect(await codeOf(own.secret)).toBe('not-allowed');
  const other = await openTestGateway({ tokens: [own], tuning: { timers, pingMs: 1e12 } });
  const guesser = await openWireSocket(other.url);
  for (let guessed = 0; guessed < 10; guessed++)
    await guesser.call('session.renew', { token: `winter-in-batumi-${guessed}` });
  const { error } = await guesser.call('session.renew', { token: own.secret });
  expect(error?.data.code).toBe('not-authenticated');
});

test('an attacker with a million addresses fills no memory, and not all of his answers are kept waiting', () => {
  const failures = createFailedLogins(1, createFakeTimers());
  let waiting = 0;
  for (let n = 0; n < 30_000; n++) {
    const address = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
    failures.note(address);
    if (failures.note(address).delayMs > 0) waiting += 1;
  }
  expect([failures.size, waiting]).toEqual([10_000, 200]);
});

test('what lies too deep, and a batch that is too long, are told so', async () => {
  const gateway = await openTestGateway({ limits: { messageDepth: 8, batch: 2 } });
  const socket = await openWireSocket(gateway.url);
  const deep = await socket.say(`${'['.repeat(9)}${']'.repeat(9)}`);
  expect(deep.error?.data.code).toBe('invalid-request');
  const long = await socket.say(JSON.stringify([1, 2, 3]));
  expect(long.error?.data.code).toBe('too-large');
});

test('a message whose pieces come too slowly closes the session, however often it answers pings', async () => {
  const timers = createFakeTimers();
  const gateway = await openTestGateway({
    limits: { seconds: { message: 30 } },
    tuning: { timers, pingMs: 1e12 },
  });
  const socket = await openWireSocket(gateway.url);
  const { webSocket } = socket;
  webSocket.send('{', { fin: false });
  webSocket.pong('here');
  // What comes after it has come too: the gateway answers pings in their order.
  webSocket.ping();
  await once(webSocket, 'pong');
  timers.advance(29_999);
  webSocket.ping();
  await once(webSocket, 'pong');
  timers.advance(1);
  expect(await socket.closed).toBe(CLOSE.tooSlow.code);
});

test('a message in several frames is served like one in one', async () => {
  const gateway = await openTestGateway({});
  const socket = await openWireSocket(gateway.url);
  const whole = JSON.stringify(request('floor.get'));
  socket.webSocket.send(whole.slice(0, 20), { fin: false });
  socket.webSocket.send(whole.slice(20, 21), { fin: false });
  expect(await socket.say(whole.slice(21))).toMatchObject({ id: 1, result: {} });
});

/** All that comes back to these bytes, until the gateway hangs up. */
async function sayAndWait({ port }: TestGateway, bytes: string | Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  socket.write(bytes);
  return text(socket);
}

test.each([
  ['who says nothing', '', /^$|^HTTP\/1\.1 408 /],
  ['whose headers never end', 'GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ', /^HTTP\/1\.1 408 /],
  [
    'whose body never ends',
    `POST /rpc HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${TOKEN}\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{`,
    /408|^$/,
  ],
])('%s is hung up on after the time that the config gives', async (_title, bytes, answer) => {
  const gateway = await openTestGateway({ limits: { seconds: { headers: 1, request: 2 } } });
  expect(await sayAndWait(gateway, bytes)).toMatch(answer);
});

test.each([
  [
    'headers of 20 kB',
    `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
    '431',
    'too-large',
  ],
  [
    'an address of 20 kB',
    `GET /${'y'.repeat(20_000)} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`,
    '431',
    'too-large',
  ],
  ['what is no HTTP', '\x16\x03\x01\x00\xa5hello\r\n\r\n', '400', 'invalid-request'],
])('%s are told in the form of every other refusal', async (_title, bytes, status, code) => {
  const answer = await sayAndWait(await openTestGateway({}), bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(JSON.parse(answer.slice(answer.indexOf('{')))).toMatchObject({ code, message: expect.any(String) });
});

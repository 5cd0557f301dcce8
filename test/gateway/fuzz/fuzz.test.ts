// Whatever is sent: an answer to each, with a code of the closed list, no crash, and no more memory held than before.
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createSeededRandom, drawBetween } from '../../../src/lib/seeded-random.ts';
import { isCode } from '../../../src/protocol/index.ts';
import { heapBytes } from '../../bench/support/heap-bytes.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway, type TestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { openWireSocket, type WireMessage } from '../../support/wire-socket.ts';
import { hostileMessages } from './hostile-messages.ts';

const isSoak = process.env.RINGTOP_SOAK !== undefined;
const MESSAGES = isSoak ? 100_000 : 10_000;
const MEGABYTE = 1024 * 1024;
/** Nobody is told to slow down: what is looked at here is what is read. */
const FAST = { session: 1e9, token: 1e9, address: 1e9 };
const limits = { messagesPerSecond: FAST, failedLogins: 1e6 };

/** One that remembers nothing of what it was told. */
async function openSocket(url: string): Promise<WebSocket> {
  const webSocket = new WebSocket(url, 'ringtop.v1', { headers: { authorization: `Bearer ${TOKEN}` } });
  onTestFinished(() => webSocket.terminate());
  await once(webSocket, 'open');
  return webSocket;
}

/** Sends them two at a time, and gives every answer back as it comes. */
async function sendAll(
  webSocket: WebSocket,
  messages: Iterable<string>,
  see: (answer: WireMessage | readonly WireMessage[]) => void,
): Promise<number> {
  const iterator = messages[Symbol.iterator]();
  let [sent, answered, isDone] = [0, 0, false];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const send = (): void => {
    while (!isDone && sent - answered < 2) {
      const { value, done = false } = iterator.next();
      isDone = done;
      if (typeof value !== 'string') break;
      sent += 1;
      webSocket.send(value);
    }
    if (isDone && sent === answered) resolve();
  };
  const hear = (message: unknown): void => {
    const said: WireMessage | readonly WireMessage[] = JSON.parse(String(message));
    if (!Array.isArray(said) && 'method' in said) return;
    answered += 1;
    see(said);
    send();
  };
  webSocket.on('message', hear);
  webSocket.once('close', code => reject(new Error(`closed by ${code} after ${answered} answers`)));
  send();
  await promise;
  webSocket.off('message', hear);
  return answered;
}

function seeAll(codes: Map<string, number>) {
  const note = ({ error, result }: WireMessage): void => {
    const code = error === undefined ? (result === undefined ? 'nothing' : 'ok') : error.data.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  };
  return (said: WireMessage | readonly WireMessage[]): void => {
    for (const one of [said].flat()) note(one);
  };
}

test(
  `${MESSAGES} hostile messages are each answered with a code, and the heap is as it was`,
  async () => {
    const gateway = await openTestGateway({ sources: [createFakeSource()], limits });
    const webSocket = await openSocket(gateway.url);
    const codes = new Map<string, number>();
    await sendAll(webSocket, hostileMessages(1, MESSAGES / 4), seeAll(codes));
    const before = heapBytes();
    const answered = await sendAll(webSocket, hostileMessages(2, MESSAGES), seeAll(codes));
    const grownMb = (heapBytes() - before) / MEGABYTE;
    expect(answered).toBe(MESSAGES);
    expect([...codes.keys()].filter(code => code !== 'ok' && !isCode(code))).toEqual([]);
    // Whatever was said, it was the client's fault and never the gateway's.
    expect(codes.get('internal')).toBeUndefined();
    for (const code of ['parse-error', 'invalid-request', 'unknown-method', 'bad-arguments', 'not-found'])
      expect([code, (codes.get(code) ?? 0) > 20]).toEqual([code, true]);
    expect(grownMb).toBeLessThan(4);
    const polite = await openWireSocket(gateway.url);
    expect(await polite.call('floor.get', { kinds: ['sources'] })).toMatchObject({ result: {} });
    expect(gateway.log.filter(({ level }) => level === 'error')).toEqual([]);
  },
  isSoak ? 600_000 : 60_000,
);

const HEADERS = [
  `authorization: Bearer ${TOKEN}`,
  'authorization: Bearer',
  'authorization: Basic dXNlcjpwYXNz',
  'host: 127.0.0.1',
  'host: evil.example',
  'host: [::1',
  'origin: null',
  'connection: upgrade',
  'upgrade: websocket',
  'upgrade: h2c',
  'sec-websocket-version: 13',
  'sec-websocket-version: 7',
  'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
  'sec-websocket-key: x',
  'sec-websocket-protocol: ringtop.v1',
  'sec-websocket-protocol: ringtop.v1.bearer.x, ,,',
  'sec-websocket-extensions: permessage-deflate; server_max_window_bits=9',
  'content-length: 5',
  'content-length: -1',
  'transfer-encoding: chunked',
  'content-type: application/json',
  'x-forwarded-for: 1.2.3.4, , ::',
  'expect: 100-continue',
  `cookie: ${'x'.repeat(20_000)}`,
];
const LINES = [
  ...['GET / HTTP/1.1', 'POST /rpc HTTP/1.1', 'GET /v1/floor?kinds=%00 HTTP/1.1', 'OPTIONS * HTTP/1.1'],
  ...['GET //..%2f..%2fetc HTTP/1.1', 'CONNECT a:1 HTTP/1.1', 'TRACE / HTTP/1.1', 'GET http://[ HTTP/1.1'],
  ...[
    'GET /healthz HTTP/1.0',
    'PRI * HTTP/2.0',
    'GET',
    '\u0016\u0003\u0001',
    `GET /${'y'.repeat(20_000)} HTTP/1.1`,
  ],
];

/** Everything that came back until the gateway hung up. */
async function sayRaw({ port }: TestGateway, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.on('error', () => socket.destroy());
  socket.end(bytes, 'latin1');
  return text(socket).catch(() => '');
}

test('hostile requests and handshakes are each answered or hung up on, and the next good one is served', async () => {
  const gateway = await openTestGateway({ sources: [createFakeSource()], limits });
  const random = createSeededRandom('hostile requests');
  const pick = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? '';
  const make = (): string => {
    const headers = Array.from({ length: drawBetween(random, 0, 9) }, () => pick(HEADERS));
    const head = [pick(LINES), ...headers].join('\r\n');
    const body = random() < 0.3 ? 'hello world' : '';
    const whole = `${head}\r\n\r\n${body}`;
    return random() < 0.2 ? whole.slice(0, drawBetween(random, 0, whole.length)) : whole;
  };
  const statuses = new Set<string>();
  for (let round = 0; round < (isSoak ? 200 : 30); round++) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => sayRaw(gateway, make())));
    for (const answer of answers) {
      // Nothing, or HTTP: never the trace of an error.
      if (answer !== '') expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
      expect(answer).not.toMatch(/\.ts:|\.js:|node:/);
      statuses.add(answer.slice(9, 12));
    }
  }
  for (const status of ['400', '401', '403', '404', '431']) expect([...statuses]).toContain(status);
  expect([...statuses].filter(status => status.startsWith('5'))).toEqual([]);
  const good = await fetch(`${gateway.httpUrl}/v1/queues`, { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(good.status).toBe(200);
  expect(gateway.log.filter(({ level }) => level === 'error')).toEqual([]);
}, 60_000);

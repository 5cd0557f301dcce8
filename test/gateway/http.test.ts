// The gateway by plain HTTP, as curl and scripts see it.

import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, zstdDecompress } from 'node:zlib';
import { expect, test } from 'vitest';
import { createFakeSource } from '../support/fake-source.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { openTestGateway, type TestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { openWireSocket } from '../support/wire-socket.ts';

interface Got {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly bytes: Buffer;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Plain node:http: fetch would decompress, and not let the Host be chosen. */
function get(gateway: TestGateway, path: string, { method = 'GET', headers, body }: Ask = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        port: gateway.port,
        path,
        method,
        agent: false,
        headers: { authorization: `Bearer ${TOKEN}`, ...headers },
      },
      async response =>
        resolve({ status: response.statusCode, headers: response.headers, bytes: await buffer(response) }),
    );
    asked.on('error', reject);
    asked.end(body);
  });
}

const json = (got: Got): unknown => JSON.parse(String(got.bytes));

function openFloor() {
  const source = createFakeSource();
  const described = Array.from({ length: 50 }, (_, n) => ({
    type: 'queue.described' as const,
    queue: `queue ${n}`,
    name: `გაყიდვები ${n}`,
  }));
  return { source, options: { sources: [source] }, fill: () => source.emit(...described) };
}

test('the document comes with its epoch, offset, time and rate, and a subscription goes on from there', async () => {
  const { source, options } = openFloor();
  const gateway = await openTestGateway(options);
  const floor = json(await get(gateway, '/v1/floor?kinds=queues'));
  expect(floor).toMatchObject({ rate: 1, at: expect.any(Number), document: { queues: {} } });
  if (typeof floor !== 'object' || floor === null || !('epoch' in floor) || !('offset' in floor))
    throw new Error('no position');
  source.emit({ type: 'queue.described', queue: 'sales' });
  gateway.hub.publish();
  const socket = await openWireSocket(gateway.url);
  const since = { epoch: floor.epoch, offset: floor.offset };
  expect(await socket.call('floor.subscribe', { kinds: ['queues'], since, encoding: 'rows' })).toMatchObject({
    result: { recovered: true, patch: { queues: { sales: { name: 'sales' } } } },
  });
});

test.each([
  ['zstd', 'zstd', promisify(zstdDecompress)],
  ['br', 'br', promisify(brotliDecompress)],
  ['gzip', 'gzip, deflate', promisify(gunzip)],
  ['gzip', 'zstd;q=0, gzip;q=1.0, *;q=0.1', promisify(gunzip)],
] as const)(
  'the document comes as %s where that is accepted (%s)',
  async (encoding, accepted, decompress) => {
    const { options, fill } = openFloor();
    const gateway = await openTestGateway(options);
    fill();
    gateway.hub.publish();
    const got = await get(gateway, '/v1/floor', { headers: { 'accept-encoding': accepted } });
    expect(got.headers['content-encoding']).toBe(encoding);
    const plain = await get(gateway, '/v1/floor');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(String(await decompress(got.bytes))).toBe(String(plain.bytes));
    expect(got.bytes.length).toBeLessThan(plain.bytes.length / 3);
  },
);

test.each(['queues', 'agents', 'contacts', 'campaigns', 'sources', 'channels'])(
  'the JSON contract of %s is an envelope with items in it',
  async kind => {
    const { options, fill } = openFloor();
    const gateway = await openTestGateway(options);
    fill();
    gateway.hub.publish();
    expect(json(await get(gateway, `/v1/${kind}`))).toMatchObject({
      apiVersion: 'ringtop/v1',
      kind: expect.stringMatching(/List$/),
      offset: gateway.hub.ledger.offset,
      stale: false,
      items: expect.any(Array),
    });
  },
);

const rpc = (gateway: TestGateway, body: string, headers: Record<string, string> = {}) =>
  get(gateway, '/rpc', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

test('a page is made once for all who ask within a publication, and anew for the next', async () => {
  const { source, options, fill } = openFloor();
  const timers = createFakeTimers();
  const gateway = await openTestGateway({ ...options, tuning: { timers, pingMs: 1e12 } });
  fill();
  gateway.hub.publish();
  const page = async () => String((await get(gateway, '/v1/queues')).bytes);
  const first = await page();
  // The floor's clock has gone on, and `at` with it.
  await setTimeout(3);
  expect(await page()).toBe(first);
  source.emit({ type: 'queue.described', queue: 'sales' });
  gateway.hub.publish();
  expect(await page()).toContain('"sales"');
  timers.advance(1_000);
  expect(JSON.parse(await page()).at).not.toBe(JSON.parse(first).at);
});

test('commands and looks are served by POST /rpc, by the same schema', async () => {
  const { source, options } = openFloor();
  const gateway = await openTestGateway(options);
  source.emit({ type: 'agent.described', agent: '1002' });
  const order = { jsonrpc: '2.0', id: 'a', method: 'agent.logout', params: { agent: '1002' } };
  expect(json(await rpc(gateway, JSON.stringify(order)))).toMatchObject({
    id: 'a',
    result: { outcome: 'applied', said: 'done' },
  });
  const look = { jsonrpc: '2.0', id: 1, method: 'floor.get', params: { kinds: ['agents'] } };
  expect(json(await rpc(gateway, JSON.stringify(look)))).toMatchObject({
    result: { document: { agents: { '1002': {} } } },
  });
});

test.each([
  ['not JSON', '{', 400, 'parse-error'],
  ['an unknown method', '{"jsonrpc":"2.0","id":1,"method":"floor.paint"}', 404, 'unknown-method'],
  [
    'an unknown agent',
    '{"jsonrpc":"2.0","id":1,"method":"agent.logout","params":{"agent":"x"}}',
    404,
    'not-found',
  ],
  [
    'a subscription, which needs a socket',
    '{"jsonrpc":"2.0","id":1,"method":"floor.subscribe","params":{"kinds":["queues"],"encoding":"rows"}}',
    400,
    'invalid-request',
  ],
  ['a body longer than any command', `"${'x'.repeat(70_000)}"`, 413, 'too-large'],
])('POST /rpc with %s is answered with its status and code', async (_title, body, status, code) => {
  const { options } = openFloor();
  const got = await rpc(await openTestGateway(options), body);
  expect(got.status).toBe(status);
  expect(json(got)).toMatchObject({ error: { data: { code } } });
});

test('a connection whose request was too long to be read is not offered for another', async () => {
  const { options } = openFloor();
  const { headers } = await rpc(await openTestGateway(options), `"${'x'.repeat(70_000)}"`);
  expect(headers).toMatchObject({ connection: 'close' });
});

test.each<[string, string, Ask, number, string]>([
  ['no such page', '/v1/moods', {}, 404, 'unknown-method'],
  ['a path that is none', '//', {}, 404, 'unknown-method'],
  ['no such kind', '/v1/floor?kinds=moods', {}, 400, 'bad-arguments'],
  ['a page that is only read', '/v1/queues', { method: 'DELETE' }, 405, 'invalid-request'],
  ['a method by GET', '/rpc', {}, 405, 'invalid-request'],
  ['no token', '/v1/queues', { headers: { authorization: '' } }, 401, 'not-authenticated'],
  [
    'a page of another site',
    '/v1/queues',
    { headers: { origin: 'https://evil.example' } },
    403,
    'not-allowed',
  ],
  ['a name pointed at loopback', '/healthz', { headers: { host: 'evil.example' } }, 403, 'not-allowed'],
])('%s is answered with a code, a sentence and a status', async (_title, path, ask, status, code) => {
  const got = await get(await openTestGateway({}), path, ask);
  expect(got.status).toBe(status);
  expect(json(got)).toMatchObject({ code, message: expect.any(String) });
});

test('a form of another page cannot order anything: it does not send JSON', async () => {
  const { options } = openFloor();
  const got = await rpc(await openTestGateway(options), '{}', { 'content-type': 'text/plain' });
  expect(got.status).toBe(400);
});

test('whether the gateway runs is told without a token, and nothing else is', async () => {
  const gateway = await openTestGateway({});
  const got = await get(gateway, '/healthz', { headers: { authorization: '' } });
  expect([got.status, json(got)]).toEqual([200, { status: 'ok' }]);
});

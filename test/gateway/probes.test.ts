// What those ask who look after a gateway: a balancer, systemd, Prometheus; and who is not told.
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { createFakeSource } from '../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';

const VIEWER = 'the-token-of-a-viewer';
const OF_SALES = 'the-token-of-sales-only';

async function openProbed() {
  const source = createFakeSource({ id: 'north' });
  const gateway = await openTestGateway({
    sources: [source],
    tokens: [
      { name: 'prometheus', role: 'viewer', secret: VIEWER },
      { name: 'screen', role: 'viewer', secret: OF_SALES, scope: { queues: ['sales'] } },
    ],
    metrics: { listen: { host: '127.0.0.1', port: 0 } },
  });
  return { source, gateway, door: gateway.metricsUrl ?? '' };
}

/** Plain node:http, for the Host and the Origin can be chosen. */
function get(url: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, agent: false }, async response =>
      resolve({ status: response.statusCode ?? 0, body: await text(response) }),
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('/healthz', () => {
  test('says that the gateway lives, to anybody, and no more', async () => {
    const { gateway, source } = await openProbed();
    source.emit({ type: 'source.lost', reason: 'it closed' });
    expect(await get(`${gateway.httpUrl}/healthz`)).toEqual({ status: 200, body: '{"status":"ok"}\n' });
  });
});

describe('/readyz', () => {
  test('is 200 while all sources are live', async () => {
    const { gateway } = await openProbed();
    expect(await get(`${gateway.httpUrl}/readyz`)).toEqual({ status: 200, body: '{"status":"ready"}\n' });
  });

  test('is 503 while one is lost, and says to who is on this machine which', async () => {
    const { gateway, source } = await openProbed();
    source.emit({ type: 'source.lost', reason: 'it closed' });
    gateway.hub.publish();
    const said = await get(`${gateway.httpUrl}/readyz`);
    expect(said.status).toBe(503);
    expect(JSON.parse(said.body)).toEqual({ status: 'not-ready', reasons: ['source north is lost'] });
  });

  test.each([
    { 'x-forwarded-for': '203.0.113.9' },
    { 'x-real-ip': '203.0.113.9' },
    { via: '1.1 proxy.example' },
  ])('says no reasons to who comes by a proxy: %j', async headers => {
    const { gateway, source } = await openProbed();
    source.emit({ type: 'source.lost', reason: 'it closed' });
    gateway.hub.publish();
    const said = await get(`${gateway.httpUrl}/readyz`, headers);
    expect(said).toEqual({ status: 503, body: '{"status":"not-ready"}\n' });
  });
});

describe('/metrics of the gateway', () => {
  test.each([
    ['without a token', {}, 401],
    ['with a wrong one', { authorization: 'Bearer guessed-by-somebody' }, 401],
    ['with one of a part of the floor', { authorization: `Bearer ${OF_SALES}` }, 403],
    ['with a viewer’s', { authorization: `Bearer ${VIEWER}` }, 200],
    ['with the gateway’s own', { authorization: `Bearer ${TOKEN}` }, 200],
    [
      'with a viewer’s, from a web page',
      { authorization: `Bearer ${VIEWER}`, origin: 'https://evil.example' },
      403,
    ],
  ])('%s is answered by %j', async (_, headers, status) => {
    const { gateway } = await openProbed();
    expect((await get(`${gateway.httpUrl}/metrics`, headers as Record<string, string>)).status).toBe(status);
  });
});

describe('the door without a token', () => {
  test.each(['/metrics', '/healthz', '/readyz'])('answers %s', async path => {
    const { door } = await openProbed();
    expect((await get(`${door}${path}`)).status).toBe(200);
  });

  test.each(['/v1/floor', '/rpc', '/', '/metrics/'])('has no %s', async path => {
    const { door } = await openProbed();
    expect((await get(`${door}${path}`, { authorization: `Bearer ${TOKEN}` })).status).toBe(404);
  });

  test('is shut to web pages, and to names that were pointed at this machine', async () => {
    const { door } = await openProbed();
    expect((await get(`${door}/metrics`, { origin: 'http://localhost:3000' })).status).toBe(403);
    expect((await get(`${door}/metrics`, { host: 'evil.example' })).status).toBe(403);
  });

  test('is opened on loopback only', async () => {
    const listen = { host: '0.0.0.0', port: 0 };
    await expect(openTestGateway({ metrics: { listen } })).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringContaining('without a token'),
    });
  });

  test('closes with its gateway', async () => {
    const { gateway, door } = await openProbed();
    await gateway.close();
    await expect(get(`${door}/healthz`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

// Who is connected, as an admin is told of it.
import { expect, test } from 'vitest';
import { type SessionList, sessionListSchema } from '../../src/protocol/index.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { openWireSocket } from '../support/wire-socket.ts';

const tokens = [
  { name: 'wall-1', role: 'wall', secret: 'the-secret-of-a-wall' },
  { name: 'ana', role: 'admin', secret: 'the-secret-of-ana', scope: { queues: ['sales', 'vip'] } },
  { name: 'dato', role: 'lead', secret: 'the-secret-of-dato', scope: { queues: ['sales'] } },
  { name: 'vano', role: 'lead', secret: 'the-secret-of-vano', scope: { queues: ['sales', 'billing'] } },
] as const;

const bearer = (secret: string, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${secret}`,
  ...more,
});

async function open() {
  const gateway = await openTestGateway({ tokens });
  const join = (secret: string, client?: string) =>
    openWireSocket(gateway.url, bearer(secret, client === undefined ? {} : { 'user-agent': client }));
  const page = async (secret: string) => {
    const response = await fetch(`${gateway.httpUrl}/v1/sessions`, { headers: bearer(secret) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { gateway, join, page };
}

async function list({ call }: Awaited<ReturnType<typeof openWireSocket>>): Promise<SessionList['sessions']> {
  return sessionListSchema.parse((await call('session.list', {})).result).sessions;
}

test('each is told with whose it is, from where, and what it follows; the oldest first', async () => {
  const { join } = await open();
  const wall = await join('the-secret-of-a-wall', 'ringtop/0.9.0 (wall)');
  await wall.call('floor.subscribe', { kinds: ['queues', 'agents'], encoding: 'rows' });
  const admin = await join(TOKEN);
  expect(await list(admin)).toMatchObject([
    { who: 'wall-1', role: 'wall', address: '127.0.0.1', kinds: ['queues', 'agents'], slow: false },
    { who: 'operator', role: 'admin', kinds: [] },
  ]);
  await wall.call('floor.unsubscribe', {});
  expect((await list(admin))[0]).toMatchObject({ client: 'ringtop/0.9.0 (wall)', kinds: [] });
  wall.webSocket.close();
  await expect.poll(() => list(admin)).toHaveLength(1);
});

test('no two sessions have the same id, also of one token', async () => {
  const { join } = await open();
  const first = await join(TOKEN);
  await join(TOKEN);
  await join(TOKEN);
  expect(new Set((await list(first)).map(({ session }) => session)).size).toBe(3);
});

test('what a program calls itself is cleaned and cut', async () => {
  const { join } = await open();
  const admin = await join(TOKEN, `evil\u0085 \u009b31m${'x'.repeat(500)}`);
  const [own] = await list(admin);
  expect(own?.client).toMatch(/^evil x+…$/);
  expect(own?.client?.length).toBeLessThanOrEqual(200);
});

test('who has a scope is told of sessions within it, and not that there are others', async () => {
  const { join, page } = await open();
  for (const { secret } of tokens) await join(secret);
  await join(TOKEN);
  const seen = await list(await join('the-secret-of-ana'));
  expect(seen.map(({ who }) => who)).toEqual(['ana', 'dato', 'ana']);
  const { body } = await page('the-secret-of-ana');
  expect(JSON.stringify(body)).not.toMatch(/vano|billing|wall-1|operator/);
});

test('a page has them for admins alone, and says to others what it takes', async () => {
  const { page, join } = await open();
  await join('the-secret-of-a-wall');
  expect(await page(TOKEN)).toMatchObject({
    status: 200,
    body: { kind: 'SessionList', stale: false, items: [{ name: 'wall-1' }] },
  });
  expect(await page('the-secret-of-dato')).toMatchObject({
    status: 403,
    body: { code: 'not-allowed', message: expect.stringContaining('needs the role admin') },
  });
});

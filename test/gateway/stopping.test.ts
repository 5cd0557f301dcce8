// How a gateway stops: no new orders, those under way to their end, and every client told when to come back.
import { expect, test } from 'vitest';
import type { Asker } from '../../src/gateway/served.ts';
import { createStopping } from '../../src/gateway/stopping.ts';
import { type Call, callSchema } from '../../src/protocol/index.ts';
import type { Performed } from '../../src/sources/index.ts';
import { applied, createFakeSource } from '../support/fake-source.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { until } from '../support/until.ts';
import { openWireSocket } from '../support/wire-socket.ts';

/** A floor with Nino on it, whose source answers an order when the test says so. */
async function openFloor(timers?: ReturnType<typeof createFakeTimers>) {
  const { promise: answered, resolve: answer } = Promise.withResolvers<Performed>();
  const source = createFakeSource({ perform: () => answered });
  const gateway = await openTestGateway({
    sources: [source],
    ...(timers === undefined ? {} : { tuning: { timers } }),
  });
  source.emit(
    { type: 'queue.described', queue: 'support', name: 'Support' },
    { type: 'agent.described', agent: '1002', name: 'Nino' },
    { type: 'membership.added', agent: '1002', queue: 'support', penalty: 0 },
    { type: 'agent.state-changed', agent: '1002', state: 'available' },
  );
  gateway.hub.publish();
  const lead = await openWireSocket(gateway.url);
  const pause = () => lead.call('agent.pause', { agent: '1002', reason: 'lunch' });
  return { source, gateway, lead, pause, answer };
}

test('an order under way is answered, a new one is refused with a word, and the floor can still be read', async () => {
  const { source, gateway, lead, pause, answer } = await openFloor();
  const first = pause();
  await until(() => source.asked.length === 1);
  const closing = gateway.close();
  expect((await pause()).error?.data).toMatchObject({ code: 'stopping' });
  expect((await lead.call('floor.get', { kinds: ['queues'] })).result).toBeDefined();
  answer(applied('paused'));
  expect((await first).result).toMatchObject({ outcome: expect.any(String), said: 'paused' });
  await closing;
  expect(source.asked).toHaveLength(1);
});

test('whatever only reads is answered until the end, and what changes anything is not', () => {
  const stopping = createStopping();
  stopping.begin();
  const asked: string[] = [];
  const serve = stopping.guard(async ({ method }) => {
    asked.push(method);
    return { ok: true, resultText: '{}' };
  });
  for (const { shape } of callSchema.options) void serve({ method: shape.method.value } as Call, {} as Asker);
  expect(asked.toSorted()).toEqual([
    'agent.history',
    'alert.deadLetters',
    'alert.silences',
    'command.get',
    'command.list',
    'contact.history',
    'event.list',
    'floor.changes',
    'floor.get',
    'floor.subscribe',
    'floor.unsubscribe',
    'metric.contacts',
    'report.agents',
    'report.get',
    'session.list',
    'token.list',
  ]);
});

test('over HTTP a refused order is 503, and so is /readyz, while /healthz is well', async () => {
  const { source, gateway, pause, answer } = await openFloor();
  const first = pause();
  await until(() => source.asked.length === 1);
  const closing = gateway.close();
  const order = { jsonrpc: '2.0', id: 1, method: 'agent.pause', params: { agent: '1002' } };
  const headers = {
    authorization: `Bearer ${TOKEN}`,
    'content-type': 'application/json',
    connection: 'close',
  };
  const refused = await fetch(`${gateway.httpUrl}/rpc`, {
    ...{ method: 'POST', headers, body: JSON.stringify(order) },
  });
  const ready = await fetch(`${gateway.httpUrl}/readyz`, { headers });
  const healthy = await fetch(`${gateway.httpUrl}/healthz`, { headers });
  expect([refused.status, ready.status, healthy.status]).toEqual([503, 503, 200]);
  expect(await ready.json()).toEqual({ status: 'not-ready', reasons: ['the gateway is stopping'] });
  answer(applied('paused'));
  await Promise.all([first, closing]);
});

test('each client is told when to come back, and then closed as by one that goes away', async () => {
  const { gateway, lead } = await openFloor();
  const told = lead.next('gateway.stopping');
  const closing = gateway.close();
  expect((await told).params).toEqual({ retryAfterMs: 1_000, spreadMs: 1_000 });
  expect(await lead.closed).toBe(1001);
  await closing;
});

test('an order that is never answered holds the stop up for so long, and no longer', async () => {
  const timers = createFakeTimers();
  const { source, gateway, pause } = await openFloor(timers);
  void pause();
  await until(() => source.asked.length === 1);
  const closing = gateway.close();
  await until(
    () => gateway.log.some(({ what }) => what === 'closed'),
    () => timers.advance(100),
  );
  await closing;
  expect(gateway.log.find(({ what }) => what === 'stopping')).toMatchObject({ ordersUnderWay: 1 });
});

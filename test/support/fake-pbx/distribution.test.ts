// A fake PBX that rings by itself: whoever could be rung is, and nobody else.
import { afterEach, expect, test } from 'vitest';
import { createFakeTimers } from '../fake-timers.ts';
import type { FakePbx, FakePbxOptions } from './index.ts';
import { GIORGI, type Listener, listenIn, NINO } from './listen-in.ts';

let pbx: FakePbx | undefined;
afterEach(() => pbx?.stop());

async function start(options: FakePbxOptions): Promise<Listener> {
  const listener = await listenIn({ ringsByItself: true, ...options });
  ({ pbx } = listener);
  return listener;
}

function rung({ pbx }: Listener): string[] {
  return [...pbx.state.calls].flatMap(
    ({ visit }) => visit?.offers.map(offer => offer.member.interface) ?? [],
  );
}

test('a free member is rung for whoever waits, one at a time', async () => {
  const listener = await start({ queues: { sales: { members: [NINO, { ...GIORGI, penalty: 1 }] } } });
  await listener.told(() => listener.pbx.join('sales'));
  expect(rung(listener)).toEqual([NINO.interface]);
  await listener.told(() => listener.pbx.join('sales'));
  expect(rung(listener)).toEqual([NINO.interface, GIORGI.interface]);
});

test('all are rung where the queue rings all', async () => {
  const listener = await start({ queues: { vip: { members: [NINO, GIORGI], strategy: 'ringall' } } });
  await listener.told(() => listener.pbx.join('vip'));
  expect(rung(listener)).toEqual([NINO.interface, GIORGI.interface]);
});

test('whoever is paused, talking or away is not rung, until he is back', async () => {
  const listener = await start({ queues: { sales: { members: [{ ...NINO, isPaused: true }, GIORGI] } } });
  listener.pbx.setDevice('1002', 'unavailable');
  await listener.told(() => listener.pbx.join('sales'));
  expect(rung(listener)).toEqual([]);
  await listener.told(() => listener.pbx.unpause('1001'));
  expect(rung(listener)).toEqual([NINO.interface]);
});

test('who was added unpaused is rung at once, who was added paused is not', async () => {
  const listener = await start({ queues: { sales: {} } });
  listener.pbx.join('sales');
  const add = { Queue: 'sales', Interface: NINO.interface, Paused: 'true' };
  await listener.told(() => listener.client.ask('QueueAdd', add));
  expect(rung(listener)).toEqual([]);
  await listener.told(() =>
    listener.client.ask('QueueAdd', { ...add, Interface: GIORGI.interface, Paused: 'false' }),
  );
  expect(rung(listener)).toEqual([GIORGI.interface]);
});

test('wrap-up holds calls back in the queues that he was in, and not in one that he is added to', async () => {
  const timers = createFakeTimers();
  const queues = { sales: { members: [NINO], wrapUpSeconds: 10 }, support: {} };
  const listener = await start({ queues, timers });
  const call = listener.pbx.join('sales');
  listener.pbx.answer(call, '1001');
  await listener.told(() => listener.pbx.hangUp(call));
  await listener.told(() => listener.pbx.join('sales'));
  expect(rung(listener)).toEqual([]);
  listener.nowMs += 10_000;
  timers.advance(10_000);
  await listener.told(() => {});
  expect(rung(listener)).toEqual([NINO.interface]);
  await listener.told(() => listener.pbx.abandon([...listener.pbx.state.calls][0] ?? call));

  const next = listener.pbx.join('sales');
  listener.pbx.answer(next, '1001');
  await listener.told(() => listener.pbx.hangUp(next));
  await listener.told(() => listener.pbx.join('support'));
  await listener.told(() => listener.pbx.add('support', NINO));
  expect(rung(listener)).toEqual([NINO.interface]);
});

test('a caller whose ring was missed waits a while for the next', async () => {
  const timers = createFakeTimers();
  const listener = await start({ queues: { sales: { members: [NINO] } }, timers });
  const call = listener.pbx.join('sales');
  await listener.told(() => listener.pbx.missRing(call, '1001', 15_000));
  expect(rung(listener)).toEqual([]);
  listener.nowMs += 5_000;
  timers.advance(5_000);
  await listener.told(() => {});
  expect(rung(listener)).toEqual([NINO.interface]);
});

test('an account may be told only some events, and each may say when it was', async () => {
  const user = { name: 'wallboard', secret: 'secret', onlyEvents: ['QueueCallerJoin'] };
  const listener = await start({ users: [user], queues: { sales: {} }, timestampEvents: true });
  expect(await listener.told(() => listener.pbx.join('sales'))).toEqual(['QueueCallerJoin']);
  const join = listener.client.packets.find(({ name }) => name === 'QueueCallerJoin');
  expect(join?.headerNames.slice(0, 4)).toEqual(['Event', 'Privilege', 'Timestamp', 'SystemName']);
  expect(join?.get('Timestamp')).toBe('1795341210.000000');
});

test('while it shuts down it does nothing any more, and says so', async () => {
  const listener = await start({ queues: { sales: { members: [NINO] } } });
  listener.pbx.shutDown();
  const reply = await listener.client.ask('QueuePause', { Interface: NINO.interface, Paused: 'true' });
  expect(reply.get('Message')).toBe('Asterisk is shutting down');
  await listener.pbx.restart();
  expect(listener.pbx.member('sales', '1001').isPaused).toBe(false);
});

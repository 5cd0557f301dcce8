// Opening and closing: what fits together, what does not, and what one bad source does to the others.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openGateway } from '../../src/gateway/index.ts';
import { RingtopError } from '../../src/protocol/index.ts';
import { createFakeSource } from '../support/fake-source.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { openWireSocket } from '../support/wire-socket.ts';

const listen = { host: '127.0.0.1', port: 0 };
const quiet = { listen, token: TOKEN, log: () => {} };
const at = (now: number, rate: number) => ({ now: () => now, rate });

test.each([
  ['a token is missing', { ...quiet, sources: [], token: '' }, 'needs a token'],
  [
    'it would listen on all addresses',
    { ...quiet, sources: [], listen: { host: '0.0.0.0', port: 0 } },
    '0.0.0.0',
  ],
  ['two sources have one name', { ...quiet, sources: [createFakeSource(), createFakeSource()] }, '"pbx"'],
  [
    'a recording would run beside a real PBX',
    { ...quiet, sources: [createFakeSource(), createFakeSource({ id: 'replay', clock: at(0, 1) })] },
    'source pbx lives in wall time, source replay in 1970-01-01T00:00:00.000Z at rate 1',
  ],
  [
    'two simulators run at different speeds',
    {
      ...quiet,
      sources: [createFakeSource({ clock: at(0, 1) }), createFakeSource({ id: 'fast', clock: at(0, 10) })],
    },
    'at rate 10',
  ],
])('a gateway does not open where %s, and says so', async (_title, options, words) => {
  const error = await openGateway(options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RingtopError);
  expect(error instanceof RingtopError ? [error.code, error.message] : []).toEqual([
    'bad-config',
    expect.stringContaining(words),
  ]);
});

test('a port that is taken is named, and nothing is left running', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void taken.close());
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(openGateway({ ...quiet, sources: [], listen: { host: '127.0.0.1', port } })).rejects.toThrow(
    `cannot listen on 127.0.0.1 port ${port}`,
  );
});

test('the floor lives by the clock that a source brings', async () => {
  const clock = at(Date.UTC(2026, 0, 5, 9), 10);
  const gateway = await openTestGateway({ sources: [createFakeSource({ clock, now: clock.now })] });
  const socket = await openWireSocket(gateway.url);
  expect(await socket.call('floor.get')).toMatchObject({ result: { at: clock.now(), rate: 10 } });
});

test('the center of the config stands over what a source says of it', async () => {
  const source = createFakeSource();
  const center = { name: 'Rustaveli 12', zone: 'Asia/Tbilisi', dayStartHour: 6 };
  const gateway = await openTestGateway({ sources: [source], center });
  source.emit({ type: 'center.described', name: 'Springfield', zone: 'UTC', dayStartHour: 0 });
  gateway.hub.publish();
  expect(gateway.hub.ledger.document.center.center).toMatchObject(center);
});

test('a source that cannot start is lost, with the reason, and the other lives', async () => {
  const broken = createFakeSource({
    id: 'pbx',
    start: () => Promise.reject(new Error('connection refused')),
  });
  const gateway = await openTestGateway({ sources: [broken, createFakeSource({ id: 'chat' })] });
  const { sources } = gateway.hub.ledger.document;
  expect([sources.pbx?.state, sources.chat?.state]).toEqual(['lost', 'live']);
  expect(sources.pbx?.reason).toContain('connection refused');
});

test('a source that goes silent changes its own row alone', async () => {
  const [pbx, chat] = [createFakeSource({ id: 'pbx' }), createFakeSource({ id: 'chat' })];
  const gateway = await openTestGateway({ sources: [pbx, chat] });
  pbx.emit({ type: 'queue.described', queue: 'sales' });
  chat.emit({ type: 'queue.described', queue: 'chats', channel: 'chat' });
  gateway.hub.publish();
  const socket = await openWireSocket(gateway.url);
  await socket.call('floor.subscribe', {
    kinds: ['sources', 'queues', 'agents', 'contacts'],
    encoding: 'rows',
  });
  pbx.emit({ type: 'source.lost', reason: 'no answer to a Ping for five seconds' });
  const { params } = await socket.next('floor.patch');
  expect(params).toMatchObject({ patch: { sources: { pbx: { state: 'lost' } } } });
  expect(JSON.stringify(params)).not.toContain('chat');
});

test('a recording that has come to its end is not lost, and its clients are told at once that time stands', async () => {
  let rate = 60;
  const clock = {
    now: () => 1_795_341_210_000,
    get rate() {
      return rate;
    },
  };
  const source = createFakeSource({ clock });
  const gateway = await openTestGateway({ sources: [source], tuning: { markMs: 60_000 } });
  const socket = await openWireSocket(gateway.url);
  await socket.call('floor.subscribe', { kinds: ['sources'], encoding: 'rows' });
  rate = 0;
  source.end();
  expect(await socket.next('floor.mark')).toMatchObject({ params: { at: clock.now(), rate: 0 } });
  expect(gateway.hub.ledger.document.sources.pbx).toMatchObject({ state: 'live' });
});

test('marks come by themselves, with the floor’s time and rate', async () => {
  const gateway = await openTestGateway({ sources: [createFakeSource()], tuning: { markMs: 5 } });
  const socket = await openWireSocket(gateway.url);
  await socket.call('floor.subscribe', { kinds: ['queues'], encoding: 'rows' });
  expect(await socket.next('floor.mark')).toMatchObject({
    params: { offset: gateway.hub.ledger.offset, at: expect.any(Number), rate: 1 },
  });
});

test('a client that does not answer pings is closed', async () => {
  const gateway = await openTestGateway({ tuning: { pingMs: 5 } });
  const socket = await openWireSocket(gateway.url);
  socket.webSocket.pong = () => {
    // A program that is stopped answers nothing.
  };
  expect(await socket.closed).toBe(4003);
});

test('a gateway that closes tells its clients that it goes, stops its sources, and frees its port', async () => {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  const socket = await openWireSocket(gateway.url);
  await Promise.all([gateway.close(), gateway.close()]);
  await gateway.closed;
  expect(await socket.closed).toBe(1001);
  source.emit({ type: 'queue.described', queue: 'late' });
  expect(gateway.hub.ledger.document.queues.late).toBeUndefined();
  const again = await openTestGateway({ listen: { host: '127.0.0.1', port: gateway.port } });
  expect(again.port).toBe(gateway.port);
});

test('two runs of a gateway never share an epoch', async () => {
  const [one, other] = [await openTestGateway({}), await openTestGateway({})];
  expect(one.hub.ledger.epoch).not.toBe(other.hub.ledger.epoch);
});

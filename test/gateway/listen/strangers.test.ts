// Who has not come in yet holds nothing for long, and cannot stand in everybody's way.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { BlockList, connect, Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { limitStrangers } from '../../../src/gateway/listen/limit-strangers.ts';
import { inMeasure, type LogLine } from '../../../src/gateway/log.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestGateway, type TestGateway } from '../../support/open-test-gateway.ts';
import { openWireSocket } from '../../support/wire-socket.ts';

async function call(
  { port }: Pick<TestGateway, 'port'>,
  how: { localAddress?: string; allowHalfOpen?: true },
): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', ...how });
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {
    // Hung up on, which is what is wanted.
  });
  await once(socket, 'connect');
  return socket;
}

/** Whether by an error or without one. */
const closed = (socket: Socket) =>
  new Promise<void>(resolve => void socket.resume().once('close', () => resolve()));

test.each(['websocket', 'h2c'])(
  'who is refused a handshake to %s is hung up on, though he does not hang up himself',
  async protocol => {
    const gateway = await openTestGateway({});
    const socket = await call(gateway, { allowHalfOpen: true });
    socket.write(`GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: upgrade\r\nupgrade: ${protocol}\r\n\r\n`);
    socket.resume();
    await once(socket, 'end');
    // Its other half is gone too: what is still sent is answered by a reset.
    const reset = closed(socket);
    while (!socket.destroyed) {
      socket.write('more');
      await setImmediate();
    }
    await reset;
    expect(socket.errored).toMatchObject({ code: expect.stringMatching(/ECONNRESET|EPIPE/) });
  },
);

test('of too many who hold a connection of one address the first gives way: whoever comes is answered', async () => {
  const gateway = await openTestGateway({});
  const session = await openWireSocket(gateway.url);
  const [first, ...others] = await Promise.all(Array.from({ length: 1_000 }, () => call(gateway, {})));
  const isFirstGone = closed(first ?? (await call(gateway, {})));
  expect((await fetch(`${gateway.httpUrl}/healthz`)).status).toBe(200);
  await isFirstGone;
  expect(others.filter(({ destroyed }) => destroyed)).toEqual([]);
  expect(gateway.log.at(-1)).toMatchObject({
    what: 'connection dropped: too many have not come in',
    from: '127.0.0.1',
  });
  // Who came in before is none of them.
  expect(await session.call('floor.get', { kinds: ['queues'] })).toMatchObject({ result: {} });
});

test('those of other addresses give way only where there are too many of all', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  limitStrangers(server, { most: { all: 3, address: 2 }, proxies: new BlockList(), log: () => {} });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const from = async (localAddress: string): Promise<Socket> => {
    const accepted = once(server, 'connection');
    const socket = await call({ port }, { localAddress });
    await accepted;
    return socket;
  };
  const mine = await from('127.0.0.1');
  const theirs = [await from('127.0.0.2'), await from('127.0.0.2'), await from('127.0.0.2')] as const;
  await closed(theirs[0]);
  await setImmediate();
  expect([mine.destroyed, theirs[1].destroyed]).toEqual([false, false]);
  await from('127.0.0.3');
  await closed(mine);
});

test('connections that were reset before they were accepted take no place once they are closed', () => {
  const server = createServer();
  const dropped: unknown[] = [];
  limitStrangers(server, {
    most: { all: 3, address: 3 },
    proxies: new BlockList(),
    log: ({ from }) => dropped.push(from),
  });
  const arrive = (): Socket => {
    const socket = new Socket();
    server.emit('connection', socket);
    return socket;
  };
  // Of a socket that leads nowhere no address is known either.
  for (const reset of [arrive(), arrive(), arrive()]) reset.emit('close');
  const next = [arrive(), arrive(), arrive()];
  expect(dropped).toEqual([]);
  arrive();
  expect(dropped).toEqual(['nowhere']);
  expect(next.map(({ destroyed }) => destroyed)).toEqual([true, false, false]);
});

test('of what strangers do the log has ten lines a minute, and then how many there were besides', () => {
  const timers = createFakeTimers();
  const lines: LogLine[] = [];
  const log = inMeasure(line => lines.push(line), timers);
  for (let n = 0; n < 500; n++) log({ level: 'warn', what: 'session refused', n });
  log({ level: 'warn', what: 'something else' });
  expect(lines).toHaveLength(11);
  timers.advance(60_000);
  log({ level: 'warn', what: 'session refused', n: 500 });
  expect(lines.at(-1)).toEqual({ level: 'warn', what: 'session refused', n: 500, further: 490 });
});

// Who has not come in yet holds nothing for long, and cannot stand in everybody's way.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { inMeasure, type LogLine } from '../../../src/gateway/log.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { openTestGateway, type TestGateway } from '../../support/open-test-gateway.ts';
import { openWireSocket } from '../../support/wire-socket.ts';

async function call(
  { port }: TestGateway,
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
const closed = (socket: Socket) => new Promise<void>(resolve => void socket.once('close', () => resolve()));

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

test('one address cannot take all places of those who come in, and those who came in are not counted', async () => {
  const gateway = await openTestGateway({});
  await openWireSocket(gateway.url);
  const own = Array.from({ length: 1_000 }, () => call(gateway, { localAddress: '127.0.0.2' }));
  await Promise.all(own);
  const next = await call(gateway, { localAddress: '127.0.0.2' });
  next.resume();
  await closed(next);
  expect(gateway.log.at(-1)).toMatchObject({
    what: 'connection dropped: too many of one address',
    from: '127.0.0.2',
  });
  // From elsewhere one comes in as ever.
  expect((await fetch(`${gateway.httpUrl}/healthz`)).status).toBe(200);
  const [first] = await Promise.all(own);
  first?.destroy();
  const again = async (): Promise<string> => {
    const socket = await call(gateway, { localAddress: '127.0.0.2' });
    socket.write('GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n');
    let told = '';
    socket.on('data', piece => {
      told += String(piece);
    });
    await closed(socket);
    return told;
  };
  await expect.poll(again).toMatch(/^HTTP\/1\.1 200 /);
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

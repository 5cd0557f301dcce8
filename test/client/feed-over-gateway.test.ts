// Feed and gateway together over real sockets: killed, frozen, started anew, refused, commanded.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { openWsSocket } from '../../src/client/link/open-ws-socket.ts';
import { applied, createFakeSource } from '../support/fake-source.ts';
import { openLine } from '../support/line.ts';
import { openTestFeed, type TestFeed } from '../support/open-test-feed.ts';
import { openTestGateway } from '../support/open-test-gateway.ts';
import { until } from '../support/until.ts';

const isLive = ({ feed }: TestFeed) => feed.status.state === 'live';

/** Lets the feed's time pass until it is live, or is not; returns how much of it that took. */
async function msUntilLive(open: TestFeed, live: boolean): Promise<number> {
  const startMs = open.timers.now();
  await until(
    () => isLive(open) === live,
    () => open.timers.advance(1),
  );
  return open.timers.now() - startMs;
}

test('a gateway that dies under an open feed is missed within two seconds, and found again by itself', async () => {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  source.emit({ type: 'queue.described', queue: 'sales', name: 'before' });
  const open = openTestFeed(gateway.httpUrl);
  await until(() => open.feed.document.queues.sales?.name === 'before');

  await gateway.close();
  expect(await msUntilLive(open, false)).toBeLessThan(2_000);
  expect(open.feed.status.reason).toBe('nothing listens there');
  expect(open.feed.document.queues.sales?.name).toBe('before');

  const again = createFakeSource();
  const second = await openTestGateway({
    sources: [again],
    listen: { host: '127.0.0.1', port: gateway.port },
  });
  again.emit({ type: 'queue.described', queue: 'sales', name: 'after' });
  second.hub.publish();
  await msUntilLive(open, true);
  expect(open.feed.document).toEqual(second.hub.ledger.document);
});

test('a gateway that is frozen is missed within fifteen seconds, and found again when it thaws', async () => {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  const line = await openLine(gateway.port);
  const open = openTestFeed(line.url);
  await until(() => isLive(open));
  line.freeze();
  expect(await msUntilLive(open, false)).toBeLessThan(15_000);
  source.emit({ type: 'queue.described', queue: 'sales', name: 'meanwhile' });
  gateway.hub.publish();
  line.thaw();
  await msUntilLive(open, true);
  await until(() => open.feed.document.queues.sales?.name === 'meanwhile');
});

test('a line that is cut costs nothing but what happened meanwhile', async () => {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  source.emit({ type: 'agent.described', agent: '1002', name: 'Nino' });
  const line = await openLine(gateway.port);
  const open = openTestFeed(line.url);
  await until(() => open.feed.document.agents['1002'] !== undefined);
  const nino = open.feed.document.agents['1002'];
  line.cut();
  source.emit({ type: 'agent.described', agent: '1003', name: 'Levan' });
  gateway.hub.publish();
  await until(
    () => open.feed.document.agents['1003'] !== undefined,
    () => open.timers.advance(1),
  );
  // Resumed, not fetched anew: the row that did not change is the same object.
  expect(open.feed.document.agents['1002']).toBe(nino);
});

/** A hundred thousand letters that no compression makes fewer of. */
function noise(seed: number): string {
  return createHash('shake256', { outputLength: 75_000 }).update(String(seed)).digest('base64');
}

test('a reader that stands still is sent one difference when it goes on, and nothing piles up for it', async () => {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  const line = await openLine(gateway.port);
  const received: string[] = [];
  const open = openTestFeed(line.url, {
    openSocket: (place, events) =>
      openWsSocket(place, {
        ...events,
        heard(text) {
          received.push(text);
          events.heard(text);
        },
      }),
  });
  await until(() => isLive(open));
  line.freeze();
  const publications = 400;
  for (let n = 1; n <= publications; n += 1) {
    source.emit({ type: 'queue.described', queue: 'sales', name: `${n} ${noise(n)}` });
    gateway.hub.publish();
    await new Promise(resolve => setImmediate(resolve));
  }
  line.thaw();
  await until(() => open.feed.document.queues.sales?.name.startsWith(`${publications} `) === true);
  expect(received.filter(text => text.includes('floor.patch')).length).toBeLessThan(publications / 2);
  expect(open.feed.unread).toEqual({ garbage: 0, unknown: 0, gaps: 0 });
});

test('a message that is short on the line and endless in memory ends the connection, with the reason', async () => {
  const server = createServer();
  const webSockets = new WebSocketServer({
    server,
    perMessageDeflate: true,
    handleProtocols: () => 'ringtop.v1',
  });
  webSockets.on('connection', webSocket => webSocket.send(' '.repeat(101 * 1024 * 1024)));
  server.listen(0, '127.0.0.1');
  onTestFinished(() => {
    webSockets.close();
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { feed } = openTestFeed(`http://127.0.0.1:${port}`);
  await until(() => feed.status.state === 'waiting');
  expect(feed.status.reason).toBe('Max payload size exceeded');
});

test('where nothing listens, and where no token fits, it is said in words', async () => {
  const gateway = await openTestGateway({});
  const { feed } = openTestFeed(gateway.httpUrl, { locate: () => ({ url: gateway.httpUrl, token: 'old' }) });
  await until(() => feed.status.state === 'waiting');
  expect(feed.status.reason).toBe('the token is not one of this gateway');
  await gateway.close();
  const { feed: other } = openTestFeed(gateway.httpUrl);
  await until(() => other.status.state === 'waiting');
  expect(other.status.reason).toBe('nothing listens there');
});

test('a feed of some kinds holds those, and no others', async () => {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  source.emit({ type: 'queue.described', queue: 'sales' }, { type: 'agent.described', agent: '1002' });
  const open = openTestFeed(gateway.url, { kinds: ['queues'] });
  await until(() => open.feed.document.queues.sales !== undefined);
  expect(open.feed.document.agents).toEqual({});
});

test('a command goes all the way to the source and back, and the row changes by the source’s event', async () => {
  const source = createFakeSource({
    async perform(command, pbx) {
      if (command.method === 'agent.pause')
        pbx.emit({ type: 'agent.state-changed', agent: command.agent, state: 'break', reason: 'lunch' });
      return applied('Interface paused successfully');
    },
  });
  const gateway = await openTestGateway({ sources: [source] });
  source.emit({ type: 'agent.described', agent: '1002' });
  gateway.hub.publish();
  const open = openTestFeed(gateway.url);
  await until(() => open.feed.document.agents['1002'] !== undefined);
  const called = await open.feed.call({ method: 'agent.pause', agent: '1002', reason: 'lunch' });
  expect(called).toMatchObject({
    ok: true,
    reply: { outcome: 'applied', said: 'Interface paused successfully' },
  });
  // Patches come in order before the reply: the row shows it by then.
  expect(open.feed.document.agents['1002']?.state).toBe('break');
});

test('it is told whose token it came by, and so what may be ordered', async () => {
  const tokens = [{ name: 'screen-2', role: 'wall', secret: 'the-token-of-a-screen' } as const];
  const gateway = await openTestGateway({ tokens });
  const place = { url: gateway.url, token: 'the-token-of-a-screen' };
  const { feed } = openTestFeed(gateway.url, { locate: () => place });
  expect(feed.you).toBeUndefined();
  await until(() => feed.status.state === 'live');
  expect(feed.you).toEqual({ name: 'screen-2', role: 'wall' });
});

// Snapshots of a large floor: shared by those who come together, compressed once, and followed by what came since.
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { KINDS, type Kind } from '../../src/floor/index.ts';
import { failed } from '../../src/gateway/served.ts';
import { createSession } from '../../src/gateway/session/session.ts';
import { applyMergePatch } from '../../src/lib/merge-patch.ts';
import { createFakeSessionSocket } from '../support/fake-session-socket.ts';
import { createFakeSource } from '../support/fake-source.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { openTestGateway, TOKEN } from '../support/open-test-gateway.ts';
import { gateOf, principalOf } from '../support/principals.ts';
import { createEditedFloor } from './wire/edited-floor.ts';

const AGENTS: readonly Kind[] = ['agents'];
const LONG = 'x'.repeat(300_000);
const request = (id: number, method: string, params: object = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id, method, params });
const SUBSCRIBE = { kinds: KINDS, encoding: 'rows' };

function openFloor(notes: string) {
  const timers = createFakeTimers();
  const floor = createEditedFloor(timers, 1000);
  const publish = (n: number): void => {
    floor.edit({ kind: 'agents', id: 'nino', row: { notes, n } });
    floor.publish();
  };
  publish(0);
  return { timers, floor, publish, view: floor.views.of(AGENTS) };
}

test('who comes within a second is given the same snapshot of a large floor', () => {
  const { timers, publish, view } = openFloor(LONG);
  const first = view.snapshot('rows');
  publish(1);
  timers.advance(999);
  expect(view.snapshot('rows')).toBe(first);
  timers.advance(1);
  expect(view.snapshot('rows').offset).toBe(2);
});

test('one that nobody asks for again is let go, also while the floor stands still: there may be a thousand views', () => {
  const { timers, view } = openFloor(LONG);
  const [snapshot, text] = [view.snapshot('rows'), view.snapshotText()];
  expect(view.snapshot('rows')).toBe(snapshot);
  timers.advance(1_000);
  expect(view.snapshot('rows')).not.toBe(snapshot);
  expect(view.snapshotText()).toBe(text);
});

test('a snapshot of a small floor is always of the present', () => {
  const { publish, view } = openFloor('short');
  expect(view.snapshot('rows').offset).toBe(1);
  publish(1);
  expect(view.snapshot('rows').offset).toBe(2);
});

test('a snapshot that is a little older is followed at once by what came since', () => {
  const { timers, floor, publish, view } = openFloor(LONG);
  view.snapshot('rows');
  publish(1);
  publish(2);
  const socket = createFakeSessionSocket();
  const session = createSession({
    floor: { ledger: floor.ledger, views: floor.views, clock: { now: timers.now, rate: 1 }, timers },
    socket,
    gate: gateOf(principalOf('nino', 'lead')),
    serve: async () => failed('internal', 'nothing is served here'),
    limits: { slowBytes: 1_000_000 },
  });
  session.hear(request(1, 'floor.subscribe', { kinds: AGENTS, encoding: 'rows' }));
  const [answer, next] = socket.sent;
  expect(answer?.result).toMatchObject({
    offset: 1,
    recovered: false,
    snapshot: { agents: { nino: { n: 0 } } },
  });
  expect(next?.params).toMatchObject({ from: 1, offset: 3, patch: { agents: { nino: { n: 2 } } } });
  const shown = applyMergePatch(answer?.result?.snapshot ?? {}, { ...next?.params?.patch });
  expect(shown).toEqual(view.project());
});

/** A gateway with a floor of a megabyte. */
async function openLarge() {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  for (let n = 0; n < 500; n += 1)
    source.emit({ type: 'queue.described', queue: `q${n}`, name: `Queue ${n}` });
  gateway.hub.publish();
  return { gateway, source };
}

interface Heard {
  readonly id?: number;
  readonly method?: string;
  readonly result?: object;
  readonly error?: { readonly data: { readonly code: string } };
}

/** A client's bare socket, and what came over the line. */
async function connect(url: string, perMessageDeflate: boolean | object) {
  const webSocket = new WebSocket(url, 'ringtop.v1', {
    headers: { authorization: `Bearer ${TOKEN}` },
    perMessageDeflate,
  });
  onTestFinished(() => webSocket.terminate());
  let wireBytes = 0;
  webSocket.on('upgrade', ({ socket }) => {
    socket.on('data', (chunk: Buffer) => {
      wireBytes += chunk.length;
    });
  });
  await once(webSocket, 'open');
  const heard: Heard[] = [];
  webSocket.on('message', message => heard.push(JSON.parse(String(message))));
  const until = async (count: number, counted: (message: Heard) => boolean = () => true): Promise<void> => {
    while (heard.filter(counted).length < count) await once(webSocket, 'message');
  };
  return { webSocket, heard, until, wireBytes: () => wireBytes };
}

test('a client that agrees to compression has the same snapshot in a tenth of the bytes', async () => {
  const { gateway } = await openLarge();
  const clients = [await connect(gateway.url, false), await connect(gateway.url, true)];
  for (const { webSocket, until } of clients) {
    const answered = until(1);
    webSocket.send(request(1, 'floor.subscribe', { kinds: ['queues'], encoding: 'rows' }));
    await answered;
  }
  const [plain, deflated] = clients.map(({ heard, wireBytes }) => ({ answer: heard[0], bytes: wireBytes() }));
  const { snapshot } = Object(plain?.answer?.result);
  expect(Object.keys(snapshot.queues)).toHaveLength(500);
  expect(deflated?.answer?.result).toMatchObject({ recovered: false, you: { name: 'operator' }, snapshot });
  expect(deflated?.bytes).toBeLessThan((plain?.bytes ?? 0) / 10);
});

test('patches follow a compressed snapshot from where it stands', async () => {
  const { gateway, source } = await openLarge();
  const { webSocket, heard, until } = await connect(gateway.url, true);
  webSocket.send(request(1, 'floor.subscribe', SUBSCRIBE));
  webSocket.send(request(2, 'floor.get', { kinds: ['channels'] }));
  await until(1); // of the two answers one is there, so the gateway has heard that it is subscribed to
  source.emit({ type: 'queue.described', queue: 'q7', name: 'Seven' });
  gateway.hub.publish();
  const isPatch = ({ method }: Heard): boolean => method === 'floor.patch';
  await until(1, isPatch);
  const snapshot = heard.find(({ id }) => id === 1)?.result;
  expect(snapshot).toMatchObject({ recovered: false, snapshot: { queues: { q7: { name: 'Queue 7' } } } });
  expect(heard.find(isPatch)).toMatchObject({
    params: { from: Object(snapshot).offset, patch: { queues: { q7: { name: 'Seven' } } } },
  });
});

test('of two subscriptions while the snapshot is compressed the later one counts, and the earlier is told', async () => {
  const { gateway } = await openLarge();
  const { webSocket, heard, until } = await connect(gateway.url, true);
  const all = until(2);
  webSocket.send(request(1, 'floor.subscribe', SUBSCRIBE));
  webSocket.send(request(2, 'floor.subscribe', SUBSCRIBE));
  await all;
  expect(heard.find(({ id }) => id === 1)?.error?.data.code).toBe('busy');
  expect(heard.find(({ id }) => id === 2)?.result).toMatchObject({ recovered: false });
});

test('who unsubscribes while the snapshot is compressed is sent neither it nor patches', async () => {
  const { gateway, source } = await openLarge();
  const { webSocket, heard, until } = await connect(gateway.url, true);
  const all = until(3);
  webSocket.send(request(1, 'floor.subscribe', SUBSCRIBE));
  webSocket.send(request(2, 'floor.unsubscribe'));
  source.emit({ type: 'queue.described', queue: 'q7', name: 'Seven' });
  gateway.hub.publish();
  webSocket.send(request(3, 'floor.get', { kinds: ['channels'] }));
  await all;
  expect(heard.map(({ id }) => id).toSorted()).toEqual([1, 2, 3]);
  expect(heard.find(({ id }) => id === 1)?.error?.data.code).toBe('busy');
});

test('a client that keeps a smaller window than the usual is served uncompressed', async () => {
  const { gateway } = await openLarge();
  const { webSocket, heard, until } = await connect(gateway.url, { serverMaxWindowBits: 9 });
  expect(webSocket.extensions).toBe('');
  const answered = until(1);
  webSocket.send(request(1, 'floor.subscribe', SUBSCRIBE));
  await answered;
  expect(heard[0]?.result).toMatchObject({ recovered: false });
});

// What a client may say wrongly: it is told what was wrong, and neither it nor the gateway falls over.
import { expect, test } from 'vitest';
import { createFakeSource } from '../support/fake-source.ts';
import { openTestGateway } from '../support/open-test-gateway.ts';
import { openWireSocket } from '../support/wire-socket.ts';

const request = (method: string, params: unknown = {}): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 9, method, params });

test.each([
  ['text that is not JSON', 'hello', -32700, 'parse-error'],
  ['an empty batch', '[]', -32600, 'invalid-request'],
  ['an unknown method', request('floor.paint'), -32601, 'unknown-method'],
  ['unknown arguments', request('floor.get', { all: true }), -32602, 'bad-arguments'],
  ['__proto__ as an argument', request('floor.get', JSON.parse('{"__proto__":{}}')), -32602, 'bad-arguments'],
  ['an agent nobody knows', request('agent.logout', { agent: '__proto__' }), -32003, 'not-found'],
])('%s is answered with its code, and the next request is served', async (_title, text, rpc, code) => {
  const gateway = await openTestGateway({ sources: [createFakeSource()] });
  const socket = await openWireSocket(gateway.url);
  const { error } = await socket.say(text);
  expect([error?.code, error?.data.code]).toEqual([rpc, code]);
  expect(await socket.call('floor.get', { kinds: ['sources'] })).toMatchObject({
    result: { document: { sources: { pbx: { state: 'live' } } } },
  });
});

test('a binary frame closes the session with the code for it', async () => {
  const gateway = await openTestGateway({});
  const socket = await openWireSocket(gateway.url);
  socket.webSocket.send(Buffer.from(request('floor.get')));
  expect(await socket.closed).toBe(1003);
});

test('a message longer than any command closes the session with the code for it', async () => {
  const gateway = await openTestGateway({});
  const socket = await openWireSocket(gateway.url);
  socket.webSocket.send(request('floor.get', { padding: 'x'.repeat(70_000) }));
  expect(await socket.closed).toBe(1009);
});

test('a session that is closed for its nonsense leaves the others as they are', async () => {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source] });
  const [rude, polite] = [await openWireSocket(gateway.url), await openWireSocket(gateway.url)];
  await polite.call('floor.subscribe', { kinds: ['queues'], encoding: 'rows' });
  rude.webSocket.send(Buffer.from([0xff]));
  await rude.closed;
  source.emit({ type: 'queue.described', queue: 'sales', name: 'Sales' });
  expect(await polite.next('floor.patch')).toMatchObject({
    params: { patch: { queues: { sales: { name: 'Sales' } } } },
  });
});

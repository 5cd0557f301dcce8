// The gateway's ear: what is read as a call, and how each thing that is wrong is named.
import { expect, test } from 'vitest';
import { type Code, MAX_REQUEST_BYTES, parseCalls, type ReadCall } from '../../src/protocol/index.ts';

const limits = { depth: 32, batch: 3 };

function parseCall(text: string): ReadCall {
  const [call] = parseCalls(text, limits).calls;
  if (call === undefined) throw new Error('no call');
  return call;
}

const request = (method: string, params?: unknown): string =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method, ...(params === undefined ? {} : { params }) });

test('a well-formed subscription is read with its method beside its arguments', () => {
  const params = { kinds: ['queues'], since: { epoch: 'k3f', offset: 812 }, encoding: 'rows' };
  expect(parseCall(request('floor.subscribe', params))).toEqual({
    ok: true,
    id: 1,
    call: { method: 'floor.subscribe', ...params },
  });
});

test('a method without arguments needs no params', () => {
  expect(parseCall(request('floor.get'))).toMatchObject({ ok: true, call: { method: 'floor.get' } });
});

const refused: readonly (readonly [string, string, Code, string])[] = [
  ['text that is not JSON', '{"jsonrpc', 'parse-error', 'not JSON'],
  ['an empty batch', '[]', 'invalid-request', 'the batch is empty'],
  ['a batch of more than are served', `[${'0,'.repeat(3)}0]`, 'too-large', 'a batch of 4: at most 3'],
  [
    'what lies too deep',
    `${'['.repeat(33)}${']'.repeat(33)}`,
    'invalid-request',
    'deeper in each other than 32',
  ],
  ['a bare number', '7', 'invalid-request', 'expected object'],
  ['a request without an id', '{"jsonrpc":"2.0","method":"floor.get"}', 'invalid-request', 'id'],
  ['another version', '{"jsonrpc":"1.0","id":1,"method":"floor.get"}', 'invalid-request', 'jsonrpc'],
  [
    'a key beside the request',
    '{"jsonrpc":"2.0","id":1,"method":"floor.get","token":"x"}',
    'invalid-request',
    'token',
  ],
  ['an unknown method', request('floor.paint'), 'unknown-method', '"floor.paint"'],
  ['a method named like a prototype', request('__proto__'), 'unknown-method', '"__proto__"'],
  ['arguments by position', request('floor.get', [1]), 'bad-arguments', 'by name'],
  ['null as arguments', request('floor.get', null), 'bad-arguments', 'by name'],
  [
    'a second method among the arguments',
    request('floor.get', { method: 'agent.logout', agent: '1' }),
    'bad-arguments',
    'by name',
  ],
  ['an unknown argument', request('agent.pause', { agent: '1', mood: 'fine' }), 'bad-arguments', '"mood"'],
  [
    '__proto__ as an argument',
    '{"jsonrpc":"2.0","id":1,"method":"floor.get","params":{"__proto__":1}}',
    'bad-arguments',
    '"__proto__"',
  ],
  [
    'a kind that does not exist',
    request('floor.subscribe', { kinds: ['moods'], encoding: 'rows' }),
    'bad-arguments',
    'kinds.0',
  ],
  [
    'an encoding of the future',
    request('floor.subscribe', { kinds: ['queues'], encoding: 'tables' }),
    'bad-arguments',
    'encoding',
  ],
  [
    'a penalty in words',
    request('agent.reassign', { agent: '1', from: [], to: [{ queue: 'b', penalty: 'two' }] }),
    'bad-arguments',
    'to.0.penalty',
  ],
  [
    'a reason that would start a new line on a PBX',
    request('agent.pause', { agent: '1', reason: 'lunch\r\nAction: Reload' }),
    'bad-arguments',
    'reason',
  ],
  [
    'a reason that ends in half a letter',
    request('agent.pause', { agent: '1', reason: 'lunch \ud83c' }),
    'bad-arguments',
    'reason',
  ],
  [
    'a key that no other reader of JSON would take',
    request('agent.pause', { agent: '1', key: '\udf7a1' }),
    'bad-arguments',
    'key',
  ],
  ['no id of an agent', request('agent.logout', { agent: '' }), 'bad-arguments', 'agent'],
];

test.each(refused)('%s is refused by name', (_title, text, code, words) => {
  const read = parseCall(text);
  expect(read).toMatchObject({ ok: false, failure: { code } });
  expect(read.ok ? '' : read.failure.message).toContain(words);
});

test('a refusal carries the id of the request where there is one to be read', () => {
  expect(parseCall('{"jsonrpc":"2.0","id":"a7","method":7}')).toMatchObject({ ok: false, id: 'a7' });
  expect(parseCall('{"jsonrpc":"2.0","id":{},"method":"floor.get"}')).toMatchObject({ ok: false, id: null });
});

test('the largest sensible command is far below the limit of a message', () => {
  const to = Array.from({ length: 500 }, (_, n) => ({ queue: `queue-of-the-north-${n}`, penalty: 2 }));
  const text = request('agent.reassign', { agent: '1002', from: [], to, key: 'k1' });
  expect(parseCall(text).ok).toBe(true);
  expect(text.length).toBeLessThan(MAX_REQUEST_BYTES);
});

test('of a batch each request is read by itself, in its order', () => {
  const text = `[${request('floor.get')},7,${request('floor.paint')}]`;
  const { isBatch, calls } = parseCalls(text, limits);
  expect(isBatch).toBe(true);
  expect(calls).toMatchObject([
    { ok: true, call: { method: 'floor.get' } },
    { ok: false, id: null, failure: { code: 'invalid-request' } },
    { ok: false, id: 1, failure: { code: 'unknown-method' } },
  ]);
});

test('a letter of two parts is whole where both are there', () => {
  expect(parseCall(request('agent.pause', { agent: '1', reason: 'lunch 🍺', key: '🍺' })).ok).toBe(true);
});

test('brackets in a text lie nowhere', () => {
  const reason = '[{'.repeat(40);
  expect(parseCall(request('agent.pause', { agent: '"\\', reason })).ok).toBe(true);
});

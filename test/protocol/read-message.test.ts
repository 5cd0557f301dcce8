// The client's ear: today's reader against a gateway that knows more, and against one that talks nonsense.
import { expect, test } from 'vitest';
import { parseMessage, toSubscribed } from '../../src/protocol/index.ts';

const notification = (method: string, params: unknown): string =>
  JSON.stringify({ jsonrpc: '2.0', method, params });
const stamp = { epoch: 'k3f', offset: 846, at: 1_795_340_000_123 };

test('a patch with a state, a key and a kind of a newer gateway passes as it is', () => {
  const patch = {
    agents: { '1002': { state: 'levitating', aura: 'blue' } },
    robots: { r2: { state: 'beeping' } },
  };
  expect(parseMessage(notification('floor.patch', { ...stamp, from: 845, patch, hue: 1 }))).toEqual({
    type: 'patch',
    patch: { ...stamp, from: 845, patch },
  });
});

test('a mark tells the offset, the floor’s time and its rate', () => {
  expect(parseMessage(notification('floor.mark', { ...stamp, rate: 10 }))).toEqual({
    type: 'mark',
    mark: { ...stamp, rate: 10 },
  });
});

test('a notification of a newer gateway is told apart from garbage', () => {
  expect(parseMessage(notification('floor.sang', {}))).toEqual({
    type: 'unknown-notification',
    method: 'floor.sang',
  });
});

const garbage: readonly (readonly [string, string])[] = [
  ['half a message', '{"jsonrpc":"2.0","met'],
  ['a list', '[]'],
  ['null', 'null'],
  ['an answer without an id', '{"jsonrpc":"2.0","result":{}}'],
  ['a mark without a rate', notification('floor.mark', stamp)],
  ['a mark whose time runs back', notification('floor.mark', { ...stamp, rate: -1 })],
  ['a patch from nowhere', notification('floor.patch', { ...stamp, patch: {} })],
  ['a patch that is a list', notification('floor.patch', { ...stamp, from: 845, patch: [] })],
  ['a kind that is a number', notification('floor.patch', { ...stamp, from: 845, patch: { agents: 5 } })],
  ['a removed kind', notification('floor.patch', { ...stamp, from: 845, patch: { agents: null } })],
  [
    'a row that is a word',
    notification('floor.patch', { ...stamp, from: 845, patch: { agents: { a: 'x' } } }),
  ],
  ['an offset that is not a number', notification('floor.mark', { ...stamp, offset: '846', rate: 1 })],
];

test.each(garbage)('%s is garbage, and is said to be', (_title, text) => {
  expect(parseMessage(text).type).toBe('garbage');
});

test('an error keeps its code, its sentence and its hint', () => {
  const error = { code: -32003, message: 'no agent 7', data: { code: 'not-found', hint: 'see: get agents' } };
  expect(parseMessage(JSON.stringify({ jsonrpc: '2.0', id: 3, error }))).toEqual({
    type: 'error',
    id: 3,
    error: { code: 'not-found', message: 'no agent 7', hint: 'see: get agents' },
  });
});

test('an answer to a subscription is the patch that followed, or a snapshot, and nothing else', () => {
  const rows = { queues: { sales: { name: 'Sales' } } };
  const mark = { ...stamp, rate: 1 };
  expect(toSubscribed({ ...mark, recovered: true, patch: rows })).toEqual({
    ...mark,
    recovered: true,
    patch: rows,
  });
  expect(toSubscribed({ ...mark, recovered: false, snapshot: rows })).toMatchObject({ patch: rows });
  expect(toSubscribed({ ...mark, recovered: true, snapshot: rows })).toBeUndefined();
  expect(toSubscribed('fine')).toBeUndefined();
});

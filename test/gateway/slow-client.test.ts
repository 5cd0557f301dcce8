// A client that reads slowly, not at all, or asks without reading; and a view in which nothing happens.

import { expect, test } from 'vitest';
import type { Kind } from '../../src/floor/index.ts';
import { failed } from '../../src/gateway/served.ts';
import { createSession } from '../../src/gateway/session/session.ts';
import { createFakeSessionSocket, type FakeSessionSocket } from '../support/fake-session-socket.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { gateOf, principalOf } from '../support/principals.ts';
import { createEditedFloor } from './wire/edited-floor.ts';

const SLOW_BYTES = 500;
const STALL_MS = 30_000;

function open(kinds: readonly Kind[] = ['agents'], keepRows = 1000) {
  const timers = createFakeTimers();
  const floor = createEditedFloor(timers, keepRows);
  const socket = createFakeSessionSocket();
  const session = createSession({
    floor: { ledger: floor.ledger, views: floor.views, clock: { now: timers.now, rate: 1 }, timers },
    socket,
    gate: gateOf(principalOf('nino', 'admin')),
    serve: () => new Promise(() => {}),
    limits: { slowBytes: SLOW_BYTES, stallMs: STALL_MS },
  });
  const ask = (method: string, params: object = {}): void =>
    session.hear(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
  const publish = (kind: Kind, row: object): void => {
    floor.edit({ kind, id: 'x', row });
    floor.publish();
    session.advance();
  };
  ask('floor.subscribe', { kinds, encoding: 'rows' });
  socket.drain();
  return { timers, floor, socket, session, ask, publish };
}

const patchesOf = (socket: FakeSessionSocket) =>
  socket.sent.filter(message => message.method === 'floor.patch');

test('a client that stops reading gets no more patches, and one difference when it reads again', () => {
  const { socket, publish } = open();
  publish('agents', { notes: 'x'.repeat(SLOW_BYTES) });
  for (let n = 0; n < 100; n += 1) publish('agents', { n });
  expect(patchesOf(socket)).toHaveLength(1);
  socket.drain();
  expect(patchesOf(socket).at(-1)?.params).toMatchObject({
    from: 1,
    offset: 101,
    patch: { agents: { x: { notes: null, n: 99 } } },
  });
  expect(patchesOf(socket)).toHaveLength(2);
});

test('whoever lists the sessions is told who does not read, at this moment', () => {
  const { socket, session, publish } = open();
  expect(session.attendance()).toMatchObject({ kinds: ['agents'], isSlow: false });
  publish('agents', { notes: 'x'.repeat(SLOW_BYTES) });
  expect(session.attendance()).toMatchObject({ isSlow: true });
  socket.drain();
  expect(session.attendance()).toMatchObject({ isSlow: false });
});

test('a client that stops reading gets no marks: nothing vouches for what it has not read', () => {
  const { socket, session, publish } = open();
  publish('agents', { notes: 'x'.repeat(SLOW_BYTES) });
  session.mark();
  expect(socket.sent.filter(message => message.method === 'floor.mark')).toEqual([]);
});

test('a client that reads nothing for too long is closed, with the reason', () => {
  const { timers, socket, publish } = open();
  publish('agents', { notes: 'x'.repeat(SLOW_BYTES) });
  publish('agents', { n: 1 });
  timers.advance(STALL_MS);
  publish('agents', { n: 2 });
  expect(socket.closedBy).toBeUndefined();
  timers.advance(1_000);
  publish('agents', { n: 3 });
  expect(socket.closedBy?.code).toBe(4001);
});

test('a client that reads slowly, but reads, is not closed', () => {
  const { timers, socket, publish, ask } = open();
  for (let n = 0; n < 10; n += 1) ask('floor.paint');
  for (let n = 0; n < 5; n += 1) {
    timers.advance(STALL_MS - 1);
    publish('agents', { n });
    socket.drain(1);
  }
  expect(socket.closedBy).toBeUndefined();
});

test('a snapshot that takes a slow line a minute is waited for', () => {
  const { timers, socket, publish } = open();
  publish('agents', { notes: 'x'.repeat(500_000) });
  publish('agents', { n: 1 });
  timers.advance(60_000);
  publish('agents', { n: 2 });
  expect(socket.closedBy).toBeUndefined();
});

test('a document is not asked for again and again by one who does not read', () => {
  const { socket, ask, publish } = open();
  publish('agents', { notes: 'x'.repeat(SLOW_BYTES) });
  ask('floor.get');
  expect(socket.sent.at(-1)?.error?.data.code).toBe('busy');
});

test('the whole floor is put together a few times at once for one client, not hundreds of times', () => {
  const { socket, ask } = open();
  for (let n = 0; n < 8; n += 1) ask('floor.get');
  const busy = socket.sent.filter(({ error }) => error?.data.code === 'busy');
  expect(busy).toHaveLength(4);
});

test('a client that asks on without reading is closed, with the reason', () => {
  const { socket, ask } = open();
  for (let n = 0; n < 300; n += 1) ask('floor.paint');
  expect(socket.closedBy?.code).toBe(4004);
});

test('a view in which nothing happens is told nothing, and stays in reach however much happens elsewhere', () => {
  const { socket, session, publish } = open(['agents'], 5);
  for (let n = 0; n < 50; n += 1) publish('queues', { n });
  expect(socket.sent).toHaveLength(1);
  session.mark();
  publish('agents', { state: 'break' });
  expect(socket.sent.slice(1).map(({ method, params }) => [method, params?.from, params?.offset])).toEqual([
    ['floor.patch', 0, 50],
    ['floor.mark', undefined, 50],
    ['floor.patch', 50, 51],
  ]);
  expect(socket.closedBy).toBeUndefined();
});

test('after unsubscribing nothing is sent any more', () => {
  const { socket, session, ask, publish } = open();
  ask('floor.unsubscribe');
  socket.drain();
  const before = socket.sent.length;
  publish('agents', { n: 1 });
  session.mark();
  expect(socket.sent).toHaveLength(before);
});

test('a token that may only look is told so for each message that orders', () => {
  const { floor, timers } = open();
  const socket = createFakeSessionSocket();
  const session = createSession({
    floor: { ledger: floor.ledger, views: floor.views, clock: { now: timers.now, rate: 1 }, timers },
    socket,
    gate: gateOf(principalOf('wall 3', 'viewer')),
    serve: async () => failed('internal', 'reached'),
  });
  const params = { agent: 'x' };
  session.hear(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'agent.logout', params }));
  session.hear(
    JSON.stringify({
      jsonrpc: '2.0',
      id: 2,
      method: 'floor.subscribe',
      params: { kinds: ['agents'], encoding: 'rows' },
    }),
  );
  session.hear(JSON.stringify({ jsonrpc: '2.0', id: 3, method: 'agent.logout', params }));
  expect(socket.sent.map(message => message.error?.data.code)).toEqual([
    'not-allowed',
    undefined,
    'not-allowed',
  ]);
});

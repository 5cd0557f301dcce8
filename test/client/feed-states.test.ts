// The life of a feed on a clock moved by hand: what it says of itself when the line is cut, silent, or talks nonsense.
import { expect, test } from 'vitest';
import { openFeed } from '../../src/client/index.ts';
import { createFakeGateway } from '../support/fake-gateway.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

function open() {
  const timers = createFakeTimers();
  const gateway = createFakeGateway();
  const feed = openFeed({
    locate: () => ({ url: 'http://127.0.0.1:8484', token: 't' }),
    openSocket: gateway.openSocket,
    timers,
    random: () => 0.5,
    wallNow: () => 777,
  });
  const mark = (offset = 10, at = 2000): void =>
    gateway.notify('floor.mark', { epoch: 'e1', offset, at, rate: 1 });
  const patch = (from: number, rows: object, at = 2000): void =>
    gateway.notify('floor.patch', { epoch: 'e1', from, offset: from + 1, at, patch: rows });
  return { timers, gateway, feed, mark, patch, state: () => feed.status.state };
}

const nino = { agents: { nino: { state: 'available' } } };

test('a feed connects, asks for everything, and is live with the snapshot', () => {
  const { gateway, feed, state } = open();
  expect([state(), feed.hasDocument]).toEqual(['connecting', false]);
  gateway.accept();
  expect(state()).toBe('resuming');
  expect(gateway.requests).toMatchObject([{ method: 'floor.subscribe', params: { encoding: 'columns' } }]);
  expect(gateway.requests[0]?.params).not.toHaveProperty('since');
  gateway.goLive(nino);
  expect([state(), feed.hasDocument, feed.document.agents.nino?.state]).toEqual(['live', true, 'available']);
});

test('a gateway that is killed is said to be gone within two seconds, and not before it had a chance to be back', () => {
  const { timers, gateway, feed, state } = open();
  gateway.goLive(nino);
  gateway.lose('the gateway is stopping');
  expect(state()).toBe('live');
  timers.advance(1_700);
  expect(state()).toBe('live');
  timers.advance(290);
  expect(state()).not.toBe('live');
  expect(feed.status).toMatchObject({ reason: 'the gateway is stopping', url: 'http://127.0.0.1:8484' });
  expect(feed.document.agents.nino?.state).toBe('available');
});

test('a line that is back within its grace was live all the time', () => {
  const { timers, gateway, state } = open();
  gateway.goLive(nino);
  gateway.lose();
  timers.advance(300);
  expect(gateway.tries).toBe(2);
  gateway.accept();
  gateway.answer({ epoch: 'e1', offset: 10, at: 1300, rate: 1, recovered: true, patch: {} });
  timers.advance(5_000);
  expect(state()).toBe('live');
});

test('who comes back asks for what followed, and gets exactly that', () => {
  const { timers, gateway, feed } = open();
  gateway.goLive({ agents: { nino: { state: 'available' }, levan: { state: 'break' } } });
  const { levan } = feed.document.agents;
  gateway.lose();
  timers.advance(300);
  gateway.accept();
  expect(gateway.requests.at(-1)?.params.since).toEqual({ epoch: 'e1', offset: 10 });
  const patch = { agents: { nino: { state: 'on-contact' } } };
  gateway.answer({ epoch: 'e1', offset: 42, at: 1300, rate: 1, recovered: true, patch });
  expect(feed.document.agents.nino?.state).toBe('on-contact');
  expect(feed.document.agents.levan).toBe(levan);
});

test('a gateway that was started anew sends everything anew, and its time counts', () => {
  const { timers, gateway, feed, state } = open();
  gateway.goLive(nino, { at: 500_000_000 });
  gateway.lose();
  timers.advance(2_000);
  gateway.goLive({ queues: { sales: { name: 'Sales' } } }, { epoch: 'e2', offset: 3, at: 400_000_000 });
  expect(state()).toBe('live');
  expect([feed.document.agents.nino, feed.document.queues.sales?.name]).toEqual([undefined, 'Sales']);
  expect(feed.clockNow()).toBe(400_000_000);
});

test('a feed that hears nothing for twelve seconds says so, drops the line and tries anew', () => {
  const { timers, gateway, feed, state, mark } = open();
  gateway.goLive(nino);
  timers.advance(11_000);
  mark();
  timers.advance(11_900);
  expect(state()).toBe('live');
  timers.advance(100);
  expect(state()).toBe('waiting');
  expect(feed.status.reason).toContain('nothing was heard');
  timers.advance(500);
  expect(gateway.tries).toBe(2);
  expect(state()).toBe('stale');
});

test('a stopped process, which accepts and never answers, is given up and tried again and again', () => {
  const { timers, gateway, state } = open();
  timers.advance(5_000);
  expect(state()).toBe('waiting');
  timers.advance(60_000);
  expect(gateway.tries).toBeGreaterThan(6);
  gateway.goLive();
  expect(state()).toBe('live');
});

test('the waits between failed tries grow and are told, and are short again once it worked', () => {
  const { timers, gateway, feed, mark } = open();
  const waits: (number | undefined)[] = [];
  for (let n = 0; n < 6; n += 1) {
    gateway.lose('nothing listens there');
    waits.push(feed.status.retryInMs);
    timers.advance(feed.status.retryInMs ?? 0);
  }
  expect(waits).toEqual([250, 500, 1000, 2000, 2500, 2500]);
  gateway.goLive();
  mark();
  gateway.lose();
  timers.advance(1_800);
  expect(gateway.tries).toBe(8);
});

test('a patch from another offset is not applied: what is missing is asked for', () => {
  const { gateway, feed, patch } = open();
  gateway.goLive(nino);
  patch(11, { agents: { nino: { state: 'break' } } });
  expect(feed.document.agents.nino?.state).toBe('available');
  expect(gateway.requests.at(-1)).toMatchObject({
    method: 'floor.subscribe',
    params: { since: { epoch: 'e1', offset: 10 } },
  });
  // What comes before the answer is in the answer.
  patch(12, { agents: { nino: { state: 'wrap-up' } } });
  gateway.answer({ epoch: 'e1', offset: 13, at: 2000, rate: 1, recovered: true, patch: nino });
  patch(13, { agents: { nino: { state: 'on-hold' } } });
  expect(feed.document.agents.nino?.state).toBe('on-hold');
  expect(gateway.tries).toBe(1);
});

test('a mark at another offset tells that something was missed on a quiet floor', () => {
  const { gateway, mark } = open();
  gateway.goLive(nino);
  mark(11);
  expect(gateway.requests).toHaveLength(2);
});

test('a gateway whose patches never fit is left alone for a while', () => {
  const { gateway, patch, feed } = open();
  gateway.goLive(nino);
  for (let n = 0; n < 3; n += 1) {
    patch(99, {});
    gateway.answer({ epoch: 'e1', offset: 10, at: 2000, rate: 1, recovered: true, patch: {} });
  }
  expect(gateway.isHeld).toBe(false);
  expect(feed.status.state).toBe('live');
  expect(gateway.requests).toHaveLength(3);
});

test.each([
  ['an answer that is none', { fine: true }],
  ['an answer for another position', { epoch: 'e9', offset: 1, at: 1, rate: 1, recovered: true, patch: {} }],
])('%s is no snapshot: the feed waits and asks again', (_title, answer) => {
  const { gateway, feed } = open();
  gateway.accept();
  gateway.answer(answer);
  expect(feed.status).toMatchObject({ state: 'waiting', reason: expect.stringContaining('makes no sense') });
  expect(feed.hasDocument).toBe(false);
});

test('a refused subscription is said in the gateway’s words', () => {
  const { gateway, feed } = open();
  gateway.accept();
  gateway.fail('not-allowed', 'wall 3 may not see agents');
  expect(feed.status).toMatchObject({ state: 'waiting', reason: 'wall 3 may not see agents' });
});

test('nonsense from the other end is counted, changes nothing, and does not keep a feed alive', () => {
  const { timers, gateway, feed, state } = open();
  gateway.goLive(nino);
  const { document } = feed;
  for (const text of [
    '',
    'null',
    '{"method":"floor.patch","params":{"patch":{"agents":7}}}',
    '\u0000',
    '[[]]',
  ])
    gateway.say(text);
  gateway.notify('floor.sang', { song: 1 });
  expect(feed.document).toBe(document);
  expect(feed.unread).toEqual({ garbage: 5, unknown: 1, gaps: 0 });
  for (let n = 0; n < 12; n += 1) {
    timers.advance(1_000);
    gateway.say('{}');
  }
  expect(state()).toBe('waiting');
});

test('today’s client shows a state, a key and a kind of tomorrow’s gateway as they are', () => {
  const { gateway, feed, patch } = open();
  gateway.goLive({ ...nino, robots: { r2: { mood: 'fine' } } });
  patch(10, { agents: { nino: { state: 'levitating', aura: { colour: 'blue' } } }, robots: { c3: {} } });
  expect(JSON.parse(JSON.stringify(feed.document))).toMatchObject({
    agents: { nino: { state: 'levitating', aura: { colour: 'blue' } } },
    robots: { r2: { mood: 'fine' }, c3: {} },
  });
  patch(11, { agents: { nino: { aura: null } } });
  expect(feed.document.agents.nino).not.toHaveProperty('aura');
  expect(feed.unread).toEqual({ garbage: 0, unknown: 0, gaps: 0 });
});

test('ids that are names of prototypes are rows like others', () => {
  const { gateway, feed, patch } = open();
  gateway.goLive(
    JSON.parse('{"agents":{"__proto__":{"name":"P"},"constructor":{"name":"C"},"7":{"name":"7"}}}'),
  );
  expect(Object.keys(feed.document.agents).sort()).toEqual(['7', '__proto__', 'constructor']);
  patch(10, JSON.parse('{"agents":{"__proto__":null,"constructor":{"name":"D"}}}'));
  expect(Object.keys(feed.document.agents).sort()).toEqual(['7', 'constructor']);
  expect(feed.document.agents.constructor?.name).toBe('D');
  expect(feed.document.agents.toString).toBeUndefined();
});

test('the place of the gateway is asked for before each try, so that a new token is found', () => {
  const timers = createFakeTimers();
  const gateway = createFakeGateway();
  let token = 'old';
  const feed = openFeed({
    locate() {
      if (token === '') throw new Error('no gateway has left its address here');
      return { url: 'http://x', token };
    },
    openSocket: gateway.openSocket,
    timers,
    random: () => 1,
  });
  token = '';
  gateway.lose('the token is not the one of this gateway');
  timers.advance(500);
  expect(feed.status).toMatchObject({ state: 'waiting', reason: 'no gateway has left its address here' });
  token = 'new';
  timers.advance(1_000);
  expect(gateway.places.map(place => place.token)).toEqual(['old', 'new']);
});

test('a closed feed leaves no timer behind and says nothing more', async () => {
  const { timers, gateway, feed } = open();
  gateway.goLive(nino);
  let told = 0;
  feed.subscribe(() => {
    told += 1;
  });
  await feed.close();
  timers.advance(60_000);
  expect([told, timers.count, gateway.tries, gateway.isHeld]).toEqual([0, 0, 1, false]);
});

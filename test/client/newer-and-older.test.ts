// A wall and a gateway of different versions: the older one of the two runs on, and the wall knows which it is.
import { expect, test } from 'vitest';
import { openFeed } from '../../src/client/index.ts';
import { KINDS } from '../../src/floor/index.ts';
import { createFakeGateway } from '../support/fake-gateway.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

function open() {
  const timers = createFakeTimers();
  const gateway = createFakeGateway();
  const locate = () => ({ url: 'http://127.0.0.1:7420', token: 't' });
  const feed = openFeed({ locate, openSocket: gateway.openSocket, timers, random: () => 0.5 });
  return { timers, gateway, feed };
}

const STAMP = { epoch: 'e1', offset: 10, at: 1000, rate: 1 };

test('what a newer gateway sends beyond what this wall knows is kept, counted or skipped, and the wall is live', () => {
  const { gateway, feed } = open();
  gateway.accept();
  gateway.answer({
    ...STAMP,
    recovered: false,
    gateway: { version: '9.4.1', edition: 'of later' },
    you: { name: 'screen', role: 'wall', wearing: 'a hat' },
    mood: 'good',
    snapshot: {
      agents: { nino: { source: 'pbx', name: 'Nino', state: 'meditating', aura: { colour: 'green' } } },
      weather: { tbilisi: { celsius: 21 } },
    },
  });
  expect(feed.status.state).toBe('live');
  expect(feed.gatewayVersion).toBe('9.4.1');
  gateway.notify('floor.blessed', { by: 'somebody' });
  gateway.notify('floor.patch', {
    ...{ epoch: 'e1', from: 10, offset: 11, at: 1100, why: 'a reason' },
    patch: { agents: { nino: { since: 1100 } }, weather: { tbilisi: null, kyiv: { celsius: 3 } } },
  });
  expect(feed.document.agents.nino).toEqual({
    ...{ source: 'pbx', name: 'Nino', state: 'meditating', aura: { colour: 'green' }, since: 1100 },
  });
  expect(feed.unread).toEqual({ garbage: 0, unknown: 1, gaps: 0 });
  expect(feed.status.state).toBe('live');
});

test('an outcome that this wall does not know is told as it is', async () => {
  const { gateway, feed } = open();
  gateway.goLive();
  const called = feed.call({ method: 'agent.pause', agent: 'nino', reason: 'lunch' });
  gateway.answer({ command: 'c1', outcome: 'postponed', said: 'at full moon', steps: [], moon: 'full' });
  expect(await called).toMatchObject({ ok: true, reply: { outcome: 'postponed', said: 'at full moon' } });
});

test.each([
  ['no version', {}],
  ['a version that is none', { gateway: { version: 9 } }],
  ['nonsense in its place', { gateway: 'yes' }],
])('a gateway that says %s is joined like any other', (_, said) => {
  const { gateway, feed } = open();
  gateway.accept();
  gateway.answer({ ...STAMP, recovered: false, snapshot: {}, ...said });
  expect([feed.status.state, feed.gatewayVersion]).toEqual(['live', undefined]);
});

test('an older gateway that refuses a kind it does not know is asked for those it does, over the same line', () => {
  const { gateway, feed } = open();
  gateway.accept();
  expect(gateway.requests.at(-1)?.params.kinds).toEqual(KINDS);
  gateway.fail('bad-arguments', 'floor.subscribe: encoding: Invalid option');
  gateway.fail('bad-arguments', 'floor.subscribe: kinds.8: Invalid option');
  expect(gateway.tries).toBe(1);
  expect(gateway.requests).toHaveLength(3);
  const asked = gateway.requests.at(-1)?.params.kinds;
  expect(asked).toEqual(expect.arrayContaining(['queues', 'agents', 'intervals']));
  expect(asked).not.toContain('alerts');
  gateway.answer({ ...STAMP, recovered: false, snapshot: { queues: {} } });
  expect(feed.status.state).toBe('live');
});

test('a gateway that knows no columns is asked for rows, and for every kind all the same', () => {
  const { gateway, feed } = open();
  gateway.accept();
  expect(gateway.requests.at(-1)?.params).toMatchObject({ encoding: 'columns' });
  gateway.fail('bad-arguments', 'floor.subscribe: encoding: Invalid option: expected "rows"');
  expect(gateway.requests.at(-1)?.params).toMatchObject({ encoding: 'rows', kinds: KINDS });
  gateway.answer({ ...STAMP, recovered: false, snapshot: { queues: { sales: { name: 'Sales' } } } });
  expect([feed.status.state, feed.document.queues.sales?.name]).toEqual(['live', 'Sales']);
});

test('a snapshot by columns is the same floor', () => {
  const { gateway, feed } = open();
  gateway.accept();
  const queues = { ids: ['sales', '__proto__'], columns: { name: ['Sales', null], order: [null, 2] } };
  gateway.answer({ ...STAMP, recovered: false, columns: { queues } });
  expect(feed.status.state).toBe('live');
  expect(JSON.stringify(feed.document.queues)).toBe('{"sales":{"name":"Sales"},"__proto__":{"order":2}}');
});

test('and is asked for all of them again when the line is new, for it may have been updated', () => {
  const { timers, gateway } = open();
  gateway.accept();
  gateway.fail('bad-arguments', 'no such encoding');
  gateway.fail('bad-arguments', 'no such kind');
  gateway.answer({ ...STAMP, recovered: false, snapshot: {} });
  gateway.lose();
  timers.advance(10_000);
  gateway.accept();
  expect(gateway.requests.at(-1)?.params.kinds).toEqual(KINDS);
});

test('one that refuses those as well is left alone for a while', () => {
  const { gateway, feed } = open();
  gateway.accept();
  gateway.fail('bad-arguments', 'no such encoding');
  gateway.fail('bad-arguments', 'no such kind');
  gateway.fail('bad-arguments', 'no kinds at all');
  expect(gateway.requests).toHaveLength(3);
  expect(feed.status).toMatchObject({ state: 'waiting', reason: 'no kinds at all' });
});

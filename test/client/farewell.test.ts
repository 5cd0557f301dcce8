// A gateway that stops tells its walls when to come back: each waits so long, and they do not come all at once.
import { expect, test } from 'vitest';
import { openFeed } from '../../src/client/index.ts';
import { createSeededRandom } from '../../src/lib/seeded-random.ts';
import { createFakeGateway } from '../support/fake-gateway.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

function open(random: () => number) {
  const timers = createFakeTimers();
  const gateway = createFakeGateway();
  const locate = () => ({ url: 'http://127.0.0.1:7420', token: 't' });
  const feed = openFeed({ locate, openSocket: gateway.openSocket, timers, random });
  gateway.goLive();
  return { timers, gateway, feed };
}

/** How long after the gateway has gone this wall tries it again. */
function comesBackAfter(random: () => number, params: object): number {
  const { timers, gateway, feed } = open(random);
  gateway.notify('gateway.stopping', params);
  gateway.lose('the gateway is stopping');
  timers.advance(2_000);
  return 2_000 + (feed.status.retryInMs ?? Number.NaN);
}

test('a wall comes back when the gateway said, and a chance while later', () => {
  expect(comesBackAfter(() => 0.5, { retryAfterMs: 4_000, spreadMs: 6_000 })).toBeCloseTo(7_000, 0);
});

test('a thousand of them come back spread over the time that was named', () => {
  const random = createSeededRandom('a thousand walls');
  const times = Array.from({ length: 1_000 }, () =>
    comesBackAfter(random, { retryAfterMs: 3_000, spreadMs: 5_000 }),
  ).sort((one, other) => one - other);
  expect(times[0]).toBeGreaterThanOrEqual(3_000);
  expect(times.at(-1)).toBeLessThan(8_000);
  const most = Math.max(...times.map(from => times.filter(time => time >= from && time < from + 100).length));
  // A fiftieth of the time, 20 of them on the average.
  expect(most).toBeLessThan(50);
});

test('after that one try it is found as ever: soon at first, then less often', () => {
  const { timers, gateway } = open(() => 0.5);
  gateway.notify('gateway.stopping', { retryAfterMs: 4_000, spreadMs: 0 });
  gateway.lose();
  timers.advance(4_000);
  expect(gateway.tries).toBe(2);
  gateway.lose('nothing listens there');
  timers.advance(600);
  expect(gateway.tries).toBe(3);
});

test.each([
  ['for a year', { retryAfterMs: 31_536_000_000, spreadMs: 31_536_000_000 }],
  ['into the past', { retryAfterMs: -5_000, spreadMs: -5_000 }],
])('no gateway sends a wall away %s', (_, params) => {
  const { timers, gateway } = open(() => 1);
  gateway.notify('gateway.stopping', params);
  gateway.lose();
  timers.advance(120_000);
  expect(gateway.tries).toBeGreaterThan(1);
});

test('a farewell that makes no sense is counted, and changes nothing', () => {
  const { timers, gateway, feed } = open(() => 0.5);
  gateway.notify('gateway.stopping', { retryAfterMs: 'soon' });
  gateway.lose();
  timers.advance(600);
  expect(gateway.tries).toBe(2);
  expect(feed.unread.garbage).toBe(1);
});

// A token that has ended: a wall says so, asks nobody with it again, and is back once there is another.
import { expect, onTestFinished, test } from 'vitest';
import { openFeed } from '../../src/client/index.ts';
import { createFakeGateway } from '../support/fake-gateway.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { openTestGateway } from '../support/open-test-gateway.ts';
import { until } from '../support/until.ts';

test('it is asked with again every five minutes, says that it has ended, and another is taken up by itself', () => {
  let token = 'the-first';
  const { feed, gateway, timers } = openFollowing(() => token);
  gateway.goLive({});
  gateway.lose('the token was revoked', 'ended');
  for (let second = 0; second <= 1_200; second += 1) {
    if (gateway.isHeld) gateway.lose('the token was revoked', 'ended');
    timers.advance(1_000);
  }
  expect(gateway.tries).toBeGreaterThanOrEqual(4);
  expect(gateway.tries).toBeLessThanOrEqual(5);
  expect(feed.status).toMatchObject({ refusal: 'ended', reason: 'the token was revoked' });
  const before = gateway.tries;
  token = 'the-second';
  timers.advance(5_000);
  expect(gateway.tries).toBe(before + 1);
  expect(gateway.places.at(-1)).toMatchObject({ token: 'the-second' });
  gateway.goLive({});
  expect(feed.status).toMatchObject({ state: 'live' });
  expect(feed.status.refusal).toBeUndefined();
});

test('one that is given back lets in again', () => {
  const { feed, gateway, timers } = openFollowing(() => 'the-first');
  gateway.goLive({});
  gateway.lose('the token has expired', 'ended');
  while (gateway.tries < 2) timers.advance(1_000);
  gateway.goLive({});
  expect(feed.status.state).toBe('live');
});

test('one that the gateway does not know is asked with twice a minute, and another one at once', () => {
  let token = 'of-another-gateway';
  const { feed, gateway, timers } = openFollowing(() => token);
  const REFUSED = 'the token is not one of this gateway';
  for (let second = 0; second <= 120; second += 1) {
    if (gateway.isHeld) gateway.lose(REFUSED, 'unknown');
    timers.advance(1000);
  }
  expect(gateway.tries).toBeGreaterThan(2);
  expect(gateway.tries).toBeLessThanOrEqual(5);
  expect(feed.status.reason).toBe(REFUSED);
  const before = gateway.tries;
  token = 'the-right-one';
  timers.advance(5_000);
  expect(gateway.tries).toBe(before + 1);
  gateway.goLive({});
  expect(feed.status.state).toBe('live');
});

test('a line that is cut says nothing of the token: it is tried again at once', () => {
  const { gateway, timers } = openFollowing(() => 'the-first');
  gateway.goLive({});
  gateway.lose();
  timers.advance(5_000);
  expect(gateway.tries).toBe(2);
});

function openFollowing(tokenNow: () => string) {
  const timers = createFakeTimers();
  const gateway = createFakeGateway();
  const feed = openFeed({
    locate: () => ({ url: 'http://127.0.0.1:8484', token: tokenNow() }),
    openSocket: gateway.openSocket,
    timers,
    random: () => 0.5,
    wallNow: () => 777,
  });
  return { feed, gateway, timers };
}

test('a token that was never one of the gateway is told as such, whose refusal comes in one piece with its end', async () => {
  const gateway = await openTestGateway({});
  const feed = openFeed({ locate: () => ({ url: gateway.httpUrl, token: 'nobody' }) });
  onTestFinished(() => feed.close());
  await until(() => feed.status.state === 'waiting');
  expect(feed.status).toMatchObject({
    refusal: 'unknown',
    reason: 'the token is not one of this gateway',
  });
});

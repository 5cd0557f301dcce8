// What time it is on the floor, as a screen asks for it: timers stand still when nothing vouches, the clock runs on.
import { expect, test } from 'vitest';
import { openFeed } from '../../src/client/index.ts';
import { createFakeGateway } from '../support/fake-gateway.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

const AT = Date.UTC(2026, 10, 22, 9);

function open() {
  const timers = createFakeTimers();
  const gateway = createFakeGateway();
  const feed = openFeed({
    locate: () => ({ url: 'http://x' }),
    openSocket: gateway.openSocket,
    timers,
    random: () => 1,
    wallNow: () => 777,
  });
  return { timers, gateway, feed };
}

test('before anything was heard the header shows this machine’s clock', () => {
  const { feed } = open();
  expect([feed.clockNow(), feed.status.asOf, feed.status.heardMsAgo]).toEqual([777, undefined, undefined]);
});

test.each([0, 1, 10])('while live, the floor’s time runs at its own rate of %d', rate => {
  const { timers, gateway, feed } = open();
  gateway.goLive({}, { at: AT, rate });
  timers.advance(3_000);
  expect([feed.dataNow(), feed.clockNow(), feed.rate]).toEqual([AT + 3_000 * rate, AT + 3_000 * rate, rate]);
  expect(feed.status).toMatchObject({ asOf: AT, heardMsAgo: 3_000 });
});

test('when nothing vouches, timers stand at the last instant vouched for, and the clock runs on', () => {
  const { timers, gateway, feed } = open();
  gateway.goLive({}, { at: AT });
  gateway.notify('floor.mark', { epoch: 'e1', offset: 10, at: AT + 50, rate: 1 });
  timers.advance(20_000);
  expect([feed.dataNow(), feed.status.asOf]).toEqual([AT + 50, AT + 50]);
  expect(feed.clockNow()).toBe(AT + 20_050);
  timers.advance(20_000);
  expect(feed.dataNow()).toBe(AT + 50);
});

test('a screen is told at most once a frame, however much happens in it', () => {
  const { timers, gateway, feed } = open();
  gateway.goLive();
  timers.advance(100);
  let told = 0;
  const stop = feed.subscribe(() => {
    told += 1;
  });
  for (let n = 0; n < 50; n += 1)
    gateway.notify('floor.patch', {
      epoch: 'e1',
      from: 10 + n,
      offset: 11 + n,
      at: AT,
      patch: { agents: { nino: { n } } },
    });
  expect(told).toBe(0);
  timers.advance(33);
  expect(told).toBe(1);
  timers.advance(1_000);
  expect(told).toBe(1);
  stop();
  gateway.lose();
  timers.advance(1_000);
  expect(told).toBe(1);
});

test('a screen is told that the feed went stale, though nothing arrived', () => {
  const { timers, gateway, feed } = open();
  gateway.goLive();
  timers.advance(11_900);
  const states: string[] = [];
  feed.subscribe(() => states.push(feed.status.state));
  timers.advance(200);
  expect(states).toEqual(['waiting']);
});

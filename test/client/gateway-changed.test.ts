// A gateway whose config was read again says so to whoever is there: its walls' layouts, and its word.
import { expect, test } from 'vitest';
import { openFeed } from '../../src/client/index.ts';
import { createFakeGateway } from '../support/fake-gateway.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

const LOBBY = { pages: [['tiles', 'queues']], pageMs: 20_000, drifts: true, agentNames: 'full' };

test('a screen has the new layouts and the new word at once, and those that are gone no more', () => {
  const timers = createFakeTimers();
  const gateway = createFakeGateway();
  const locate = () => ({ url: 'http://127.0.0.1:7420', token: 't' });
  const feed = openFeed({ locate, openSocket: gateway.openSocket, timers });
  gateway.goLive();
  let told = 0;
  feed.subscribe(() => {
    told += 1;
  });
  gateway.notify('gateway.changed', { version: '1.0.0', layouts: { lobby: LOBBY }, word: 'TEST' });
  timers.advance(100);
  expect(feed.layouts).toEqual({ lobby: LOBBY });
  expect(feed.gatewayWord).toBe('TEST');
  expect(told).toBeGreaterThan(0);
  gateway.notify('gateway.changed', { version: '1.0.0' });
  expect([feed.layouts, feed.gatewayWord]).toEqual([{}, undefined]);
  gateway.notify('gateway.changed', { layouts: {} });
  expect(feed.unread.garbage).toBe(1);
});

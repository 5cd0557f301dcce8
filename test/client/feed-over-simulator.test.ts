// The whole road with a simulated center: its events, the fold, the gateway, a real socket, the feed.
import { expect, test } from 'vitest';
import type { SourceEvent } from '../../src/floor/index.ts';
import { documentRowsSchema, floorEventSchema } from '../../src/protocol/index.ts';
import { openSimulator } from '../../src/sources/index.ts';
import { toCanonical } from '../support/canonical.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { openTestFeed } from '../support/open-test-feed.ts';
import { openTestGateway } from '../support/open-test-gateway.ts';
import { until } from '../support/until.ts';

const NINE = Date.UTC(2026, 10, 23, 9);

test('after an hour of a simulated center the feed shows what the gateway has, at the center’s own rate', async () => {
  const timers = createFakeTimers();
  const simulator = openSimulator({ seed: 7, startAt: NINE, speed: 10, timers });
  const gateway = await openTestGateway({ sources: [simulator], tuning: { timers } });
  const { feed, timers: own } = openTestFeed(gateway.url);
  await until(() => feed.hasDocument);
  for (let second = 0; second < 360; second += 1) {
    timers.advance(1_000);
    own.advance(1_000);
    await new Promise(resolve => setImmediate(resolve));
  }
  gateway.hub.publish();
  const theirs = toCanonical(gateway.hub.ledger.document);
  await until(
    () => toCanonical(feed.document) === theirs,
    () => own.advance(10),
  );
  // What came over the wire is what is published as its schema: no null, no row half there.
  expect(documentRowsSchema.safeParse(feed.document).error?.message).toBeUndefined();
  expect(Object.keys(feed.document.queues).length).toBeGreaterThan(5);
  expect(feed.rate).toBe(10);
  expect(feed.unread).toEqual({ garbage: 0, unknown: 0, gaps: 0 });
});

test('what a simulated center tells of a day fits the published schema, event by event', async () => {
  const timers = createFakeTimers();
  const told: SourceEvent[] = [];
  const simulator = openSimulator({ seed: 7, startAt: NINE, timers });
  await simulator.start({ emit: events => told.push(...events), ended: () => {} });
  timers.advance(600_000);
  await simulator.stop();
  expect(told.length).toBeGreaterThan(1_000);
  const misfits = told.flatMap(event => {
    const read = floorEventSchema.safeParse(JSON.parse(JSON.stringify(event)));
    return read.success ? [] : [`${JSON.stringify(event)} ${read.error.message}`];
  });
  expect(misfits.slice(0, 3)).toEqual([]);
});

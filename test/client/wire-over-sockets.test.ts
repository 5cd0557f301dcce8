// The invariant of the wire once more, over real sockets and the real fold: cuts, reconnects, views, hostile ids.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS, type Kind } from '../../src/floor/index.ts';
import { toCanonical } from '../support/canonical.ts';
import { createFakeSource, type FakeEvent } from '../support/fake-source.ts';
import { openLine } from '../support/line.ts';
import { NASTY_IDS } from '../support/nasty-ids.ts';
import { openTestFeed } from '../support/open-test-feed.ts';
import { openTestGateway } from '../support/open-test-gateway.ts';
import { until } from '../support/until.ts';

const RUNS = process.env.RINGTOP_SOAK === undefined ? 8 : 1_000;

const id = fc.constantFrom(...NASTY_IDS.filter(name => name !== ''));
const states = fc.constantFrom(
  'available' as const,
  'break' as const,
  'on-contact' as const,
  'offline' as const,
);

const event: fc.Arbitrary<FakeEvent> = fc.oneof(
  fc.record({ type: fc.constant('queue.described' as const), queue: id, name: id }),
  fc.record({ type: fc.constant('queue.removed' as const), queue: id }),
  fc.record({ type: fc.constant('agent.described' as const), agent: id, name: id }),
  fc.record({ type: fc.constant('agent.removed' as const), agent: id }),
  fc.record({ type: fc.constant('agent.state-changed' as const), agent: id, state: states, reason: id }),
  fc.record({ type: fc.constant('agent.state-changed' as const), agent: id, state: states }),
  fc.record({
    type: fc.constant('membership.added' as const),
    agent: id,
    queue: id,
    penalty: fc.nat({ max: 9 }),
  }),
  fc.record({ type: fc.constant('membership.removed' as const), agent: id, queue: id }),
  fc.record({
    type: fc.constant('contact.queued' as const),
    contact: id,
    queue: id,
    ordinal: fc.constant(1),
  }),
  fc.record({
    type: fc.constant('contact.left' as const),
    contact: id,
    queue: id,
    exit: fc.constant('abandoned' as const),
  }),
  fc.record({ type: fc.constant('contact.answered' as const), contact: id, queue: id, agent: id }),
);

type Step = { readonly events: readonly FakeEvent[] } | 'publish' | 'cut' | 'turn';
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ events: fc.array(event, { minLength: 1, maxLength: 8 }) }) },
  { weight: 3, arbitrary: fc.constant('publish' as const) },
  { weight: 1, arbitrary: fc.constant('cut' as const) },
  { weight: 3, arbitrary: fc.constant('turn' as const) },
);

const views: readonly (readonly Kind[])[] = [KINDS, ['queues', 'channels'], ['agents', 'contacts']];

test('after whatever happened on the way, every feed shows the gateway’s projection', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async steps => {
      const source = createFakeSource();
      const gateway = await openTestGateway({ sources: [source], tuning: { markMs: 20 } });
      const line = await openLine(gateway.port);
      const feeds = views.map(kinds => ({ kinds, ...openTestFeed(line.url, { kinds }) }));
      const turn = (): void => {
        for (const { timers } of feeds) timers.advance(20);
      };
      for (const taken of steps) {
        if (taken === 'publish') gateway.hub.publish();
        else if (taken === 'cut') line.cut();
        else if (taken === 'turn') await new Promise(resolve => setImmediate(resolve));
        else source.emit(...taken.events);
        turn();
      }
      gateway.hub.publish();
      const { document } = gateway.hub.ledger;
      for (const { feed, kinds } of feeds) {
        const theirs = toCanonical(kinds.map(kind => document[kind]));
        const isSame = (): boolean => toCanonical(kinds.map(kind => feed.document[kind])) === theirs;
        await until(isSame, turn);
        expect(feed.unread).toEqual({ garbage: 0, unknown: 0, gaps: 0 });
      }
      await Promise.all(feeds.map(({ feed }) => feed.close()));
      await gateway.close();
    }),
    { seed: 20_261_122, numRuns: RUNS },
  );
}, 3_600_000);

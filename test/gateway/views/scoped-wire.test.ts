// For any events, any view, any merging, any reconnect, any change of scope: the client's document is the projection.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS, type Kind } from '../../../src/floor/index.ts';
import type { FakeEvent } from '../../support/fake-source.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { createWireClient } from '../wire/wire-client.ts';
import { createToldFloor, event, VIEWERS } from './told-floor.ts';

type Step =
  | { readonly do: 'tell'; readonly event: FakeEvent; readonly source: string }
  | { readonly do: 'publish' }
  | { readonly do: 'mark' }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'deliver'; readonly client: number; readonly count: number }
  | {
      readonly do: 'connect';
      readonly client: number;
      readonly viewer: number;
      readonly kinds: readonly Kind[];
    };

const RUNS = process.env.RINGTOP_SOAK === undefined ? 60 : 5_000;
const CLIENTS = 3;
const client = fc.nat({ max: CLIENTS - 1 });
const is = <Do extends Step['do']>(what: Do) => ({ do: fc.constant(what) });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ ...is('tell'), event, source: fc.constantFrom('pbx', 'desk') }) },
  { weight: 6, arbitrary: fc.record(is('publish')) },
  { weight: 1, arbitrary: fc.record(is('mark')) },
  { weight: 1, arbitrary: fc.record({ ...is('pass'), ms: fc.constantFrom(100, 30_000, 61_000) }) },
  { weight: 6, arbitrary: fc.record({ ...is('deliver'), client, count: fc.nat({ max: 5 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ ...is('connect'), client, viewer: fc.nat({ max: VIEWERS.length - 1 }) },
      kinds: fc.constantFrom<readonly Kind[]>(KINDS, ['agents', 'contacts'], ['channels', 'sources']),
    }),
  },
);

test('whatever happens on the way, every client shows the projection at its own offset', () => {
  const seen = { recovered: 0, snapshots: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 160, size: 'max' }), steps => {
      const timers = createFakeTimers(1_795_000_000_000);
      const floor = createToldFloor(timers);
      const clients = Array.from({ length: CLIENTS }, () => ({
        wire: createWireClient(floor, timers),
        isUp: false,
        as: { kinds: KINDS as readonly Kind[], viewer: 0 },
      }));
      const connect = (each: (typeof clients)[number]): void => {
        each.wire.cut();
        each.wire.connect(each.as.kinds, VIEWERS[each.as.viewer]);
        each.isUp = true;
      };
      const publish = (): void => {
        floor.publish();
        for (const { wire, isUp } of clients) if (isUp) wire.session.advance();
      };
      for (const taken of steps) {
        if (taken.do === 'tell') floor.tell(taken.source, taken.event);
        else if (taken.do === 'publish') publish();
        else if (taken.do === 'mark') for (const { wire, isUp } of clients) isUp && wire.session.mark();
        else if (taken.do === 'pass') timers.advance(taken.ms);
        else {
          const each = clients[taken.client];
          if (each === undefined) continue;
          if (taken.do === 'connect') {
            // Half of the time the same as before: what follows its offset is then enough.
            each.as = taken.viewer % 2 === 0 ? { viewer: taken.viewer, kinds: taken.kinds } : each.as;
            connect(each);
          } else if (each.isUp) each.wire.deliver(taken.count);
        }
        for (const each of clients) {
          each.wire.check();
          if (each.wire.closedBy !== undefined) each.isUp = false;
        }
      }
      publish();
      for (const each of clients) {
        connect(each);
        each.wire.deliver(Number.POSITIVE_INFINITY);
        each.wire.check();
        seen.recovered += each.wire.recoveries.recovered;
        seen.snapshots += each.wire.recoveries.snapshots;
      }
    }),
    { seed: 20_261_127, numRuns: RUNS },
  );
  expect(seen.recovered).toBeGreaterThan(RUNS / 2);
  expect(seen.snapshots).toBeGreaterThan(RUNS);
}, 3_600_000);

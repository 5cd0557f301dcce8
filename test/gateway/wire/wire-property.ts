// The invariant of the wire, as something that can be run for a second or for an hour.
import fc from 'fast-check';
import { KINDS, type Kind } from '../../../src/floor/index.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { NASTY_IDS } from '../../support/nasty-ids.ts';
import { createEditedFloor } from './edited-floor.ts';
import { createWireClient, type WireClient, type WireClientOptions } from './wire-client.ts';

type Step =
  | { readonly do: 'edit'; readonly kind: Kind; readonly id: string; readonly row?: object }
  | { readonly do: 'publish' }
  | { readonly do: 'mark' }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'deliver'; readonly client: number; readonly count: number }
  | { readonly do: 'connect'; readonly client: number; readonly kinds: readonly Kind[] | 'same' }
  | { readonly do: 'cut'; readonly client: number };

const CLIENTS = 3;

// Few ids and keys, so that rows and memberships leave and come back within one merge.
const id = fc.constantFrom(...NASTY_IDS);
const leaf = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.constantFrom('on-contact', '', 'ნინო'),
  fc.boolean(),
);
const places = fc.dictionary(id, fc.record({ penalty: leaf, paused: leaf }, { requiredKeys: [] }), {
  maxKeys: 4,
  noNullPrototype: false,
});
const row = fc.record(
  {
    state: leaf,
    since: leaf,
    reason: leaf,
    memberships: places,
    waiting: fc.dictionary(id, leaf, { maxKeys: 4 }),
  },
  { requiredKeys: [] },
);
const kind = fc.constantFrom<Kind>('queues', 'agents', 'contacts');
const kinds = fc.constantFrom<readonly Kind[]>(
  ['queues'],
  ['agents', 'contacts'],
  ['queues', 'agents'],
  KINDS,
);
const client = fc.nat({ max: CLIENTS - 1 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('edit' as const), kind, id, row }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit' as const), kind, id }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('publish' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mark' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(100, 20_000, 61_000) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('deliver' as const), client, count: fc.nat({ max: 5 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('connect' as const),
      client,
      kinds: fc.oneof(
        { weight: 3, arbitrary: fc.constant('same' as const) },
        { weight: 1, arbitrary: kinds },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const), client }) },
);

export interface Seen {
  steps: number;
  recovered: number;
  snapshots: number;
  fellBehind: number;
  skipped: number;
}

/** Throws, with the seed and the shortest failing run, where a client's document is ever not the gateway's projection. */
export function checkWire(options: { readonly seed: number; readonly runs: number }): Seen {
  const seen: Seen = { steps: 0, recovered: 0, snapshots: 0, fellBehind: 0, skipped: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 200, size: 'max' }), steps =>
      runWire(steps, seen),
    ),
    { seed: options.seed, numRuns: options.runs },
  );
  return seen;
}

function runWire(steps: readonly Step[], seen: Seen): void {
  const timers = createFakeTimers();
  const floor = createEditedFloor(timers, 25);
  const clients = Array.from({ length: CLIENTS }, (_, n) =>
    createClient(createWireClient(floor, timers, asking(n))),
  );
  const forAll = (act: (client: ConnectedClient) => void): void => {
    for (const each of clients) if (each.isUp) act(each);
  };
  for (const taken of steps) {
    seen.steps += 1;
    if (taken.do === 'edit') floor.edit(taken);
    else if (taken.do === 'pass') timers.advance(taken.ms);
    else if (taken.do === 'publish') {
      floor.publish();
      forAll(each => each.advance(seen));
    } else if (taken.do === 'mark') forAll(each => each.wire.session.mark());
    else clients[taken.client]?.take(taken);
    forAll(each => each.checkAndRest(seen));
  }
  // Whatever happened: once everybody is back and has read everything, all show the present.
  floor.publish();
  for (const each of clients) each.take({ do: 'connect', kinds: 'same' });
  for (const each of clients) {
    each.wire.deliver(Number.POSITIVE_INFINITY);
    each.wire.check();
    seen.recovered += each.wire.recoveries.recovered;
    seen.snapshots += each.wire.recoveries.snapshots;
  }
}

/** One of them is an older client, and knows rows alone. */
function asking(n: number): WireClientOptions {
  return { encoding: n === 0 ? 'rows' : 'columns' };
}

interface ConnectedClient {
  readonly wire: WireClient;
  readonly isUp: boolean;
  advance(seen: Seen): void;
  take(step: ClientStep): void;
  checkAndRest(seen: Seen): void;
}

type ClientStep =
  | { readonly do: 'deliver'; readonly count: number }
  | { readonly do: 'connect'; readonly kinds: readonly Kind[] | 'same' }
  | { readonly do: 'cut' };

function createClient(wire: WireClient): ConnectedClient {
  let last: readonly Kind[] = KINDS;
  let isUp = false;
  const cut = (): void => {
    wire.cut();
    isUp = false;
  };
  return {
    wire,
    get isUp() {
      return isUp;
    },
    advance(seen) {
      const before = wire.lineLength;
      wire.session.advance();
      if (wire.lineLength === before) seen.skipped += 1;
    },
    take(taken) {
      if (taken.do === 'cut') cut();
      if (taken.do === 'deliver' && isUp) wire.deliver(taken.count);
      if (taken.do !== 'connect') return;
      cut();
      last = taken.kinds === 'same' ? last : taken.kinds;
      wire.connect(last);
      isUp = true;
    },
    checkAndRest(seen) {
      wire.check();
      if (wire.closedBy === undefined) return;
      seen.fellBehind += 1;
      cut();
    },
  };
}

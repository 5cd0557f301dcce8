// The invariant of the wire where snapshots are large: compressed on another thread, up to a second old, overtaken, cut off.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../../src/floor/index.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { NASTY_IDS } from '../../support/nasty-ids.ts';
import { createEditedFloor } from './edited-floor.ts';
import { createWireClient, type WireClient, type WireClientOptions } from './wire-client.ts';

type Step =
  | { readonly do: 'edit'; readonly id: string; readonly row?: object }
  | { readonly do: 'publish' }
  | { readonly do: 'mark' }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'deliver'; readonly client: number; readonly count: number }
  | { readonly do: 'connect'; readonly client: number; readonly waits: boolean };

const RUNS = process.env.RINGTOP_SOAK === undefined ? 20 : 5_000;
/** From a quarter of a megabyte on, those who come within a second share a snapshot. */
const LONG = 'x'.repeat(300_000);
const ASKING: readonly WireClientOptions[] = [
  { encoding: 'columns', isDeflated: true },
  { encoding: 'rows', isDeflated: true },
  { encoding: 'columns', isDeflated: false },
];

const is = <Do extends Step['do']>(what: Do) => ({ do: fc.constant(what) });
const id = fc.constantFrom(...NASTY_IDS);
const client = fc.nat({ max: ASKING.length - 1 });
const row = fc.record(
  { state: fc.nat({ max: 9 }), memberships: fc.dictionary(id, fc.nat({ max: 9 }), { maxKeys: 3 }) },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ ...is('edit'), id, row }) },
  { weight: 3, arbitrary: fc.record({ ...is('edit'), id }) },
  { weight: 6, arbitrary: fc.record(is('publish')) },
  { weight: 1, arbitrary: fc.record(is('mark')) },
  { weight: 1, arbitrary: fc.record({ ...is('pass'), ms: fc.constantFrom(100, 400, 2_000) }) },
  { weight: 4, arbitrary: fc.record({ ...is('deliver'), client, count: fc.nat({ max: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ ...is('connect'), client, waits: fc.boolean() }) },
);

test('every client shows what the gateway showed at the client’s own offset, however its snapshot came', async () => {
  const seen = { snapshots: 0, older: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async steps => {
      const timers = createFakeTimers();
      const floor = createEditedFloor(timers, 100);
      const clients = ASKING.map(asking => createWireClient(floor, timers, asking));
      const up = new Set<WireClient>();
      const connect = (wire: WireClient): void => {
        wire.cut();
        wire.connect(KINDS);
        up.add(wire);
      };
      floor.edit({ kind: 'queues', id: 'notes', row: { notes: LONG } });
      floor.publish();
      for (const taken of steps) {
        if (taken.do === 'edit') floor.edit({ ...taken, kind: 'agents' });
        else if (taken.do === 'pass') timers.advance(taken.ms);
        else if (taken.do === 'publish') {
          floor.publish();
          for (const wire of up) wire.session.advance();
        } else if (taken.do === 'mark') for (const wire of up) wire.session.mark();
        else if (taken.do === 'deliver') clients[taken.client]?.deliver(taken.count);
        else {
          const wire = clients[taken.client];
          if (wire === undefined) continue;
          connect(wire);
          if (!taken.waits) continue;
          await answered(wire);
          wire.deliver(1);
          if (wire.offset !== floor.ledger.offset) seen.older += 1;
        }
        if (taken.do === 'deliver' || taken.do === 'connect') clients[taken.client]?.check();
      }
      floor.publish();
      for (const wire of clients) {
        connect(wire);
        await answered(wire);
        wire.deliver(Number.POSITIVE_INFINITY);
        // What it was spared while the long snapshot was on its way.
        wire.deliver(Number.POSITIVE_INFINITY);
        wire.check();
        expect(wire.offset).toBe(floor.ledger.offset);
        seen.snapshots += wire.recoveries.snapshots;
      }
    }),
    { seed: 20_261_127, numRuns: RUNS },
  );
  expect(seen.snapshots).toBeGreaterThan(RUNS);
  expect(seen.older).toBeGreaterThan(RUNS / 4);
}, 3_600_000);

/** Where the snapshot has to be compressed, that is another thread’s work. */
async function answered(wire: WireClient): Promise<void> {
  while (wire.lineLength === 0) await new Promise(resolve => setImmediate(resolve));
}

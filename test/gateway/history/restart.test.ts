// A gateway that comes back: its floor with the figures of the day, its sources as they are now, its clients where they were.
import { expect, test } from 'vitest';
import { KINDS, type SourceEvent } from '../../../src/floor/index.ts';
import type { Gateway, GatewayOptions } from '../../../src/gateway/index.ts';
import { applyMergePatch } from '../../../src/lib/merge-patch.ts';
import type { SourceSink } from '../../../src/sources/index.ts';
import { createFakeSource, type FakeEvent } from '../../support/fake-source.ts';
import { openTestGateway, type TestGateway } from '../../support/open-test-gateway.ts';
import { until } from '../../support/until.ts';
import { openWireSocket } from '../../support/wire-socket.ts';
import { imageOf, newFolder, readRows, settingsIn } from './support/data-folder.ts';

const MINUTE_MS = 60_000;

interface Opened {
  readonly gateway: TestGateway;
  readonly tell: (...events: readonly FakeEvent[]) => void;
}

/** A PBX whose floor, at the start of each gateway, is what `present` says. */
async function open(
  folder: string,
  present: readonly FakeEvent[],
  clock: { now: () => number },
): Promise<Opened> {
  const source = createFakeSource({ now: clock.now });
  const telling = {
    ...source,
    start: (sink: SourceSink) =>
      source.start({
        ...sink,
        emit: events => sink.emit(events.flatMap(event => withPresent(event, present))),
      }),
  };
  const options: Partial<GatewayOptions> = {
    sources: [telling],
    history: settingsIn(folder),
    tuning: { clock: { now: clock.now, rate: 1 } },
  };
  const gateway = await openTestGateway(options);
  return { gateway, tell: source.emit };
}

/** Told once it is reached, before it is in step. */
function withPresent(event: SourceEvent, present: readonly FakeEvent[]): SourceEvent[] {
  const { at, source } = event;
  return event.type === 'source.connected'
    ? [event, ...present.map(told => ({ at, ...told, source }))]
    : [event];
}

const describedAgent: FakeEvent = { type: 'agent.described', agent: 'nino', name: 'Nino' };
const seated: FakeEvent = { type: 'membership.added', agent: 'nino', queue: 'sales', penalty: 0 };
const described: FakeEvent = { type: 'queue.described', queue: 'sales', name: 'Sales' };
const queued = (contact: string, customer = '+995535291285'): FakeEvent => ({
  type: 'contact.queued',
  contact,
  queue: 'sales',
  ordinal: 1,
  customer,
});
const left = (contact: string): FakeEvent => ({
  type: 'contact.left',
  contact,
  queue: 'sales',
  exit: 'abandoned',
});
const free: FakeEvent = { type: 'agent.state-changed', agent: 'nino', state: 'available' };

function startClock() {
  let at = Date.UTC(2026, 10, 23, 9, 0, 0);
  return {
    now: () => at,
    pass: (ms: number) => {
      at += ms;
    },
  };
}

/** Until all that was folded so far is on the disk: what is told last is written last. */
async function written({ hub }: Gateway, folder: string): Promise<void> {
  const reports = (): number =>
    Number(readRows(folder, "SELECT count(*) AS n FROM events WHERE type = 'source.reported'")[0]?.n);
  hub.publish();
  const before = reports();
  const [source = ''] = Object.keys(hub.ledger.document.sources);
  hub.take([{ type: 'source.reported', at: hub.ledger.at, source }]);
  await until(() => reports() > before);
}

test('the day’s counters are back after a kill, with who still waits, and who is gone is lost', async () => {
  const clock = startClock();
  const folder = newFolder();
  const { gateway, tell } = await open(folder, [described, describedAgent, seated, free], clock);
  tell(queued('c1'), queued('c2'), queued('c3'));
  clock.pass(10_000);
  tell(left('c1'));
  await written(gateway, folder);

  const killed = imageOf(folder);
  clock.pass(2 * MINUTE_MS);
  const { gateway: next } = await open(
    killed,
    [described, describedAgent, seated, free, queued('c2')],
    clock,
  );
  next.hub.publish();
  const { queues, contacts, sources } = next.hub.ledger.document;
  expect(queues.sales?.today).toMatchObject({ offered: 3, abandoned: 1, lost: 1, answered: 0 });
  expect(Object.keys(contacts)).toEqual(['c2']);
  expect(queues.sales?.oldestWaitingSince).toBe(clock.now() - 2 * MINUTE_MS - 10_000);
  expect(sources.pbx).toMatchObject({ state: 'live' });
  expect(queues.sales?.today.blindMs).toBe(2 * MINUTE_MS);
});

test('an agent’s times of the day go on from where they were last written', async () => {
  const clock = startClock();
  const folder = newFolder();
  const { gateway, tell } = await open(folder, [described, describedAgent, seated, free], clock);
  clock.pass(30 * MINUTE_MS);
  tell({ type: 'agent.state-changed', agent: 'nino', state: 'break' });
  await written(gateway, folder);
  const before = gateway.hub.ledger.document.agents.nino;

  const { gateway: next } = await open(imageOf(folder), [described, describedAgent, seated, free], clock);
  next.hub.publish();
  expect(next.hub.ledger.document.agents.nino?.today).toMatchObject({
    availableMs: before?.today.availableMs,
  });
  expect(before?.today.availableMs).toBe(30 * MINUTE_MS);
});

test('after a clean stop clients go on in their epoch, with what has changed since, and have the gateway’s document', async () => {
  const clock = startClock();
  const folder = newFolder();
  const first = await open(folder, [described, describedAgent, seated, free], clock);
  first.tell(queued('c1'), queued('c2'));
  first.gateway.hub.publish();
  const socket = await openWireSocket(first.gateway.url);
  const subscribed = resultOf(await socket.call('floor.subscribe', { encoding: 'rows', kinds: KINDS }));
  await first.gateway.close();

  clock.pass(5_000);
  const second = await open(folder, [described, describedAgent, seated, free, queued('c1')], clock);
  second.gateway.hub.publish();
  const again = await openWireSocket(second.gateway.url);
  const { epoch, offset } = subscribed;
  const resumed = resultOf(
    await again.call('floor.subscribe', { encoding: 'rows', kinds: KINDS, since: { epoch, offset } }),
  );
  expect(resumed).toMatchObject({ epoch, recovered: true });
  expect(Number(resumed.offset)).toBeGreaterThan(Number(offset));
  const document = applyMergePatch<object>(subscribed.snapshot ?? {}, resumed.patch ?? {});
  const fresh = await openWireSocket(second.gateway.url);
  const now = resultOf(await fresh.call('floor.subscribe', { encoding: 'rows', kinds: KINDS }));
  expect(document).toEqual(now.snapshot);
});

test('after a kill the epoch is another: clients are given a snapshot, never an offset twice', async () => {
  const clock = startClock();
  const folder = newFolder();
  const first = await open(folder, [described], clock);
  first.tell(queued('c1'));
  await written(first.gateway, folder);
  const { epoch, offset } = first.gateway.hub.ledger;
  const second = await open(imageOf(folder), [described, queued('c1')], clock);
  expect(second.gateway.hub.ledger.epoch).not.toBe(epoch);
  const socket = await openWireSocket(second.gateway.url);
  const resumed = resultOf(
    await socket.call('floor.subscribe', { encoding: 'rows', kinds: KINDS, since: { epoch, offset } }),
  );
  expect(resumed).toMatchObject({ recovered: false });
});

test('a gateway killed right after it went on in its epoch does not leave that to the next', async () => {
  const clock = startClock();
  const folder = newFolder();
  const first = await open(folder, [described], clock);
  await first.gateway.close();
  const second = await open(folder, [described], clock);
  expect(second.gateway.hub.ledger.epoch).toBe(first.gateway.hub.ledger.epoch);
  const third = await open(imageOf(folder), [described], clock);
  expect(third.gateway.hub.ledger.epoch).not.toBe(first.gateway.hub.ledger.epoch);
});

test('no customer stands in the files as he was told', async () => {
  const clock = startClock();
  const folder = newFolder();
  const { gateway, tell } = await open(folder, [described], clock);
  tell(queued('c1'), queued('c2', 'Tamar Gelashvili'));
  await written(gateway, folder);
  const [row] = readRows(
    folder,
    "SELECT group_concat(json) AS all_of_it FROM events WHERE type = 'contact.queued'",
  );
  expect(String(row?.all_of_it)).toMatch(/"customer":"\+995…285#[\w-]{12}".*"customer":"…#[\w-]{12}"/);
  const { gateway: next } = await open(imageOf(folder), [described], clock);
  expect(JSON.stringify(next.hub.ledger.document)).not.toMatch(/291285|Tamar/);
});

function resultOf({ result }: { result?: unknown }): Record<string, never> {
  expect(result).toBeTypeOf('object');
  return result as Record<string, never>;
}

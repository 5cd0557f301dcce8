// What Prometheus reads of a gateway: the floor's figures and the gateway's own health, in its own format and conventions.
import { describe, expect, test } from 'vitest';
import type { GatewayOptions } from '../../../src/gateway/index.ts';
import { openSimulator } from '../../../src/sources/index.ts';
import { createFakeSource, type FakeEvent } from '../../support/fake-source.ts';
import { NASTY_IDS } from '../../support/nasty-ids.ts';
import { openTestGateway, TOKEN } from '../../support/open-test-gateway.ts';
import { parseExposition, type ReadFamily } from '../../support/parse-exposition.ts';
import { until } from '../../support/until.ts';
import { openWireSocket } from '../../support/wire-socket.ts';

type Families = ReadonlyMap<string, ReadFamily>;

async function scrape(httpUrl: string, token = TOKEN): Promise<Families> {
  const answer = await fetch(`${httpUrl}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  return parseExposition(await answer.text());
}

/** Of the one sample that has these labels. */
function sampleOf(families: Families, name: string, labels: Record<string, string> = {}): number | undefined {
  const found = families
    .get(name)
    ?.samples.filter(sample => Object.entries(labels).every(([key, value]) => sample.labels[key] === value));
  expect(found?.length ?? 0).toBeLessThan(2);
  return found?.[0]?.value;
}

async function openWith(events: readonly FakeEvent[], options: Partial<GatewayOptions> = {}) {
  const source = createFakeSource();
  const gateway = await openTestGateway({ sources: [source], ...options });
  source.emit(...events);
  gateway.hub.publish();
  return { gateway, source };
}

const SUPPORT: FakeEvent = { type: 'queue.described', queue: 'support', name: 'Support', channel: 'voice' };

describe('the metrics of a floor', () => {
  test('are read by a strict reader, on a simulated center with all its kinds', async () => {
    const source = openSimulator({ seed: 7, speed: 1, startAt: Date.UTC(2026, 10, 23, 10, 5) });
    const { httpUrl, hub } = await openTestGateway({ sources: [source] });
    const families = await scrape(httpUrl);
    const { queues, campaigns } = hub.ledger.document;
    for (const [queue, { waitingCount, today, targetShare }] of Object.entries(queues)) {
      expect(sampleOf(families, 'ringtop_queue_waiting_contacts', { queue })).toBe(waitingCount);
      expect(sampleOf(families, 'ringtop_queue_offered_total', { queue })).toBe(today.offered);
      expect(sampleOf(families, 'ringtop_queue_service_level_met_total', { queue })).toBe(
        today.serviceLevelMet,
      );
      expect(sampleOf(families, 'ringtop_queue_service_level_contacts_total', { queue })).toBe(
        today.serviceLevelOf,
      );
      expect(sampleOf(families, 'ringtop_queue_service_level_target_ratio', { queue })).toBe(targetShare);
    }
    expect(families.get('ringtop_campaign_state')?.samples.filter(({ value }) => value === 1)).toHaveLength(
      Object.keys(campaigns).length,
    );
    expect(Object.keys(queues).length * Object.keys(campaigns).length).toBeGreaterThan(0);
  });

  test('count people once in a channel, and in each of their queues', async () => {
    const { gateway } = await openWith([
      SUPPORT,
      { ...SUPPORT, queue: 'billing', name: 'Billing' },
      { type: 'agent.described', agent: '1002', name: 'Nino' },
      { type: 'membership.added', agent: '1002', queue: 'support', penalty: 0 },
      { type: 'membership.added', agent: '1002', queue: 'billing', penalty: 0 },
      { type: 'agent.state-changed', agent: '1002', state: 'available' },
    ]);
    const families = await scrape(gateway.httpUrl);
    const state = 'available';
    expect(sampleOf(families, 'ringtop_channel_agents', { channel: 'voice', state })).toBe(1);
    expect(sampleOf(families, 'ringtop_queue_agents', { queue: 'support', state })).toBe(1);
    expect(sampleOf(families, 'ringtop_queue_agents', { queue: 'billing', state })).toBe(1);
  });

  test('name no person: no agent and no customer is a label', async () => {
    const source = openSimulator({ seed: 7, speed: 1, startAt: Date.UTC(2026, 10, 23, 10, 5) });
    const { httpUrl, hub } = await openTestGateway({ sources: [source] });
    const values = [...(await scrape(httpUrl)).values()].flatMap(({ samples }) =>
      samples.flatMap(({ labels }) => Object.values(labels)),
    );
    const { agents, contacts } = hub.ledger.document;
    const people = [
      ...Object.entries(agents).flatMap(([id, { name }]) => [id, name]),
      ...Object.values(contacts).flatMap(({ customer }) => customer ?? []),
    ];
    expect(people.length).toBeGreaterThan(20);
    expect(people.filter(person => values.includes(person))).toEqual([]);
  });

  test('stay readable, and each series one, whatever queues are named', async () => {
    const { gateway } = await openWith(
      NASTY_IDS.map(queue => ({ ...SUPPORT, queue, name: `"\\\n${queue}\u001b[2J\u202e` })),
    );
    const names = (await scrape(gateway.httpUrl)).get('ringtop_queue_info')?.samples ?? [];
    expect(names.length).toBeGreaterThan(5);
    for (const { labels } of names)
      expect(Object.values(labels).join('')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });

  test('are told of so many queues and no more, always of the same ones, and of how many they are not', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `q${index}`);
    const { gateway } = await openWith(
      ids.toReversed().map(queue => ({ ...SUPPORT, queue })),
      { metrics: { maxRows: 10 } },
    );
    const families = await scrape(gateway.httpUrl);
    const told = families.get('ringtop_queue_info')?.samples.map(({ labels }) => labels.queue);
    expect(told).toEqual(ids.toSorted().slice(0, 10));
    expect(sampleOf(families, 'ringtop_metrics_dropped_rows', { kind: 'queues' })).toBe(30);
    expect(sampleOf(families, 'ringtop_channel_queues', { channel: 'voice' })).toBe(40);
  });

  test('say that a source is lost, and of what cannot be computed nothing', async () => {
    const { gateway, source } = await openWith([SUPPORT]);
    expect(sampleOf(await scrape(gateway.httpUrl), 'ringtop_source_up', { source: 'pbx' })).toBe(1);
    source.emit({ type: 'source.lost', reason: 'it closed the connection' });
    gateway.hub.publish();
    const families = await scrape(gateway.httpUrl);
    expect(sampleOf(families, 'ringtop_source_up', { source: 'pbx' })).toBe(0);
    expect(sampleOf(families, 'ringtop_ready')).toBe(0);
    expect(sampleOf(families, 'ringtop_channel_occupancy_ratio', { channel: 'voice' })).toBeUndefined();
  });
});

describe('the metrics of the gateway itself', () => {
  test('count sessions by role, messages by what became of them, and refused log-ins', async () => {
    const { gateway } = await openWith([SUPPORT]);
    const wire = await openWireSocket(gateway.url);
    await wire.call('floor.get', { kinds: ['queues'] });
    await wire.say('{');
    await fetch(`${gateway.httpUrl}/v1/queues`, { headers: { authorization: 'Bearer guessed-by-somebody' } });
    const families = await scrape(gateway.httpUrl);
    expect(sampleOf(families, 'ringtop_sessions', { role: 'admin' })).toBe(1);
    expect(sampleOf(families, 'ringtop_calls_total', { method: 'floor.get' })).toBe(1);
    expect(sampleOf(families, 'ringtop_answers_total', { outcome: 'parse-error' })).toBe(1);
    expect(
      sampleOf(families, 'ringtop_refused_logins_total', { face: 'http', code: 'not-authenticated' }),
    ).toBe(1);
    expect(sampleOf(families, 'ringtop_http_answers_total', { status: '401' })).toBe(1);
    expect(sampleOf(families, 'ringtop_sent_messages_total')).toBeGreaterThan(1);
    wire.webSocket.close();
    await until(() => gateway.log.some(({ what }) => what === 'session closed'));
    const after = await scrape(gateway.httpUrl);
    expect(sampleOf(after, 'ringtop_sessions', { role: 'admin' })).toBe(0);
    expect(after.get('ringtop_sessions_closed_total')?.samples.map(({ value }) => value)).toEqual([1]);
  });

  test('count events by type, how late they are, and those that could not be taken', async () => {
    const { gateway, source } = await openWith([]);
    source.emit({ ...SUPPORT, at: Date.now() - 2_000 }, { ...SUPPORT, at: Date.now() + 7_200_000 });
    const families = await scrape(gateway.httpUrl);
    expect(sampleOf(families, 'ringtop_events_total', { type: 'queue.described' })).toBe(1);
    expect(sampleOf(families, 'ringtop_event_lag_worst_seconds')).toBeGreaterThan(1.9);
    expect(
      sampleOf(families, 'ringtop_event_troubles_total', { trouble: 'event from the future refused' }),
    ).toBe(1);
    expect(sampleOf(families, 'ringtop_log_lines_total', { level: 'warn' })).toBe(1);
  });

  test('say that nothing is lost of what is to be written down', async () => {
    const { gateway } = await openWith([]);
    const families = await scrape(gateway.httpUrl);
    expect(sampleOf(families, 'ringtop_history_stopped')).toBe(0);
    expect(sampleOf(families, 'ringtop_history_lost_events_total')).toBe(0);
    expect(sampleOf(families, 'ringtop_journal_failing')).toBe(0);
  });

  test('say which ringtop and which Node it is, and what its process takes', async () => {
    const { gateway } = await openWith([], { version: '1.2.3' });
    const families = await scrape(gateway.httpUrl);
    expect(sampleOf(families, 'ringtop_build_info', { version: '1.2.3', node: process.version })).toBe(1);
    expect(sampleOf(families, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    expect(families.get('nodejs_eventloop_lag_p99_seconds')?.samples).toHaveLength(1);
  });
});

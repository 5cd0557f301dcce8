// The contacts behind a figure, asked of a gateway that runs.
import { expect, test } from 'vitest';
import { IN_MEMORY_HISTORY } from '../../../src/gateway/index.ts';
import type { MetricContactList } from '../../../src/protocol/index.ts';
import { createFakeSource } from '../../support/fake-source.ts';
import { openTestGateway } from '../../support/open-test-gateway.ts';
import { openWireSocket } from '../../support/wire-socket.ts';
import { newFolder, settingsIn } from '../history/support/data-folder.ts';

test.each([
  ['in a data folder', () => settingsIn(newFolder())],
  ['in memory', () => ({ ...IN_MEMORY_HISTORY, flushMs: 5 })],
])('%s, a contact is listed with its customer masked', async (_, kept) => {
  const pbx = createFakeSource();
  const gateway = await openTestGateway({ sources: [pbx], history: kept() });
  pbx.emit(
    { type: 'queue.described', queue: 'support' },
    { type: 'contact.queued', contact: 'c1', queue: 'support', ordinal: 1, customer: '+995 599 12 34 56' },
  );
  const socket = await openWireSocket(gateway.url);
  const params = { metric: 'abandonRate', queue: 'support' };
  const ask = async () => (await socket.call('metric.contacts', params)).result as MetricContactList;
  await expect.poll(async () => (await ask())?.items?.length, { timeout: 10_000 }).toBe(1);
  const told = await ask();
  expect(told).toMatchObject({
    ...{ kind: 'MetricContactList', numerator: 0, denominator: 1, value: 0, before: null },
    items: [{ id: 'c1', ending: 'waiting', counted: 'denominator', waitMs: null, endedAt: null }],
  });
  expect(told.items[0]?.customer).toMatch(/…456$/);
  expect(JSON.stringify(told)).not.toContain('12 34');
});

test('a gateway that remembers nothing says so', async () => {
  const gateway = await openTestGateway({});
  const socket = await openWireSocket(gateway.url);
  const { error } = await socket.call('metric.contacts', { metric: 'abandonRate', queue: 'support' });
  expect(error).toMatchObject({ message: 'this gateway remembers nothing, so it has no contacts to tell' });
});
